// interrupt ends a join.
// verdict: PROVED
// states: 15
// transitions: 18
// endStates: 4
// schedules: 7
package threads;

class InterruptJoin {
  static boolean interrupted;

  public static void main(String[] args) throws InterruptedException {
    Thread main = Thread.currentThread();
    Thread t =
        new Thread(
            () -> {
              main.interrupt();
              synchronized (main) {
                try {
                  main.wait();
                } catch (InterruptedException e) {
                  throw new IllegalStateException();
                }
              }
            });
    t.setDaemon(true);
    t.start();
    try {
      t.join();
      throw new AssertionError();
    } catch (InterruptedException e) {
      interrupted = true;
    }
  }
}
