// Two threads with nothing in common but their liveness: main has n = 3 steps and its end, the
// other m = 2 and its end. Schedules: C(n + m + 2, n + 1) = C(7, 4) = 35; who is left alone runs
// to the end in one step, which changes no number of ways. States: the start, and a grid of
// (n + 2) * (m + 2) = 20. Transitions: 1 + (n + 1)(m + 2) + (m + 1)(n + 2) = 32.
// verdict: PROVED
// states: 21
// transitions: 32
// endStates: 1
// schedules: 35
package threads;

class Independent {
  static int x;
  static int y;

  public static void main(String[] args) {
    new Thread(
            () -> {
              y = 1;
              y = 2;
            })
        .start();
    x = 1;
    x = 2;
    x = 3;
  }
}
