// As LetGo2, with a static, which nobody else is there to see written once the reader has ended.
// verdict: VIOLATED
// violated: java.lang.RuntimeException
// states: 36
// transitions: 50
// endStates: 2
// schedules: 26
// shortest.java.lang.RuntimeException: 9
package transactions;

class AloneWrite {
  static final Object L = new Object();
  static int s, out;

  public static void main(String[] a) throws Exception {
    Thread t =
        new Thread(
            () -> {
              synchronized (L) {
                out = 1;
              }
              int v = s;
              if (v == 7) throw new RuntimeException("7");
            });
    t.start();
    int o;
    synchronized (L) {
      o = out;
    }
    if (o == 1) s = 7;
  }
}
