// As DaemonJoinsMain, for one that looks whether main is alive; after the end nothing it does is a deadlock or stuck.
// verdict: VIOLATED
// violated: java.lang.IllegalStateException
// jpf: daemon-ends
// jpfShows: PROVED
package threads;

class DaemonLooksAtMain {
  static Thread main;

  public static void main(String[] args) {
    main = Thread.currentThread();
    Thread t =
        new Thread(
            () -> {
              if (!main.isAlive()) {
                throw new IllegalStateException();
              }
              LockForEver.take();
            });
    t.setDaemon(true);
    t.start();
  }

  /** Waits for ever, or for what nobody does. */
  static final class LockForEver {
    static int x;

    static synchronized void take() {
      while (x == 0) {
        try {
          LockForEver.class.wait();
        } catch (InterruptedException e) {
          return;
        }
      }
    }
  }
}
