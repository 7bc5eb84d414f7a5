// A buffer of one place, one notify a change: the notify of a consumer can wake a consumer.
// verdict: VIOLATED
// violated: deadlock
// states: 219
// transitions: 344
// endStates: 1
// schedules: 7852
// shortest.deadlock: 25
package monitor;

class BufferNotify {
  static final BufferNotify BUFFER = new BufferNotify();
  boolean full;

  synchronized void put() throws InterruptedException {
    while (full) {
      wait();
    }
    full = true;
    notify();
  }

  synchronized void take() throws InterruptedException {
    while (!full) {
      wait();
    }
    full = false;
    notify();
  }

  static Thread taker() {
    return new Thread(
        () -> {
          try {
            BUFFER.take();
          } catch (InterruptedException e) {
            throw new IllegalStateException();
          }
        });
  }

  public static void main(String[] args) throws InterruptedException {
    taker().start();
    taker().start();
    BUFFER.put();
    BUFFER.put();
  }
}
