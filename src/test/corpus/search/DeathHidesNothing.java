// The write before the throw is there for the other thread before the death ends everything, so both
// violations are found. By hand, with w and d for the child's write and death, r and e for main's read
// and end: the states are begun; started; w; r; rw; re; rwe (after wr the assertion has failed, and after
// re the child is alone, so its write and its death are one step). Schedules after the start: wd, wr, rwd,
// rwed, re(wd).
// verdict: VIOLATED
// violated: java.lang.AssertionError, java.lang.IllegalStateException
// states: 7
// transitions: 11
// endStates: 0
// schedules: 5
// shortest.java.lang.AssertionError: 3
// shortest.java.lang.IllegalStateException: 3
// jpf: death
// jpfShows: java.lang.IllegalStateException
package search;

class DeathHidesNothing {
  static int x;

  public static void main(String[] args) {
    new Thread(
            () -> {
              x = 1;
              throw new IllegalStateException("hides what x = 1 leads to");
            })
        .start();
    assert x == 0;
  }
}
