// BufferNotifyAll with `if` for `while`: the second of two woken takers finds the place empty.
// verdict: VIOLATED
// violated: deadlock, java.lang.AssertionError
// states: 129
// transitions: 218
// endStates: 0
// schedules: 1057
// shortest.deadlock: 16
// shortest.java.lang.AssertionError: 19
package monitor;

class BufferIf {
  boolean full;

  synchronized void put() throws InterruptedException {
    while (full) {
      wait();
    }
    full = true;
    notifyAll();
  }

  synchronized void take() throws InterruptedException {
    if (!full) {
      wait();
    }
    assert full;
    full = false;
    notifyAll();
  }

  static Thread taker(BufferIf buffer) {
    return new Thread(
        () -> {
          try {
            buffer.take();
          } catch (InterruptedException e) {
            throw new IllegalStateException();
          }
        });
  }

  public static void main(String[] args) throws InterruptedException {
    BufferIf buffer = new BufferIf();
    taker(buffer).start();
    taker(buffer).start();
    buffer.put();
  }
}
