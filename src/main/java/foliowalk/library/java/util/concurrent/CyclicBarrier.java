package foliowalk.library.java.util.concurrent;

import foliowalk.library.Atomic;
import foliowalk.library.Differs;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Model of {@link java.util.concurrent.CyclicBarrier}. A wait with a limit of time may end at any
 * moment.
 */
@Differs(
    "it has no lock of its own, so threads come, look and leave without waiting for each other")
public class CyclicBarrier {
  private final int parties;
  private final Runnable action;
  private final Gate gate;

  public CyclicBarrier(int parties) {
    this(parties, null);
  }

  public CyclicBarrier(int parties, Runnable action) {
    if (parties <= 0) {
      throw new IllegalArgumentException();
    }
    this.parties = parties;
    this.action = action;
    this.gate = new Gate(parties);
  }

  /** The threads that come together once. */
  private static final class Generation {
    private static final int WAITS = 0;
    private static final int TRIPPED = 1;
    private static final int BROKEN = 2;

    private int missing;
    private int state;

    Generation(int missing) {
      this.missing = missing;
    }

    @Atomic
    synchronized int sleep(boolean timed) throws InterruptedException {
      if (state == WAITS) {
        wait(timed ? 1 : 0);
        return WAITS;
      }
      return state;
    }

    /** Wakes those that have yet to find it broken. */
    @Atomic
    synchronized void wake() {
      notifyAll();
    }

    /** Ends the waiting of all, unless it has ended. */
    @Atomic
    synchronized boolean end(int how) {
      if (state != WAITS) {
        return false;
      }
      state = how;
      notifyAll();
      return true;
    }

    /** A thread gives up; not while all are there and the action runs, which the JDK locks out. */
    @Atomic
    synchronized boolean giveUp() {
      return missing > 0 && end(BROKEN);
    }

    @Atomic
    boolean isBroken() {
      return state == BROKEN;
    }
  }

  private static final class Gate {
    static final int INTERRUPTED = -1;

    /** All are there, and the action runs. */
    static final int OPENS = -2;

    /** It had no time to wait, and broke the barrier. */
    static final int OUT_OF_TIME = -3;

    private Generation now;

    Gate(int parties) {
      now = new Generation(parties);
    }

    /**
     * Comes to the gate.
     *
     * @param mayWait whether the thread has time to wait; one that has none, and is not the last,
     *     breaks the barrier in the same step
     * @param index afterwards how many are missing; {@link #INTERRUPTED} or {@link #OPENS} when the
     *     thread does not count
     */
    @Atomic
    Generation arrive(boolean mayWait, int[] index) {
      if (now.state == Generation.WAITS && now.missing == 0) {
        index[0] = OPENS;
      } else if (Thread.currentThread().isInterrupted()) {
        index[0] = INTERRUPTED;
      } else {
        if (now.state == Generation.WAITS) {
          now.missing--;
        }
        index[0] = now.missing;
        if (!mayWait && now.missing > 0 && now.state == Generation.WAITS) {
          now.state = Generation.BROKEN;
          index[0] = OUT_OF_TIME;
        }
      }
      return now;
    }

    @Atomic
    Generation now() {
      return now;
    }

    @Atomic
    int missing() {
      return now.state == Generation.WAITS ? now.missing : -1;
    }

    @Atomic
    void next(Generation generation) {
      now = generation;
    }
  }

  public int getParties() {
    return parties;
  }

  public int await() throws InterruptedException, BrokenBarrierException {
    try {
      return await(false, true);
    } catch (TimeoutException e) {
      throw new Error(e);
    }
  }

  public int await(long time, TimeUnit unit)
      throws InterruptedException, BrokenBarrierException, TimeoutException {
    return await(true, unit.toNanos(time) > 0);
  }

  private int await(boolean timed, boolean mayWait)
      throws InterruptedException, BrokenBarrierException, TimeoutException {
    int[] index = new int[1];
    Generation generation = gate.arrive(mayWait, index);
    while (index[0] < 0 || generation.isBroken()) {
      if (index[0] == Gate.OUT_OF_TIME) {
        generation.wake();
        throw new TimeoutException();
      } else if (index[0] == Gate.OPENS) {
        sleepUntilOver(generation);
      } else if (generation.isBroken()) {
        throw new BrokenBarrierException();
      } else if (generation.giveUp()) {
        Thread.interrupted();
        throw new InterruptedException();
      }
      generation = gate.arrive(mayWait, index);
    }
    if (index[0] == 0) {
      trip(generation);
      return 0;
    }
    int state = Generation.WAITS;
    while (state == Generation.WAITS) {
      try {
        state = generation.sleep(timed);
      } catch (InterruptedException e) {
        if (generation.giveUp()) {
          throw e;
        }
        sleepUntilOver(generation);
        Thread.currentThread().interrupt();
        continue;
      }
      if (timed && state == Generation.WAITS) {
        if (generation.giveUp()) {
          throw new TimeoutException();
        }
        sleepUntilOver(generation);
      }
    }
    if (state == Generation.BROKEN) {
      throw new BrokenBarrierException();
    }
    return index[0];
  }

  private static void sleepUntilOver(Generation generation) {
    boolean interrupted = false;
    int state = Generation.WAITS;
    while (state == Generation.WAITS) {
      try {
        state = generation.sleep(false);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void trip(Generation generation) {
    boolean ran = false;
    try {
      if (action != null) {
        action.run();
      }
      ran = true;
    } finally {
      if (!ran) {
        generation.end(Generation.BROKEN);
      }
    }
    gate.next(new Generation(parties));
    generation.end(Generation.TRIPPED);
  }

  public boolean isBroken() {
    return gate.now().isBroken();
  }

  public int getNumberWaiting() {
    int missing = gate.missing();
    return missing < 0 ? 0 : parties - missing;
  }

  public void reset() {
    Generation old = gate.now();
    gate.next(new Generation(parties));
    old.end(Generation.BROKEN);
  }
}
