package foliowalk.engine.reduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import foliowalk.config.Reduction;
import foliowalk.config.RunConfig;
import foliowalk.corpus.Compilation;
import foliowalk.engine.EmbeddedEngine;
import foliowalk.result.FieldRule;
import foliowalk.result.RunResult;
import foliowalk.result.Violation;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What transactions put together, and what they must not. */
class TransactionsTest {
  @TempDir Path folder;

  @Test
  void two_guarded_sections_are_one_step_each() throws Exception {
    String counter =
        """
        class Counter {
          static final Object LOCK = new Object();
          static int n;
          static void add() { synchronized (LOCK) { n++; } }
          public static void main(String[] a) throws Exception {
            Thread t = new Thread(Counter::add);
            t.start();
            add();
            t.join();
            assert n == 2;
          }
        }
        """;
    RunResult full = walk("Counter", counter, Reduction.NONE);
    RunResult reduced = walk("Counter", counter, Reduction.LOCK);
    assertThat(reduced.verdict()).hasSameClassAs(full.verdict());
    assertThat(reduced.violations()).isEmpty();
    assertThat(reduced.statistics().endStates()).isEqualTo(full.statistics().endStates());
    assertThat(reduced.statistics().states()).isLessThan(full.statistics().states() / 2);
  }

  @Test
  void monitors_taken_in_two_orders_still_deadlock() throws Exception {
    String crossed =
        """
        class Crossed {
          static final Object A = new Object();
          static final Object B = new Object();
          static int n;
          static void both(Object first, Object second) {
            synchronized (first) { synchronized (second) { n++; } }
          }
          public static void main(String[] a) {
            new Thread(() -> both(A, B)).start();
            both(B, A);
          }
        }
        """;
    assertThat(violated("Crossed", crossed)).isEqualTo("deadlock");
  }

  @Test
  void a_race_after_a_release_is_seen() throws Exception {
    String late =
        """
        class Late {
          static final Object LOCK = new Object();
          static int x;
          static int y;
          public static void main(String[] a) {
            new Thread(() -> {
              synchronized (LOCK) { x = 1; }
              y = 1;
            }).start();
            boolean seen;
            synchronized (LOCK) { seen = x == 1; }
            if (seen) {
              y = 2;
              assert y == 2;
            }
          }
        }
        """;
    assertThat(violated("Late", late)).isEqualTo("java.lang.AssertionError");
  }

  @Test
  void what_a_thread_did_before_it_dies_is_seen() throws Exception {
    String last =
        """
        class Last {
          static final Object LOCK = new Object();
          static int x;
          static int zero;
          public static void main(String[] a) {
            new Thread(() -> {
              synchronized (LOCK) { x = 1; }
              if (zero == 0) {
                throw new IllegalArgumentException();
              }
            }).start();
            boolean seen;
            synchronized (LOCK) { seen = x == 1; }
            if (seen) {
              throw new IllegalStateException();
            }
          }
        }
        """;
    assertThat(violated("Last", last))
        .isEqualTo("java.lang.IllegalArgumentException,java.lang.IllegalStateException");
  }

  @Test
  void an_object_that_a_reader_let_go_was_written_while_it_had_it() throws Exception {
    String unlinked =
        """
        class Unlinked {
          int freed;
          static Unlinked current = new Unlinked();
          public static void main(String[] a) {
            new Thread(() -> {
              Unlinked seen = current;
              if (seen != null) {
                assert seen.freed == 0;
              }
            }).start();
            Unlinked old = current;
            current = null;
            old.freed = 1;
          }
        }
        """;
    assertThat(violated("Unlinked", unlinked)).isEqualTo("java.lang.AssertionError");
  }

  @Test
  void an_atomic_operation_that_locks_is_more_than_the_lock() throws Exception {
    String latch =
        """
        import java.util.concurrent.CountDownLatch;
        class Latch {
          static int n;
          public static void main(String[] a) throws Exception {
            CountDownLatch open = new CountDownLatch(1);
            Thread t = new Thread(() -> {
              n++;
              open.countDown();
              n++;
            });
            t.start();
            open.await();
            n += 10;
            t.join();
            assert n == 12;
          }
        }
        """;
    assertThat(violated("Latch", latch)).isEqualTo("java.lang.AssertionError");
  }

