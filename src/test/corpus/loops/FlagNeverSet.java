// No schedule ends; main polls a flag that nobody sets, and nothing changes any more once the other
// thread has ended: a hang, not a program that is meant to run for ever.
// The shortest way there is the start, then the end of the other thread.
// verdict: VIOLATED
// violated: stuck
// shortest.stuck: 2
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
