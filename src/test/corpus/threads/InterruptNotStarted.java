// Interrupting a thread that has not started, or has ended, need not have an effect
// (Thread.interrupt); here it has none.
// host: an interrupt before the start is recorded there
// verdict: PROVED
// states: 5
// transitions: 4
// endStates: 1
// schedules: 1
package threads;

class InterruptNotStarted {
  public static void main(String[] args) throws InterruptedException {
    Thread t =
        new Thread(
            () -> {
              assert !Thread.interrupted();
            });
    t.interrupt();
    t.start();
    t.join();
    t.interrupt();
    assert !t.isInterrupted();
  }
}
