// As AloneWrite, with an object that only frames lead to.
// verdict: VIOLATED
// violated: java.lang.RuntimeException
// states: 32
// transitions: 46
// endStates: 1
// schedules: 25
// shortest.java.lang.RuntimeException: 9
package transactions;

class AloneObj {
  static class X {
    int f;
  }

  static final Object L = new Object();
  static int out;

  public static void main(String[] a) throws Exception {
    final X x = new X();
    Thread t =
        new Thread(
            () -> {
              X y = x;
              synchronized (L) {
                out = 1;
              }
              int v = y.f;
              y = null;
              if (v == 7) throw new RuntimeException("7");
            });
    t.start();
    int o;
    synchronized (L) {
      o = out;
    }
    if (o == 1) x.f = 7;
  }
}
