// A condition of the write lock of a read-write lock, which await gives up as often as it is held. Who signals sets the flag
// before, with the lock held; the reader sees it set or not; who calls without the lock is told so.
// args: loop
// verdict: PROVED
// args: if
// verdict: VIOLATED
// violated: deadlock
// args: twice
// verdict: PROVED
// args: without
// verdict: PROVED
// args: reading
// verdict: VIOLATED
// violated: deadlock
// host: HotSpot's lets go of the read lock
package library;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantReadWriteLock;

class WriteCondition {
  static final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  static final Condition told = lock.writeLock().newCondition();
  static boolean set;

  static void tell() {
    lock.writeLock().lock();
    try {
      set = true;
      told.signal();
    } finally {
      lock.writeLock().unlock();
    }
  }

  static void waits(String how) throws InterruptedException {
    lock.writeLock().lock();
    try {
      switch (how) {
        case "if" -> told.await();
        case "twice" -> {
          lock.writeLock().lock();
          while (!set) {
            told.await();
          }
          if (lock.getWriteHoldCount() != 2) {
            throw new AssertionError();
          }
          lock.writeLock().unlock();
        }
        default -> {
          while (!set) {
            told.await();
          }
        }
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    if (args[0].equals("without")) {
      try {
        told.signal();
        throw new AssertionError();
      } catch (IllegalMonitorStateException e) {
        return;
      }
    }
    new Thread(WriteCondition::tell).start();
    if (args[0].equals("reading")) {
      lock.writeLock().lock();
      lock.readLock().lock();
      while (!set) {
        told.await();
      }
      lock.readLock().unlock();
      lock.writeLock().unlock();
    } else {
      new Thread(
              () -> {
                lock.readLock().lock();
                if (set && lock.isWriteLocked()) {
                  throw new AssertionError();
                }
                lock.readLock().unlock();
              })
          .start();
      waits(args[0]);
    }
  }
}
