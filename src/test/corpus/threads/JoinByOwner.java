// join gives the monitor of the thread up as wait does, as often as it was entered, and has it again
// when it returns.
// Numbers as measured.
// verdict: PROVED
// states: 16
// transitions: 17
// endStates: 1
// schedules: 3
package threads;

class JoinByOwner {
  static int x;

  public static void main(String[] args) throws InterruptedException {
    Thread t =
        new Thread() {
          @Override
          public void run() {
            synchronized (this) {
              x = 1;
            }
          }
        };
    t.start();
    synchronized (t) {
      synchronized (t) {
        t.join();
        assert Thread.holdsLock(t);
      }
      assert Thread.holdsLock(t);
    }
    assert !Thread.holdsLock(t);
    assert x == 1;
  }
}
