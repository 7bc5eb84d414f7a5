// Two threads alternate by wait and notifyAll.
// verdict: PROVED
// states: 61
// transitions: 65
// endStates: 1
// schedules: 8
package monitor;

class Alternate {
  static final Object LOCK = new Object();
  static int turn;

  static void play(int me) {
    for (int i = 0; i < 2; i++) {
      synchronized (LOCK) {
        while (turn % 2 != me) {
          try {
            LOCK.wait();
          } catch (InterruptedException e) {
            throw new IllegalStateException();
          }
        }
        turn++;
        LOCK.notifyAll();
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread t = new Thread(() -> play(1));
    t.start();
    play(0);
    t.join();
    assert turn == 4;
  }
}
