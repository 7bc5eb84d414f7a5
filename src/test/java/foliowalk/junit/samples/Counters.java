package foliowalk.junit.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import foliowalk.junit.Expected;
import foliowalk.junit.ExploreAllSchedules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two increments, unguarded and guarded. */
@Tag("sample")
@DisplayName("counters")
public class Counters {
  private int value;

  private void twice(Runnable increment) throws InterruptedException {
    Thread other = new Thread(increment);
    other.start();
    increment.run();
    other.join();
    assertEquals(2, value);
  }

  @ExploreAllSchedules
  void unguarded() throws InterruptedException {
    twice(() -> value++);
  }

  @ExploreAllSchedules
  void guarded() throws InterruptedException {
    twice(
        () -> {
          synchronized (this) {
            value++;
          }
        });
  }

  @ExploreAllSchedules(
      expect = Expected.VIOLATED,
      violates = "org.opentest4j.AssertionFailedError",
      trace = "target/junit-samples/unguarded.json")
  void unguarded_as_expected() throws InterruptedException {
    twice(() -> value++);
  }

  @ExploreAllSchedules(
      expect = Expected.VIOLATED,
      violates = {"deadlock", "org.opentest4j.AssertionFailedError"})
  void more_expected_than_there_is() throws InterruptedException {
    twice(() -> value++);
  }

  @ExploreAllSchedules(expect = Expected.VIOLATED)
  void violation_expected_where_there_is_none() throws InterruptedException {
    guarded();
  }

  @ExploreAllSchedules(html = "target/junit-samples/page/unguarded.html")
  void with_a_page() throws InterruptedException {
    twice(() -> value++);
  }

  @ExploreAllSchedules(maxStates = 5)
  void cut() throws InterruptedException {
    guarded();
  }

  @ExploreAllSchedules(maxStates = 5, expect = Expected.INCONCLUSIVE)
  void cut_as_expected() throws InterruptedException {
    guarded();
  }

  @ExploreAllSchedules(reach = "Counters.never")
  void empty_proof() throws InterruptedException {
    guarded();
  }

  static void never() {}

  /** What goes around a method is walked with it, inner classes with their outer instance. */
  @Nested
  class Inside {
    private static String history = "";
    private int more;

    @BeforeAll
    static void first() {
      history += "a";
    }

    @BeforeEach
    void second() {
      history += "b";
      value = 40;
      more = 1;
    }

    @AfterEach
    void last() {
      assertEquals("abc", history);
      throw new IllegalStateException(history + value);
    }

    @ExploreAllSchedules(expect = Expected.VIOLATED, violates = "java.lang.IllegalStateException")
    void in_order() {
      history += "c";
      value += more + 1;
    }

    @Test
    void plain() {}
  }
}
