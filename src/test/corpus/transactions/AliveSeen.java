// Whether a thread is alive is asked: its end is no longer for those alone who wait for it.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 53
// transitions: 97
// endStates: 1
// schedules: 115
// shortest.java.lang.AssertionError: 10
package transactions;

class AliveSeen {
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
    if (r == 1) assert !t.isAlive();
  }
}
