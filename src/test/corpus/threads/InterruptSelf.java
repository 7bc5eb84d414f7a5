// The flag of a thread: set, read, read and cleared. One thread, one step.
// verdict: PROVED
// states: 2
// transitions: 1
// schedules: 1
// endStates: 1
// jpf: sleep-interrupted
// jpfShows: java.lang.AssertionError
package threads;

class InterruptSelf {
  public static void main(String[] args) {
    assert !Thread.interrupted();
    Thread.currentThread().interrupt();
    assert Thread.currentThread().isInterrupted();
    assert Thread.currentThread().isInterrupted();
    assert Thread.interrupted();
    assert !Thread.interrupted();
    try {
      Thread.currentThread().interrupt();
      Thread.sleep(1);
      throw new AssertionError();
    } catch (InterruptedException e) {
      assert !Thread.interrupted();
    }
  }
}
