// Which monitors are nested is data that a third thread changes.
// verdict: VIOLATED
// violated: deadlock
// states: 989
// transitions: 2091
// endStates: 3
// schedules: 208127205
// shortest.deadlock: 19
package transactions;

class Dynamic {
  static class N {
    int v;
  }

  static N p = new N(), q = new N();
  static final Object L = new Object();

  public static void main(String[] s) throws Exception {
    Thread t =
        new Thread(
            () -> {
              N x, y;
              synchronized (L) {
                x = p;
                y = q;
              }
              synchronized (x) {
                synchronized (y) {
                  x.v++;
                }
              }
            });
    Thread u =
        new Thread(
            () -> {
              synchronized (L) {
                N x = p;
                p = q;
                q = x;
              }
            });
    t.start();
    u.start();
    N x, y;
    synchronized (L) {
      x = p;
      y = q;
    }
    synchronized (x) {
      synchronized (y) {
        y.v++;
      }
    }
  }
}
