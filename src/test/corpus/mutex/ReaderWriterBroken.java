// The writer of ReaderWriter does not look at the readers.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 113
// transitions: 173
// endStates: 1
// schedules: 2435
// shortest.java.lang.AssertionError: 14
package mutex;

class ReaderWriterBroken {
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
    while (writing) {
      wait();
    }
    writing = true;
  }

  synchronized void endWrite() {
    writing = false;
    notifyAll();
  }

  static void read(ReaderWriterBroken lock) {
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
    ReaderWriterBroken lock = new ReaderWriterBroken();
    new Thread(() -> read(lock)).start();
    lock.startWrite();
    value++;
    lock.endWrite();
  }
}
