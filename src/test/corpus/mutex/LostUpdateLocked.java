// LostUpdate mended with a lock.
// verdict: PROVED
// states: 41
// transitions: 60
// endStates: 1
// schedules: 118
package mutex;

class LostUpdateLocked {
  static final Object LOCK = new Object();
  static int counter;

  static void add() {
    synchronized (LOCK) {
      counter++;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread a = new Thread(LostUpdateLocked::add);
    Thread b = new Thread(LostUpdateLocked::add);
    a.start();
    b.start();
    a.join();
    b.join();
    assert counter == 2;
  }
}
