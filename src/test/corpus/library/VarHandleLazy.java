// A handle of a static field initialises its class at the first access (as findStaticVarHandle
// documents), not when it is made. The initialiser is seen by whoever comes second.
// The numbers were found by walking, not derived by hand.
// verdict: PROVED
// states: 18
// transitions: 23
// endStates: 1
// schedules: 10
// host: JDK 17 initialises the class when the handle is made, against its documentation
// jpf: missing-method
// jpfShows: cannot run: java.lang.invoke.JPFFieldVarHandle
package library;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

class VarHandleLazy {
  static boolean started;

  static final class Holder {
    static int value;

    static {
      started = true;
      value = 10;
    }
  }

  static final VarHandle VALUE;

  static {
    try {
      VALUE = MethodHandles.lookup().findStaticVarHandle(Holder.class, "value", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  public static void main(String[] args) throws InterruptedException {
    assert !started;
    Thread t = new Thread(() -> VALUE.getAndAdd(1));
    t.start();
    VALUE.getAndAdd(1);
    t.join();
    assert Holder.value == 12;
  }
}
