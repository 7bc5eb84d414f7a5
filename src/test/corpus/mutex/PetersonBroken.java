// Peterson's algorithm with the first two writes swapped: both can enter.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// schedules: none
// states: 376
// transitions: 669
// endStates: 4
// shortest.java.lang.AssertionError: 13
package mutex;

class PetersonBroken {
  static volatile boolean want0;
  static volatile boolean want1;
  static volatile int turn;
  static int inside;

  static void zero() {
    turn = 1;
    want0 = true;
    while (want1 && turn == 1) {}
    critical();
    want0 = false;
  }

  static void one() {
    turn = 0;
    want1 = true;
    while (want0 && turn == 0) {}
    critical();
    want1 = false;
  }

  static void critical() {
    inside++;
    assert inside == 1;
    inside--;
  }

  public static void main(String[] args) {
    new Thread(PetersonBroken::zero).start();
    one();
  }
}
