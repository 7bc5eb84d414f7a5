// Two who give way to each other: they may do so for ever, but from each state one can also go
// through, so this is no state from which no schedule ends (only a fair livelock, which is none).
// verdict: PROVED
// states: 45
// transitions: 75
// endStates: 1
// schedules: none
package loops;

class Polite {
  static volatile boolean wants0;
  static volatile boolean wants1;

  static void zero() {
    wants0 = true;
    while (wants1) {
      wants0 = false;
      wants0 = true;
    }
    wants0 = false;
  }

  static void one() {
    wants1 = true;
    while (wants0) {
      wants1 = false;
      wants1 = true;
    }
    wants1 = false;
  }

  public static void main(String[] args) {
    new Thread(Polite::zero).start();
    one();
  }
}
