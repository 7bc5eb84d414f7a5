// A daemon sees what the last other thread did before it ended.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 61
// transitions: 113
// endStates: 9
// schedules: 153
// shortest.java.lang.AssertionError: 8
package transactions;

class DaemonLast {
  static final Object L = new Object();
  static int n;

  public static void main(String[] a) throws Exception {
    Thread d =
        new Thread(
            () -> {
              int r;
              synchronized (L) {
                r = n;
              }
              if (r == 1) {
                synchronized (L) {
                  n = 2;
                }
                assert false;
              }
            });
    d.setDaemon(true);
    Thread t = new Thread(() -> {});
    t.start();
    d.start();
    synchronized (L) {
      n = 1;
    }
  }
}
