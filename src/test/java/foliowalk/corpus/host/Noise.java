package foliowalk.corpus.host;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Called by a program made noisy before each of its accesses, calls and jumps. Now and then it lets
 * other threads go first. It neither parks nor sleeps: those would take a permit or an interrupt
 * that belongs to the program.
 */
public final class Noise {
  /** How wild a run is; a run draws one of them. */
  private static final int[] ONE_IN = {0, 2, 5, 20, 80};

  private static volatile int oneIn;

  private Noise() {}

  /** Begins a run of another wildness. */
  static void draw(java.util.SplittableRandom random) {
    oneIn = ONE_IN[random.nextInt(ONE_IN.length)];
  }

  /**
   * A place where other threads may get ahead.
   *
   * @throws RunIsOver in a thread that outlived its run
   */
  public static void at() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    if (group instanceof RunGroup run && run.isOver()) {
      throw new RunIsOver();
    }
    int n = oneIn;
    if (n == 0) {
      return;
    }
    ThreadLocalRandom random = ThreadLocalRandom.current();
    if (random.nextInt(n) > 0) {
      return;
    }
    int kind = random.nextInt(16);
    if (kind < 8) {
      Thread.yield();
      return;
    }
    long nanos = kind < 14 ? 5_000 : kind < 15 ? 100_000 : 1_000_000;
    long end = System.nanoTime() + nanos;
    while (System.nanoTime() < end) {
      Thread.yield();
    }
  }

  /** Ends a thread whose run is over. */
  static final class RunIsOver extends Error {
    private static final long serialVersionUID = 1L;

    RunIsOver() {
      super(null, null, false, false);
    }
  }
}
