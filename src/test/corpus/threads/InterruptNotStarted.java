// Interrupting a thread that has not started, or has ended, is recorded (JDK 17, Thread.interrupt,
// implementation note): it starts interrupted, and the status outlives it.
// Numbers as measured.
// verdict: PROVED
// states: 5
// transitions: 4
// endStates: 1
// schedules: 1
// jpf: interrupt-not-alive
// jpfShows: java.lang.AssertionError
package threads;

class InterruptNotStarted {
  public static void main(String[] args) throws InterruptedException {
    Thread t =
        new Thread(
            () -> {
              assert Thread.interrupted();
            });
    t.interrupt();
    t.start();
    t.join();
    assert !t.isInterrupted();
    t.interrupt();
    assert t.isInterrupted();
  }
}
