// Peterson's algorithm (IPL 12(3), 1981) with busy waiting: the loops make the graph cyclic.
// verdict: PROVED
// schedules: none
// states: 115
// transitions: 201
// endStates: 2
package mutex;

class Peterson {
  static volatile boolean want0;
  static volatile boolean want1;
  static volatile int turn;
  static int inside;

  static void zero() {
    want0 = true;
    turn = 1;
    while (want1 && turn == 1) {}
    critical();
    want0 = false;
  }

  static void one() {
    want1 = true;
    turn = 0;
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
    new Thread(Peterson::zero).start();
    one();
  }
}
