// Two threads take the monitors of the same two objects of one class in two orders.
// verdict: VIOLATED
// violated: deadlock
// states: 88
// transitions: 137
// endStates: 1
// schedules: 1187
// shortest.deadlock: 7
package transactions;

class SelfNest {
  static class N {
    int v;
    N next;
  }

  static N a = new N(), b = new N();

  static void mv(N x, N y) {
    synchronized (x) {
      synchronized (y) {
        x.v--;
        y.v++;
      }
    }
  }

  public static void main(String[] s) throws Exception {
    Thread t = new Thread(() -> mv(a, b));
    t.start();
    mv(b, a);
    t.join();
    assert a.v == 0;
  }
}
