// Three threads take three monitors in a ring, each two of them nested: a transaction that took
// both at once would hide that each may hold one.
// verdict: VIOLATED
// violated: deadlock
// states: 228
// transitions: 437
// endStates: 1
// schedules: 39465
// shortest.deadlock: 5
package transactions;

class Ring3 {
  static final Object A = new Object(), B = new Object(), C = new Object();
  static int n;

  static void two(Object f, Object s) {
    synchronized (f) {
      synchronized (s) {
        n++;
      }
    }
  }

  public static void main(String[] a) throws Exception {
    Thread t = new Thread(() -> two(A, B)), u = new Thread(() -> two(B, C));
    t.start();
    u.start();
    two(C, A);
    t.join();
    u.join();
  }
}
