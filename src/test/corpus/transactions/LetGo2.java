// A thread reads an object after it has let its monitor go, and then the object, too. Another one
// writes it in between, which it does only if it was behind that monitor.
// verdict: VIOLATED
// violated: java.lang.RuntimeException
// states: 263
// transitions: 659
// endStates: 1
// schedules: 182156
// shortest.java.lang.RuntimeException: 13
package transactions;

class LetGo2 {
  static class X {
    int f;
  }

  static final Object L = new Object();
  static X g = new X();
  static int out;

  public static void main(String[] a) throws Exception {
    Thread t =
        new Thread(
            () -> {
              X x = g;
              synchronized (L) {
                out = 1;
                g = null;
              }
              int v = x.f;
              x = null;
              if (v == 7) throw new RuntimeException("7");
            });
    Thread u =
        new Thread(
            () -> {
              X x = g;
              int o;
              synchronized (L) {
                o = out;
              }
              if (o == 1 && x != null) x.f = 7;
            });
    Thread w = new Thread(() -> {});
    t.start();
    u.start();
    w.start();
  }
}
