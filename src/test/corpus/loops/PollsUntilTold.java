// A thread polls for as long as another takes its time: it can always still be told.
// verdict: PROVED
// states: 10
// transitions: 14
// endStates: 1
// schedules: none
package loops;

class PollsUntilTold {
  static volatile boolean told;
  static volatile int work;

  public static void main(String[] args) {
    new Thread(
            () -> {
              while (!told) {}
            })
        .start();
    work = 1;
    work = 2;
    told = true;
  }
}
