// A thread that was started is alive until it has ended, which is a step of its own. Not alive
// before start and after join.
// verdict: PROVED
// endStates: 2
// states: 9
// transitions: 9
// schedules: 3
package threads;

class IsAlive {
  static boolean seen;

  public static void main(String[] args) throws InterruptedException {
    Thread t = new Thread(() -> {});
    assert !t.isAlive();
    t.start();
    seen = t.isAlive();
    t.join();
    assert !t.isAlive();
  }
}
