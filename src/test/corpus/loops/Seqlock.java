// A reader that tries again while a writer is inside or was: it can always come to its end.
// verdict: PROVED
// states: 57
// transitions: 94
// endStates: 1
// schedules: none
package loops;

class Seqlock {
  static volatile int sequence;
  static volatile int a;
  static volatile int b;

  public static void main(String[] args) {
    new Thread(
            () -> {
              sequence = 1;
              a = 1;
              b = 1;
              sequence = 2;
            })
        .start();
    int before;
    int x;
    int y;
    do {
      do {
        before = sequence;
      } while (before % 2 != 0);
      x = a;
      y = b;
    } while (sequence != before);
    assert x == y;
  }
}
