// A reader never sees half of what the writer writes.
// To find the lock taken and to queue up are two steps.
// The numbers were found by walking, not derived by hand.
// verdict: PROVED
// states: 58
// transitions: 91
// endStates: 1
// schedules: 243
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
