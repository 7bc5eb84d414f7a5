// BufferNotify mended: notifyAll.
// verdict: PROVED
// states: 186
// transitions: 304
// endStates: 1
// schedules: 8932
package monitor;

class BufferNotifyAll {
  static final BufferNotifyAll BUFFER = new BufferNotifyAll();
  boolean full;

  synchronized void put() throws InterruptedException {
    while (full) {
      wait();
    }
    full = true;
    notifyAll();
  }

  synchronized void take() throws InterruptedException {
    while (!full) {
      wait();
    }
    full = false;
    notifyAll();
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
