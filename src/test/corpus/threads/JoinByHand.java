// The body of Thread.join, written by hand: the thread cannot end between the look and the wait, since
// its end needs the monitor that the one who looks has.
// Numbers as measured.
// verdict: PROVED
// states: 9
// transitions: 10
// endStates: 1
// schedules: 3
package threads;

class JoinByHand {
  static int x;

  public static void main(String[] args) throws InterruptedException {
    Thread t = new Thread(() -> x = 1);
    synchronized (t) {
      t.start();
      while (t.isAlive()) {
        t.wait();
      }
    }
    assert x == 1;
  }
}
