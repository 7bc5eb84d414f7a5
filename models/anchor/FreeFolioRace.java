package anchor;

/**
 * The race in one page: reclaim removes a folio while evict frees its mapping. The yardstick for
 * speed: {@code src/bench/bench} walks it with every walker at hand.
 *
 * <p>Arguments: folios, reclaiming threads, {@code rcu} or {@code no}. Without rcu the callback
 * dereferences a freed mapping.
 */
public final class FreeFolioRace {
  static Mapping mapping;
  static Folio[] folios;
  static Rcu rcu = new Rcu();
  static boolean useRcu;

  private FreeFolioRace() {}

  static class SpinLock {
    boolean held;

    synchronized void lock() {
      while (held) {
        try {
          wait();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
      held = true;
    }

    synchronized void unlock() {
      held = false;
      notifyAll();
    }
  }

  static class Mapping {
    boolean freed;
    boolean noDirectMap = true;
    boolean exiting;
    int nrpages;
    Folio[] slots;
    Object xa = new Object();
    Object ilock = new Object();

    void deref() {
      if (freed) {
        throw new IllegalStateException("use after free of the mapping");
      }
    }
  }

  static class Folio {
    int ref;
    boolean directMapped;
    boolean freed;
    Mapping mapping;
    SpinLock lock = new SpinLock();
    int index;
  }

  static class Rcu {
    int readers;

    synchronized void readLock() {
      readers++;
    }

    synchronized void readUnlock() {
      readers--;
      notifyAll();
    }

    synchronized void synchronizeRcu() {
      while (readers > 0) {
        try {
          wait();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  static void freeFolio(Mapping m, Folio folio) {
    m.deref();
    if (m.noDirectMap) {
      folio.directMapped = true;
    }
  }

  static void put(Folio folio) {
    boolean last;
    synchronized (folio) {
      folio.ref--;
      last = folio.ref == 0;
    }
    if (last) {
      if (!folio.directMapped) {
        throw new IllegalStateException("freed without a direct-map entry");
      }
      if (folio.freed) {
        throw new IllegalStateException("freed twice");
      }
      folio.freed = true;
    }
  }

  static boolean tryGet(Folio folio) {
    synchronized (folio) {
      if (folio.ref == 0) {
        return false;
      }
      folio.ref++;
      return true;
    }
  }

  static void reclaim(int i) {
    Folio folio = mapping.slots[i];
    if (folio == null || !tryGet(folio)) {
      return;
    }
    folio.lock.lock();
    Mapping m = folio.mapping;
    if (m == null) {
      folio.lock.unlock();
      put(folio);
      return;
    }
    boolean removed = false;
    if (useRcu) {
      rcu.readLock();
    }
    synchronized (m.ilock) {
      synchronized (m.xa) {
        synchronized (folio) {
          if (folio.ref == 2) {
            folio.ref = 0;
            removed = true;
          }
        }
        if (removed) {
          m.slots[folio.index] = null;
          folio.mapping = null;
          m.nrpages--;
        }
      }
      m.deref();
    }
    if (removed) {
      freeFolio(m, folio);
    }
    if (useRcu) {
      rcu.readUnlock();
    }
    if (removed) {
      synchronized (folio) {
        folio.ref = 1;
      }
    }
    folio.lock.unlock();
    put(folio);
  }

  static void evict() {
    mapping.exiting = true;
    synchronized (mapping.xa) {
      // Waits for removers that did not see the flag.
    }
    for (int i = 0; i < mapping.slots.length; i++) {
      Folio folio = mapping.slots[i];
      if (folio == null || !tryGet(folio)) {
        continue;
      }
      folio.lock.lock();
      if (folio.mapping == mapping) {
        synchronized (mapping.ilock) {
          synchronized (mapping.xa) {
            mapping.slots[i] = null;
            folio.mapping = null;
            mapping.nrpages--;
          }
        }
        freeFolio(mapping, folio);
        put(folio);
      }
      folio.lock.unlock();
      put(folio);
    }
    while (true) {
      synchronized (mapping.xa) {
        if (mapping.nrpages == 0) {
          break;
        }
      }
    }
    synchronized (mapping.xa) {
      // clear_inode cycles the lock.
    }
    synchronized (mapping.ilock) {
      // Unhashing takes it once more.
    }
    rcu.synchronizeRcu();
    mapping.freed = true;
  }

  /** See the class comment. */
  public static void main(String[] args) {
    int count = Integer.parseInt(args[0]);
    int threads = Integer.parseInt(args[1]);
    useRcu = args[2].equals("rcu");
    mapping = new Mapping();
    mapping.slots = new Folio[count];
    folios = new Folio[count];
    for (int i = 0; i < count; i++) {
      folios[i] = new Folio();
      folios[i].ref = 1;
      folios[i].mapping = mapping;
      folios[i].index = i;
      mapping.slots[i] = folios[i];
      mapping.nrpages++;
    }
    for (int t = 0; t < threads; t++) {
      final int k = t % count;
      new Thread(
              new Runnable() {
                @Override
                public void run() {
                  reclaim(k);
                }
              })
          .start();
    }
    evict();
  }
}
