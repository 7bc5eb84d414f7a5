package foliowalk.language.programs;

import java.util.concurrent.locks.LockSupport;

/**
 * The rows of the table in {@code docs/threads.md}: each method is one, and returns what was seen.
 * Several threads work on it, so a row may have several outcomes.
 */
public final class ThreadRows {
  private static final Object LOCK = new Object();
  private static boolean waiting;
  private static String seen = "";
  private static Thread other;

  private ThreadRows() {}

  /** Waits on LOCK, having said so, and tells how it came out. */
  private static void waits(long millis) {
    synchronized (LOCK) {
      waiting = true;
      try {
        LOCK.wait(millis);
        seen += "returned " + Thread.currentThread().isInterrupted();
      } catch (InterruptedException e) {
        seen += "threw " + Thread.currentThread().isInterrupted();
      }
    }
  }

  private static Thread started(Runnable task) {
    Thread t = new Thread(task);
    t.start();
    return t;
  }

  /** Runs an action with LOCK held as soon as the other thread is in wait, and ends with it. */
  private static String whenItWaits(long millis, Runnable action) throws InterruptedException {
    other = started(() -> waits(millis));
    boolean done = false;
    while (!done) {
      Thread.yield();
      synchronized (LOCK) {
        if (waiting) {
          action.run();
          done = true;
        }
      }
    }
    other.join();
    return seen;
  }

  // --- interrupt -------------------------------------------------------------------------------

  public static String interruptNew() throws InterruptedException {
    Thread t = new Thread(() -> seen += Thread.interrupted());
    t.interrupt();
    String before = t.isInterrupted() + " ";
    t.start();
    t.join();
    return before + seen;
  }

  public static String interruptEnded() throws InterruptedException {
    Thread t = started(() -> {});
    t.join();
    boolean before = t.isInterrupted();
    t.interrupt();
    return before + " " + t.isInterrupted();
  }

  public static String statusOutlivesTheThread() throws InterruptedException {
    Thread t = started(() -> Thread.currentThread().interrupt());
    t.join();
    return "" + t.isInterrupted();
  }

  public static String interruptedClears() {
    Thread.currentThread().interrupt();
    return Thread.currentThread().isInterrupted()
        + " "
        + Thread.interrupted()
        + " "
        + Thread.interrupted();
  }

  public static String interruptInWait() throws InterruptedException {
    return whenItWaits(
        0,
        () -> {
          other.interrupt();
          seen += other.isInterrupted() + " ";
        });
  }

  public static String interruptTwiceInWait() throws InterruptedException {
    return whenItWaits(
        0,
        () -> {
          other.interrupt();
          other.interrupt();
        });
  }

  public static String notifyThenInterrupt() throws InterruptedException {
    return whenItWaits(
        0,
        () -> {
          LOCK.notify();
          other.interrupt();
        });
  }

  public static String interruptThenNotify() throws InterruptedException {
    return whenItWaits(
        0,
        () -> {
          other.interrupt();
          LOCK.notify();
        });
  }

  public static String interruptThenNotifyAll() throws InterruptedException {
    return whenItWaits(
        0,
        () -> {
          other.interrupt();
          LOCK.notifyAll();
        });
  }

  /** One of two that wait is interrupted, then one is notified: the other may be left waiting. */
  public static String notifyOneOfTwoOfWhichOneIsInterrupted() throws InterruptedException {
    Runnable task =
        () -> {
          synchronized (LOCK) {
            seen += "w";
            try {
              LOCK.wait();
              seen += "n";
            } catch (InterruptedException e) {
              seen += "i";
            }
          }
        };
    Thread a = started(task);
    Thread b = started(task);
    boolean done = false;
    while (!done) {
      Thread.yield();
      synchronized (LOCK) {
        if (seen.equals("ww")) {
          a.interrupt();
          LOCK.notify();
          done = true;
        }
      }
    }
    a.join();
    b.join();
    return seen.replace("ni", "in");
  }

  public static String interruptInTimedWait() throws InterruptedException {
    return whenItWaits(1, () -> other.interrupt());
  }

