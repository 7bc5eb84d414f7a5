package foliowalk.program.link;

import java.util.List;

/** What to use instead of things that are refused. */
final class Instead {
  private static final String NO_CLOCK =
      "there is no clock; let a choice, new java.util.Random().nextInt(bound), stand for what it"
          + " decides";

  private static final String ASSERT =
      "use assert, or assertTrue, assertEquals and their like of JUnit's Assertions";

  /** Beginning of what is refused, and the advice. */
  private static final List<String[]> ADVICE =
      List.of(
          advice("method java.lang.System.nanoTime", NO_CLOCK),
          advice("method java.lang.System.currentTimeMillis", NO_CLOCK),
          advice("method java.lang.System.exit", "ending all threads at once has no replacement"),
          advice(
              "method java.lang.Math.random",
              "a choice of every value: new java.util.Random().nextInt(bound)"),
          advice("method java.util.Random.ints", "use nextInt(bound) in a loop"),
          advice("method java.lang.String.format", "use + or a StringBuilder"),
          advice("class java.lang.StringBuffer", "where only one thread uses it: StringBuilder"),
          advice("method java.lang.String.split", "use indexOf and substring"),
          advice("method java.util.Arrays.stream", "use a loop"),
          advice("method java.util.stream.", "use a loop"),
          advice("class java.lang.InheritableThreadLocal", "use ThreadLocal and hand values over"),
          advice("class java.util.EnumMap", "where it does not change while it is walked: TreeMap"),
          advice(
              "method java.util.EnumSet", "where it does not change while it is walked: TreeSet"),
          advice(
              "class java.util.concurrent.ConcurrentSkipList",
              "where the order does not matter: ConcurrentHashMap"),
          advice(
              "class java.util.concurrent.Phaser",
              "where the number of parties is fixed: CyclicBarrier or CountDownLatch"),
          advice(
              "class java.util.concurrent.SynchronousQueue",
              "a queue of one is no replacement: its put does not wait for a take"),
          advice(
              "class java.util.concurrent.ForkJoinPool",
              "where no task waits for another: Executors.newFixedThreadPool"),
          advice(
              "class java.util.concurrent.ThreadPoolExecutor",
              "where the number of threads is fixed and the queue without bound:"
                  + " Executors.newFixedThreadPool"),
          advice("class java.util.concurrent.ScheduledThreadPoolExecutor", NO_CLOCK),
          advice("method java.util.concurrent.Executors.newScheduledThreadPool", NO_CLOCK),
          advice("method java.util.concurrent.Executors.newSingleThreadScheduled", NO_CLOCK),
          advice("method java.util.concurrent.CompletableFuture.orTimeout", NO_CLOCK),
          advice("method java.util.concurrent.CompletableFuture.completeOnTimeout", NO_CLOCK),
          advice("method java.util.concurrent.CompletableFuture.delayedExecutor", NO_CLOCK),
          advice(
              "class java.util.concurrent.atomic.LongAccumulator",
              "use AtomicLong.accumulateAndGet"),
          advice("class java.util.concurrent.atomic.Double", "use a lock"),
          advice("method java.util.concurrent.atomic.LongAdder", "use AtomicLong.getAndSet"),
          advice(
              "method java.util.concurrent.CopyOnWriteArrayList.subList",
              "where the list does not change meanwhile: copy the part"),
          advice("method org.junit.", ASSERT),
          advice("class org.junit.", ASSERT),
          advice("class org.opentest4j.", ASSERT),
          advice("class org.assertj.", ASSERT));

  private Instead() {}

  private static String[] advice(String refused, String what) {
    return new String[] {refused, what};
  }

  /** Advice to put behind a refusal, perhaps empty. */
  static String of(String refused) {
    for (String[] a : ADVICE) {
      if (refused.startsWith(a[0])) {
        return "; " + a[1];
      }
    }
    return "";
  }
}
