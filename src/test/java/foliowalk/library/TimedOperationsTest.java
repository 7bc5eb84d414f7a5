package foliowalk.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import foliowalk.config.Reduction;
import foliowalk.config.RunConfig;
import foliowalk.config.SearchOrder;
import foliowalk.config.Timeouts;
import foliowalk.language.Rules;
import foliowalk.library.programs.TimedOperations;
import foliowalk.result.RunResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation of the library with a limit of time, by class of the model, name and number of
 * parameters. Where time-outs come last, who is given what it waits for never sees one; who is not
 * sees one, and does not hang. Where they come at any moment, both see one in some schedule.
 */
class TimedOperationsTest {
  private static final List<String> OPERATIONS =
      List.of(
          "CompletableFuture.get/2",
          "CountDownLatch.await/2",
          "CyclicBarrier.await/2",
          "FixedPool.awaitTermination/2",
          "FutureTask.get/2",
          "ItemQueue.offer/3",
          "ItemQueue.poll/2",
          "LinkedBlockingDeque.offer/3",
          "LinkedBlockingDeque.offerFirst/3",
          "LinkedBlockingDeque.offerLast/3",
          "LinkedBlockingDeque.poll/2",
          "LinkedBlockingDeque.pollFirst/2",
          "LinkedBlockingDeque.pollLast/2",
          "LockSupport.parkNanos/1",
          "LockSupport.parkNanos/2",
          "LockSupport.parkUntil/1",
          "LockSupport.parkUntil/2",
          "Object.wait/1",
          "PriorityBlockingQueue.poll/2",
          "ReentrantLock.tryLock/2",
          "ReentrantReadWriteLock$ReadLock.tryLock/2",
          "ReentrantReadWriteLock$WriteLock.tryLock/2",
          "Semaphore.tryAcquire/2",
          "Semaphore.tryAcquire/3",
          "StampedLock.tryReadLock/2",
          "StampedLock.tryWriteLock/2",
          "Thread.join/1",
          "Thread.sleep/1",
          "TimeUnit.sleep/1",
          "WaitQueue.await/2",
          "WaitQueue.awaitNanos/1");

  /** The first never waits, the second takes a {@code Date}, which no program can make. */
  private static final Set<String> LEFT_OUT =
      Set.of("PriorityBlockingQueue.offer/3", "WaitQueue.awaitUntil/1");

  private static final Set<String> WITHOUT_UNIT =
      Set.of("awaitNanos", "awaitUntil", "parkNanos", "parkUntil");

  private static RunConfig config(String operation, boolean given, Timeouts timeouts) {
    return RunConfig.of(
            TimedOperations.class.getName(),
            List.of(operation, String.valueOf(given)),
            List.of(Rules.testClasses()))
        .withTimeouts(timeouts);
  }

  @TestFactory
  Stream<DynamicTest> who_is_given_what_it_waits_for_sees_no_time_out_that_comes_last() {
    return OPERATIONS.stream().map(o -> dynamicTest(o, () -> provedInAllModes(o, true)));
  }

  @TestFactory
  Stream<DynamicTest> who_waits_in_vain_sees_a_time_out_that_comes_last() {
    return OPERATIONS.stream().map(o -> dynamicTest(o, () -> provedInAllModes(o, false)));
  }

  private static void provedInAllModes(String operation, boolean given) {
    RunConfig config = config(operation, given, Timeouts.LAST);
    for (RunConfig mode :
        List.of(
            config,
            config.withSearch(SearchOrder.DFS),
            config.withReduction(Reduction.LOCK),
            config.withReduction(Reduction.INDEPENDENT))) {
      RunResult result = Rules.walk(mode);
      assertThat(result.verdict().word()).as(result.verdict().reason()).isEqualTo("PROVED");
      assertThat(result.completeness().assumptions())
          .as(mode.search() + " " + mode.reduction())
          .anyMatch(line -> line.contains("(--timeouts last)"))
          .noneMatch(line -> line.contains("takes no time"));
    }
  }

  @TestFactory
  Stream<DynamicTest> a_time_out_may_come_at_any_moment() {
    return OPERATIONS.stream()
        .map(
            operation ->
                dynamicTest(
                    operation,
                    () -> {
                      RunResult given = Rules.walk(config(operation, true, Timeouts.ANY));
                      assertThat(given.verdict().reason())
                          .isEqualTo("violated: java.lang.AssertionError");
                      RunResult not = Rules.walk(config(operation, false, Timeouts.ANY));
                      assertThat(not.verdict().word()).isEqualTo("PROVED");
                      String said =
                          operation.endsWith("sleep/1")
                              ? "Thread.sleep takes no time"
                              : "a time-out may come at any moment";
                      for (RunResult result : List.of(given, not)) {
                        assertThat(result.completeness().assumptions())
                            .anyMatch(line -> line.startsWith(said));
                      }
                    }));
  }

  @Test
  void every_operation_of_the_models_with_a_limit_is_in_the_table() throws Exception {
    assertThat(limited())
        .containsAll(LEFT_OUT)
        .hasSizeGreaterThan(20)
        .allMatch(name -> LEFT_OUT.contains(name) || OPERATIONS.contains(name));
  }

  private static Set<String> limited() throws IOException, URISyntaxException {
    Path classes = Path.of(Host.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<Path> files =
        Files.walk(classes.resolve("foliowalk/library/java/util/concurrent"))) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("TimeUnit.class"))
          .map(file -> file.replace(".class", "").replace('/', '.').replace('\\', '.'))
          .flatMap(TimedOperationsTest::limitedOf)
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Stream<String> limitedOf(String model) {
    try {
      Class<?> c = Class.forName(model, false, TimedOperationsTest.class.getClassLoader());
      return Arrays.stream(c.getDeclaredMethods())
          .filter(m -> Modifier.isPublic(m.getModifiers()) && !Modifier.isNative(m.getModifiers()))
          .filter(m -> !m.isBridge() && !m.isSynthetic() && isLimited(m))
          .map(m -> simpleName(c) + "." + m.getName() + "/" + m.getParameterCount());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static String simpleName(Class<?> c) {
    return c.getName().replaceFirst(".*\\.", "");
  }

  private static boolean isLimited(Method m) {
    return WITHOUT_UNIT.contains(m.getName())
        || Arrays.asList(m.getParameterTypes()).contains(TimeUnit.class);
  }
}