  public static String interruptBeforeWait() {
    Thread.currentThread().interrupt();
    waits(0);
    return seen;
  }

  public static String interruptBeforeSleep() {
    Thread.currentThread().interrupt();
    try {
      Thread.sleep(1);
      return "slept";
    } catch (InterruptedException e) {
      return "threw " + Thread.currentThread().isInterrupted();
    }
  }

  // --- join and end ----------------------------------------------------------------------------

  public static String joinNew() throws InterruptedException {
    new Thread(() -> {}).join();
    return "returned";
  }

  public static String joinEndedInterrupted() throws InterruptedException {
    Thread t = started(() -> {});
    t.join();
    Thread.currentThread().interrupt();
    t.join();
    return "returned " + Thread.interrupted();
  }

  public static String joinAliveInterrupted() {
    Thread t = started(() -> LockSupport.park());
    Thread.currentThread().interrupt();
    String how;
    try {
      t.join();
      how = "returned";
    } catch (InterruptedException e) {
      how = "threw " + Thread.currentThread().isInterrupted();
    }
    LockSupport.unpark(t);
    return how;
  }

  public static String joinGivesTheMonitorUp() throws InterruptedException {
    Thread t =
        new Thread() {
          @Override
          public void run() {
            synchronized (this) {
              seen += "ran";
            }
          }
        };
    t.start();
    synchronized (t) {
      t.join();
      return seen + " " + Thread.holdsLock(t);
    }
  }

  /** The thread is held up by its own monitor, so nobody can join it. */
  public static String joinNeedsTheMonitor() throws InterruptedException {
    Thread t = new Thread(() -> {});
    Thread u =
        new Thread(
            () -> {
              try {
                t.join();
              } catch (InterruptedException e) {
                seen += "threw";
              }
            });
    t.start();
    synchronized (t) {
      u.start();
      u.join();
    }
    return "joined";
  }

  public static String joinItself() throws InterruptedException {
    Thread.currentThread().join();
    return "returned";
  }

  public static String joinForATime() throws InterruptedException {
    Thread t = started(() -> {});
    t.join(1000);
    return t.isAlive() ? "alive" : "ended";
  }

