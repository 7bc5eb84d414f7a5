// Readers share, a writer is alone.
// verdict: PROVED
// states: 853
// transitions: 1612
// endStates: 1
// schedules: 27492991
package mutex;

class ReaderWriter {
  int readers;
  boolean writing;
  static int value;

  synchronized void startRead() throws InterruptedException {
    while (writing) {
      wait();
    }
    readers++;
  }

  synchronized void endRead() {
    if (--readers == 0) {
      notifyAll();
    }
  }

  synchronized void startWrite() throws InterruptedException {
    while (writing || readers > 0) {
      wait();
    }
    writing = true;
  }

  synchronized void endWrite() {
    writing = false;
    notifyAll();
  }

  static void read(ReaderWriter lock) {
    try {
      lock.startRead();
      int before = value;
      assert before == value;
      lock.endRead();
    } catch (InterruptedException e) {
      throw new IllegalStateException();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    ReaderWriter lock = new ReaderWriter();
    new Thread(() -> read(lock)).start();
    new Thread(() -> read(lock)).start();
    lock.startWrite();
    value++;
    lock.endWrite();
  }
}
