// Two increments through a var handle. "plain" reads and writes in two steps, so one increment can
// be lost. The schedules are counted by hand. Main takes R and W, the other thread r, w and e (its
// end); join comes after e. Any order that keeps both sequences is a schedule: 5!/(2! 3!) = 10.
// args: plain
// verdict: VIOLATED
// violated: java.lang.AssertionError
// schedules: 10
// shortest.java.lang.AssertionError: 6
// states: 19
// transitions: 25
// endStates: 1
// jpf: missing-method
// jpfShows: cannot run: java.lang.invoke.JPFFieldVarHandle
// An atomic addition is one step A of main, and a of the other: A stands before a, between a and e,
// or after e.
// args: atomic
// verdict: PROVED
// schedules: 3
// states: 8
// transitions: 9
// endStates: 1
// jpf: missing-method
// jpfShows: cannot run: java.lang.invoke.JPFFieldVarHandle
// With compareAndSet C after a read R, an attempt fails when the other's C came in between. RCrce is
// one order; rcRC has three places for e; RrCc and rRCc force r and c again and leave main waiting,
// one each; RrcC and rRcC force R and C again, with four places for e each. 1 + 3 + 2 + 8 = 14.
// args: cas
// verdict: PROVED
// schedules: 14
// states: 20
// transitions: 27
// endStates: 1
// jpf: missing-method
// jpfShows: cannot run: java.lang.invoke.JPFFieldVarHandle
// The numbers of states were found by walking.
package library;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

class VarHandleCount {
  private static final VarHandle N;

  static {
    try {
      N = MethodHandles.lookup().findVarHandle(VarHandleCount.class, "n", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private volatile int n;

  void add(String how) {
    switch (how) {
      case "plain" -> N.setVolatile(this, (int) N.getVolatile(this) + 1);
      case "atomic" -> N.getAndAdd(this, 1);
      default -> {
        int seen = (int) N.getVolatile(this);
        while (!N.compareAndSet(this, seen, seen + 1)) {
          seen = (int) N.getVolatile(this);
        }
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    VarHandleCount count = new VarHandleCount();
    String how = args[0];
    Thread t = new Thread(() -> count.add(how));
    t.start();
    count.add(how);
    t.join();
    assert count.n == 2;
  }
}
