// The end of a thread wakes who waits on its Thread object; who comes late waits for ever.
// verdict: VIOLATED
// violated: deadlock
// states: 57
// transitions: 99
// endStates: 1
// schedules: 100
// shortest.deadlock: 8
package transactions;

class ThreadWait {
  static final Object L = new Object();
  static int n;

  public static void main(String[] a) throws Exception {
    Thread t =
        new Thread(
            () -> {
              synchronized (L) {
                n = 1;
              }
            });
    Thread u = new Thread(() -> {});
    u.start();
    t.start();
    int r;
    synchronized (L) {
      r = n;
    }
    if (r == 1)
      synchronized (t) {
        t.wait();
      }
  }
}
