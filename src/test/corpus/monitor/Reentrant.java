// A thread enters a monitor that it has: by block, by method, by an inherited method.
// verdict: PROVED
// states: 33
// transitions: 38
// endStates: 1
// schedules: 8
package monitor;

class Reentrant {
  int depth;

  static class Sub extends Reentrant {
    @Override
    synchronized void enter(int times) {
      super.enter(times);
    }
  }

  synchronized void enter(int times) {
    depth++;
    if (times > 0) {
      synchronized (this) {
        enter(times - 1);
      }
    }
    depth--;
  }

  public static void main(String[] args) {
    Sub o = new Sub();
    new Thread(() -> o.enter(1)).start();
    synchronized (o) {
      assert o.depth == 0;
    }
  }
}
