// A thread that was interrupted does not sleep.
// verdict: PROVED
// states: 2
// transitions: 1
// endStates: 1
// schedules: 1
// jpf: sleep-interrupted
// jpfShows: java.lang.AssertionError
package threads;

class SleepAfterInterrupt {
  public static void main(String[] args) {
    Thread.currentThread().interrupt();
    try {
      Thread.sleep(1);
    } catch (InterruptedException e) {
      return;
    }
    throw new AssertionError();
  }
}
