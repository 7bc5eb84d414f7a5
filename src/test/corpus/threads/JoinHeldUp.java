// Whoever owns the monitor of a thread keeps others from joining it, and the thread from ending.
// Numbers as measured.
// verdict: VIOLATED
// violated: deadlock
// states: 6
// transitions: 5
// endStates: 0
// schedules: 2
package threads;

class JoinHeldUp {
  public static void main(String[] args) throws InterruptedException {
    Thread t = new Thread(() -> {});
    Thread joins =
        new Thread(
            () -> {
              try {
                t.join();
              } catch (InterruptedException e) {
                throw new IllegalStateException();
              }
            });
    t.start();
    synchronized (t) {
      joins.start();
      joins.join();
    }
  }
}
