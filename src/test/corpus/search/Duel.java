// Two threads must alternate strictly 2N times to reach the violation, which a sample of schedules
// seldom does. Shortest: the start, 4N reads and writes, the end of the thread, the join: 4N + 3.
// args: 2
// verdict: VIOLATED
// violated: java.lang.IllegalStateException
// states: 37
// transitions: 48
// endStates: 3
// schedules: 24
// shortest.java.lang.IllegalStateException: 11
// args: 3
// verdict: VIOLATED
// violated: java.lang.IllegalStateException
// states: 75
// transitions: 105
// endStates: 5
// schedules: 90
// shortest.java.lang.IllegalStateException: 15
// args: 4
// verdict: VIOLATED
// violated: java.lang.IllegalStateException
// states: 132
// transitions: 196
// endStates: 7
// schedules: 335
// shortest.java.lang.IllegalStateException: 19
// args: 5
// verdict: VIOLATED
// violated: java.lang.IllegalStateException
// states: 212
// transitions: 329
// endStates: 9
// schedules: 1253
// shortest.java.lang.IllegalStateException: 23
// args: 6
// verdict: VIOLATED
// violated: java.lang.IllegalStateException
// states: 319
// transitions: 512
// endStates: 11
// schedules: 4718
// shortest.java.lang.IllegalStateException: 27
package search;

class Duel {
  static volatile int x;

  public static void main(String[] args) throws InterruptedException {
    int n = Integer.parseInt(args[0]);
    Thread t =
        new Thread(
            () -> {
              for (int i = 0; i < n; i++) {
                if (x == 2 * i + 1) {
                  x = 2 * i + 2;
                }
              }
            });
    t.start();
    for (int i = 0; i < n; i++) {
      if (x == 2 * i) {
        x = 2 * i + 1;
      }
    }
    t.join();
    if (x == 2 * n) {
      throw new IllegalStateException("the duel went all the way");
    }
  }
}
