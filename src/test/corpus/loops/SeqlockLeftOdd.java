// Seqlock whose writer forgets to make the sequence even again: the reader that did not finish before
// it began never does.
// The shortest way there is the start, then the write of 1.
// verdict: VIOLATED
// violated: stuck
// shortest.stuck: 2
// states: 22
// transitions: 30
// endStates: 1
// schedules: none
package loops;

class SeqlockLeftOdd {
  static volatile int sequence;
  static volatile int a;

  public static void main(String[] args) {
    new Thread(
            () -> {
              sequence = 1;
              a = 1;
            })
        .start();
    int before;
    do {
      do {
        before = sequence;
      } while (before % 2 != 0);
    } while (sequence != before);
  }
}
