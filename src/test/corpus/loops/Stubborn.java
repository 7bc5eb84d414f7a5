// Polite without giving way: when both want at once, both wait for ever.
// The shortest way there is the start, then each one's wish.
// verdict: VIOLATED
// violated: stuck
// shortest.stuck: 3
// states: 25
// transitions: 39
// endStates: 1
// schedules: none
package loops;

class Stubborn {
  static volatile boolean wants0;
  static volatile boolean wants1;

  static void zero() {
    wants0 = true;
    while (wants1) {}
    wants0 = false;
  }

  static void one() {
    wants1 = true;
    while (wants0) {}
    wants1 = false;
  }

  public static void main(String[] args) {
    new Thread(Stubborn::zero).start();
    one();
  }
}
