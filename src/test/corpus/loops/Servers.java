// Peterson's algorithm in two loops without end. No schedule ends, but what is done goes on: the
// program may be meant so, and the result says that no schedule ends.
// verdict: PROVED
// states: 33
// transitions: 65
// endStates: 0
// schedules: none
package loops;

class Servers {
  static volatile boolean want0;
  static volatile boolean want1;
  static volatile int turn;

  public static void main(String[] args) {
    new Thread(
            () -> {
              while (true) {
                want0 = true;
                turn = 1;
                while (want1 && turn == 1) {}
                want0 = false;
              }
            })
        .start();
    while (true) {
      want1 = true;
      turn = 0;
      while (want0 && turn == 0) {}
      want1 = false;
    }
  }
}
