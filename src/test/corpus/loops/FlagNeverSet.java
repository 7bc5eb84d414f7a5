// No schedule ends; main polls a flag that nobody sets in a loop with a way out: a hang, not a program that is meant to
// run for ever. So no schedule can end from the beginning on.
// verdict: VIOLATED
// violated: stuck
// shortest.stuck: 0
// states: 3
// transitions: 4
// endStates: 0
// schedules: none
package loops;

class FlagNeverSet {
  static volatile boolean flag;

  public static void main(String[] args) {
    new Thread(() -> {}).start();
    while (!flag) {
      Thread.yield();
    }
  }
}
