// A reader never sees half of what the writer writes.
// The numbers were found by walking, not derived by hand.
// verdict: PROVED
// states: 38
// transitions: 55
// endStates: 1
// schedules: 50
package library;

import java.util.concurrent.locks.ReentrantReadWriteLock;

class ReadersWriter {
  static int a;
  static int b;

  public static void main(String[] args) {
    ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    new Thread(
            () -> {
              lock.readLock().lock();
              assert a == b;
              lock.readLock().unlock();
            })
        .start();
    lock.writeLock().lock();
    a = 1;
    b = 1;
    lock.writeLock().unlock();
  }
}
