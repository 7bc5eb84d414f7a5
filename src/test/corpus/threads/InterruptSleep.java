// interrupt before or after a sleep: an exception, or a flag that stays.
// verdict: PROVED
// endStates: 2
// states: 15
// transitions: 16
// schedules: 4
package threads;

class InterruptSleep {
  static int how;

  public static void main(String[] args) throws InterruptedException {
    Thread t =
        new Thread(
            () -> {
              try {
                Thread.sleep(100);
                how = 1;
              } catch (InterruptedException e) {
                assert !Thread.currentThread().isInterrupted();
                how = 2;
              }
            });
    t.start();
    t.interrupt();
    t.join();
    assert how != 0;
  }
}