  @Test
  void a_field_or_an_element_of_nothing_throws() throws Exception {
    String nothing =
        """
        class Nothing {
          final Object lock = new Object();
          int v;
          static int x;
          public static void main(String[] a) {
            Nothing some = new Nothing();
            new Thread(() -> { synchronized (some.lock) { some.v++; } x++; }).start();
            synchronized (some.lock) { some.v++; }
            Nothing none = null;
            int[] empty = null;
            if (x == 0) {
              x = 2;
              none.v = 3;
            } else {
              x = 3;
              empty[5_000_000] = 4;
            }
          }
        }
        """;
    assertThat(violated("Nothing", nothing)).isEqualTo("java.lang.NullPointerException");
  }

  @Test
  void what_guards_each_field_is_told_and_how_often_that_was_checked() throws Exception {
    String account =
        """
        class Account {
          final Object lock = new Object();
          final int number = 4;
          int limit;
          int balance;
          int turnover;
          int hint;
          static final Account ONE = new Account();
          void book() {
            synchronized (lock) {
              balance += limit;
              turnover++;
            }
            hint = 1;
          }
          public static void main(String[] a) throws Exception {
            ONE.limit = 2;
            Thread t = new Thread(ONE::book);
            t.start();
            ONE.book();
            assert ONE.turnover <= 2;
            t.join();
            assert ONE.balance == 4;
          }
        }
        """;
    RunResult result = walk("Account", account, Reduction.LOCK);
    assertThat(result.verdict().word()).isEqualTo("PROVED");
    assertThat(result.reached().locking())
        .extracting(FieldRule::field, FieldRule::text)
        .containsExactly(
            tuple("Account.balance", "guarded by this.lock"),
            tuple("Account.hint", "none"),
            tuple("Account.limit", "not written once shared"),
            tuple("Account.turnover", "writes guarded by this.lock"));
    assertThat(result.reached().locking()).allMatch(rule -> rule.checked() > 0);
    assertThat(walk("Account", account, Reduction.NONE).reached().locking()).isEmpty();
  }

  @Test
  void with_spurious_returns_a_deadlock_says_what_may_be_left_out_behind_it() throws Exception {
    String waits =
        """
        class Waits {
          static final Object A = new Object();
          public static void main(String[] a) throws Exception {
            Thread t = new Thread(() -> { synchronized (A) { } });
            t.start();
            synchronized (A) { A.wait(); }
          }
        }
        """;
    Compilation.compile(Map.of("Waits", waits), folder);
    for (Reduction reduction : Reduction.values()) {
      RunConfig config =
          RunConfig.of("Waits", List.of(), List.of(folder))
              .withReduction(reduction)
              .withSpuriousWakeups(true);
      RunResult result = new EmbeddedEngine().walk(config, ProgressListener.NONE, new StopSignal());
      assertThat(properties(result)).isEqualTo("deadlock");
      assertThat(
              result.completeness().assumptions().stream()
                  .anyMatch(line -> line.startsWith("with a reduction, what only a spurious")))
          .isEqualTo(reduction != Reduction.NONE);
    }
  }

  private String violated(String name, String source) throws Exception {
    String full = properties(walk(name, source, Reduction.NONE));
    assertThat(properties(walk(name, source, Reduction.LOCK))).isEqualTo(full);
    return full;
  }

  private static String properties(RunResult result) {
    return result.violations().stream()
        .map(Violation::property)
        .sorted()
        .collect(Collectors.joining(","));
  }

  private RunResult walk(String name, String source, Reduction reduction) throws Exception {
    Compilation.compile(Map.of(name, source), folder);
    RunConfig config = RunConfig.of(name, List.of(), List.of(folder)).withReduction(reduction);
    return new EmbeddedEngine().walk(config, ProgressListener.NONE, new StopSignal());
  }
}
