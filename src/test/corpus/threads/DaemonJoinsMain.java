// The program ends with main, and its daemon may still run for a while (API of Runtime.exit: daemon
// threads will continue to run during the shutdown sequence). It is the only one that sees the end.
// verdict: VIOLATED
// violated: java.lang.IllegalStateException
// jpf: daemon-ends
// jpfShows: PROVED
package threads;

class DaemonJoinsMain {
  static Thread main;

  public static void main(String[] args) {
    main = Thread.currentThread();
    Thread t =
        new Thread(
            () -> {
              try {
                main.join();
              } catch (InterruptedException e) {
                return;
              }
              throw new IllegalStateException();
            });
    t.setDaemon(true);
    t.start();
  }
}
