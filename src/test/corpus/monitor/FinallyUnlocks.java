// A hand-made lock given back in finally, with a return and an exception on the way.
// verdict: PROVED
// states: 102
// transitions: 141
// endStates: 1
// schedules: 504
package monitor;

class FinallyUnlocks {
  boolean taken;
  static int inside;

  synchronized void lock() {
    while (taken) {
      try {
        wait();
      } catch (InterruptedException e) {
        throw new IllegalStateException();
      }
    }
    taken = true;
  }

  synchronized void unlock() {
    taken = false;
    notify();
  }

  static int use(FinallyUnlocks lock, boolean fail) {
    lock.lock();
    try {
      assert ++inside == 1;
      if (fail) {
        throw new IllegalArgumentException();
      }
      return 1;
    } finally {
      inside--;
      lock.unlock();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    FinallyUnlocks lock = new FinallyUnlocks();
    Thread t =
        new Thread(
            () -> {
              try {
                use(lock, true);
                throw new AssertionError();
              } catch (IllegalArgumentException e) {
                // As it must be.
              }
            });
    t.start();
    assert use(lock, false) == 1;
    t.join();
    assert inside == 0;
  }
}
