// Dekker's algorithm: gives way while it is not its turn.
// verdict: PROVED
// schedules: none
// states: 123
// transitions: 214
// endStates: 2
package mutex;

class Dekker {
  static volatile boolean want0;
  static volatile boolean want1;
  static volatile int turn;
  static int inside;

  static void zero() {
    want0 = true;
    while (want1) {
      if (turn != 0) {
        want0 = false;
        while (turn != 0) {}
        want0 = true;
      }
    }
    critical();
    turn = 1;
    want0 = false;
  }

  static void one() {
    want1 = true;
    while (want0) {
      if (turn != 1) {
        want1 = false;
        while (turn != 1) {}
        want1 = true;
      }
    }
    critical();
    turn = 0;
    want1 = false;
  }

  static void critical() {
    inside++;
    assert inside == 1;
    inside--;
  }

  public static void main(String[] args) {
    new Thread(Dekker::zero).start();
    one();
  }
}
