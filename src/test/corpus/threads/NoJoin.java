// JoinSeesAll without the join.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 9
// transitions: 12
// endStates: 1
// schedules: 5
// shortest.java.lang.AssertionError: 2
package threads;

class NoJoin {
  static int x;

  public static void main(String[] args) {
    Thread t =
        new Thread(
            () -> {
              x = 1;
              x = 2;
            });
    t.start();
    assert x == 2;
  }
}