  public static String joinForANegativeTime() throws InterruptedException {
    try {
      new Thread(() -> {}).join(-1);
      return "returned";
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  public static String endNeedsTheMonitor() throws InterruptedException {
    Thread t = new Thread(() -> seen += "ran");
    synchronized (t) {
      t.start();
      while (seen.isEmpty()) {
        Thread.yield();
      }
      return "alive " + t.isAlive();
    }
  }

  public static String startNeedsTheMonitor() throws InterruptedException {
    Thread t = new Thread(() -> seen += "ran");
    Thread starter = new Thread(t::start);
    synchronized (t) {
      starter.start();
      starter.join();
    }
    return seen;
  }

  public static String namingNeedsTheMonitor() throws InterruptedException {
    Thread t = new Thread(() -> {});
    Thread namer = new Thread(() -> t.setName("other"));
    synchronized (t) {
      namer.start();
      namer.join();
    }
    return t.getName();
  }

  public static String endNotifiesAll() throws InterruptedException {
    Thread t = new Thread(() -> {});
    synchronized (t) {
      t.start();
      while (t.isAlive()) {
        t.wait();
      }
    }
    return "alive " + t.isAlive();
  }

  public static String notifyOfAThreadMayGoToAJoiner() throws InterruptedException {
    Thread t = new Thread(LockSupport::park);
    t.start();
    Thread joiner =
        started(
            () -> {
              try {
                t.join();
              } catch (InterruptedException e) {
                seen += "threw";
              }
            });
    Thread waiter =
        started(
            () -> {
              synchronized (t) {
                waiting = true;
                try {
                  t.wait();
                  seen += "woken";
                } catch (InterruptedException e) {
                  seen += "threw";
                }
              }
            });
    boolean done = false;
    while (!done) {
      Thread.yield();
      synchronized (t) {
        if (waiting) {
          t.notify();
          done = true;
        }
      }
    }
    waiter.join();
    LockSupport.unpark(t);
    joiner.join();
    return seen;
  }

  // --- start -----------------------------------------------------------------------------------

  public static String startTwice() throws InterruptedException {
    Thread t = started(() -> {});
    String first = start(t);
    t.join();
    return first + " " + start(t);
  }

  private static String start(Thread t) {
    try {
      t.start();
      return "started";
    } catch (IllegalThreadStateException e) {
      return "refused";
    }
  }

  public static String daemonOfALiveThread() throws InterruptedException {
    Thread t = started(LockSupport::park);
    String how;
    try {
      t.setDaemon(true);
      how = "set";
    } catch (IllegalThreadStateException e) {
      how = "refused";
    }
    LockSupport.unpark(t);
    t.join();
    t.setDaemon(true);
    return how + " " + t.isDaemon();
  }

  // --- monitors --------------------------------------------------------------------------------

  public static String waitAndNotifyWithoutTheMonitor() throws InterruptedException {
    String how = "";
    try {
      LOCK.wait();
    } catch (IllegalMonitorStateException e) {
      how += "refused ";
    }
    try {
      LOCK.wait(-1);
    } catch (IllegalArgumentException e) {
      how += "argument ";
    }
    try {
      LOCK.notify();
    } catch (IllegalMonitorStateException e) {
      how += "refused";
    }
    return how;
  }

  // --- park ------------------------------------------------------------------------------------

  public static String permitsDoNotAddUp() {
    Thread self = Thread.currentThread();
    LockSupport.unpark(self);
    LockSupport.unpark(self);
    LockSupport.park();
    seen += "once";
    LockSupport.park();
    return seen + " twice";
  }

  public static String unparkNew() throws InterruptedException {
    Thread t = new Thread(LockSupport::park);
    LockSupport.unpark(t);
    t.start();
    t.join();
    return "ended";
  }

  public static String unparkEnded() throws InterruptedException {
    Thread t = started(() -> {});
    t.join();
    LockSupport.unpark(t);
    LockSupport.unpark(null);
    return "alive " + t.isAlive();
  }

  public static String parkInterrupted() {
    Thread.currentThread().interrupt();
    LockSupport.park();
    LockSupport.park();
    return "returned " + Thread.interrupted();
  }

  public static String interruptParked() throws InterruptedException {
    Thread t =
        started(
            () -> {
              LockSupport.park();
              seen += "returned " + Thread.currentThread().isInterrupted();
            });
    t.interrupt();
    t.join();
    return seen;
  }

  /** HotSpot returns at once, for an interrupt leaves a permit; the API does not promise it. */
  public static String parkAfterTheStatusIsCleared() throws InterruptedException {
    Thread t = started(() -> waiting = true);
    Thread.currentThread().interrupt();
    Thread.interrupted();
    LockSupport.park();
    t.join();
    return "returned";
  }

  public static String parkForATime() {
    LockSupport.parkNanos(0);
    LockSupport.parkNanos(1000);
    LockSupport.parkUntil(1);
    return "returned";
  }

  // --- what is told of a thread ----------------------------------------------------------------

  public static String states() throws InterruptedException {
    Thread t = new Thread(() -> seen += Thread.currentThread().getState());
    String before = t.getState() + " ";
    t.start();
    t.join();
    return before + seen + " " + t.getState();
  }

  public static String stateInWait() throws InterruptedException {
    return whenItWaits(
        0,
        () -> {
          seen += other.getState() + " ";
          LOCK.notify();
          Thread.State woken = other.getState();
          seen += woken == Thread.State.BLOCKED || woken == Thread.State.RUNNABLE ? "" : woken;
        });
  }

  public static String stateBlocked() throws InterruptedException {
    Thread t = new Thread(() -> waits(1));
    Thread.State state;
    synchronized (LOCK) {
      t.start();
      do {
        state = t.getState();
      } while (state == Thread.State.RUNNABLE);
    }
    t.join();
    return "" + state;
  }

  public static String statesOfOthersThatRest() throws InterruptedException {
    Thread t = started(LockSupport::park);
    Thread.State state;
    do {
      state = t.getState();
    } while (state != Thread.State.WAITING);
    LockSupport.unpark(t);
    t.join();
    return "" + state;
  }

  public static String names() {
    Thread a = new Thread(() -> {});
    Thread b = new Thread(() -> {}, "own");
    Thread c = new Thread();
    String first = a.getName();
    int number = Integer.parseInt(first.substring("Thread-".length()));
    a.setName("other");
    return Thread.currentThread().getName().isEmpty()
        + " "
        + c.getName().equals("Thread-" + (number + 1))
        + " "
        + b.getName()
        + " "
        + a.getName();
  }

  public static String priorities() {
    Thread t = new Thread(() -> {});
    String first = t.getPriority() + " ";
    t.setPriority(Thread.MAX_PRIORITY);
    String how = "set";
    try {
      t.setPriority(11);
    } catch (IllegalArgumentException e) {
      how = "refused";
    }
    return first + t.getPriority() + " " + how;
  }

  public static String ids() {
    Thread a = new Thread(() -> {});
    Thread b = new Thread(() -> {}, "own");
    long main = Thread.currentThread().getId();
    return (a.getId() > 0) + " " + (a.getId() != b.getId()) + " " + (main != a.getId());
  }

  public static String groups() throws InterruptedException {
    ThreadGroup main = Thread.currentThread().getThreadGroup();
    ThreadGroup own = new ThreadGroup("own");
    Thread t =
        new Thread(own, () -> seen += new Thread(() -> {}).getThreadGroup().getName(), "in own");
    String of = t.getThreadGroup().getName() + " " + (own.getParent() == main) + " ";
    t.start();
    t.join();
    return of + seen + " " + t.getThreadGroup() + " " + t;
  }

  public static String daemonsAndPrioritiesAreInherited() throws InterruptedException {
    Thread t =
        new Thread(
            () -> {
              Thread child = new Thread(() -> {});
              seen += child.isDaemon() + " " + child.getPriority();
            });
    t.setDaemon(true);
    t.setPriority(3);
    t.start();
    t.join();
    return seen;
  }

  // --- death by an exception -------------------------------------------------------------------

  public static String ownHandler() throws InterruptedException {
    Thread t =
        new Thread(
            () -> {
              throw new IllegalStateException("wanted");
            });
    t.setUncaughtExceptionHandler(
        (of, e) -> {
          seen += (of == t) + " " + (Thread.currentThread() == t) + " " + t.isAlive();
          seen += " " + e.getMessage();
          throw new IllegalArgumentException("ignored");
        });
    t.start();
    t.join();
    return seen + " " + t.isAlive();
  }

  public static String groupAsHandler() throws InterruptedException {
    ThreadGroup group =
        new ThreadGroup("own") {
          @Override
          public void uncaughtException(Thread of, Throwable e) {
            seen += getName() + " " + e.getMessage();
          }
        };
    Thread t =
        new Thread(
            group,
            () -> {
              throw new IllegalStateException("wanted");
            });
    t.start();
    t.join();
    return seen;
  }

  public static String handlerToldByASubclass() throws InterruptedException {
    Thread t =
        new Thread(
            () -> {
              throw new IllegalStateException("wanted");
            }) {
          @Override
          public UncaughtExceptionHandler getUncaughtExceptionHandler() {
            return (of, e) -> seen += (of == this) + " " + e.getMessage();
          }
        };
    t.start();
    t.join();
    return seen;
  }

  public static String handlerOfAnEndedThread() throws InterruptedException {
    Thread t = new Thread(() -> {});
    t.setUncaughtExceptionHandler((of, e) -> {});
    seen += t.getUncaughtExceptionHandler() != null;
    t.start();
    t.join();
    return seen + " " + t.getUncaughtExceptionHandler();
  }

  public static String defaultHandler() throws InterruptedException {
    Thread.setDefaultUncaughtExceptionHandler((of, e) -> seen += e.getMessage());
    Thread t =
        new Thread(
            () -> {
              throw new IllegalStateException("wanted");
            });
    t.start();
    t.join();
    Thread.setDefaultUncaughtExceptionHandler(null);
    return seen;
  }
}
