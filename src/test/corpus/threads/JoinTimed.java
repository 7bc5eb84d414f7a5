// join with a timeout returns before or after the end.
// verdict: PROVED
// endStates: 2
// states: 15
// transitions: 19
// schedules: 10
package threads;

class JoinTimed {
  static int x;
  static int seen;

  public static void main(String[] args) throws InterruptedException {
    Thread t = new Thread(() -> x = 1);
    t.start();
    t.join(5);
    seen = t.isAlive() ? 1 : 2;
    t.join();
    assert x == 1;
  }
}
