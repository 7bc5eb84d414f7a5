package foliowalk.junit.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import foliowalk.junit.Expected;
import foliowalk.junit.ExploreAllSchedules;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ways in which test classes are written. */
public class Shapes {
  /** An annotation of one's own with everything decided in it. */
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @ExploreAllSchedules(
      maxStates = 1000,
      sources = {})
  @interface Exhaustive {}

  /** Methods that come with an interface. */
  public interface Inherited {
    List<String> log();

    @BeforeEach
    default void note() {
      log().add("interface");
    }
  }

  /** A superclass with its own preparations. */
  public abstract static class Base {
    protected final List<String> log = new ArrayList<>();
    private final AtomicInteger hits = new AtomicInteger();

    @BeforeEach
    void prepare() {
      log.add("base");
    }

    @Exhaustive
    void atomic_hits_add_up() throws InterruptedException {
      CountDownLatch both = new CountDownLatch(2);
      for (int i = 0; i < 2; i++) {
        int by = i + 1;
        new Thread(() -> hit(both, by)).start();
      }
      both.await();
      assertEquals(3, hits.get());
      assertEquals("base interface derived", String.join(" ", log));
    }

    /** Run by JUnit, to compare with. */
    @Test
    void the_same_on_the_jvm() {
      assertEquals("base interface derived", String.join(" ", log));
    }

    private void hit(CountDownLatch both, int by) {
      hits.addAndGet(by);
      both.countDown();
    }
  }

  /** What is run. */
  public static class Derived extends Base implements Inherited {
    private record Pair(int left, String right) {}

    @Override
    public List<String> log() {
      return log;
    }

    @BeforeEach
    void derived() {
      log.add("derived");
    }

    @ExploreAllSchedules
    void records_and_exceptions() {
      assertEquals(new Pair(1, "a"), new Pair(1, "a"));
      assertThrows(IllegalStateException.class, this::refuse);
    }

    private void refuse() {
      throw new IllegalStateException("no");
    }

    @ExploreAllSchedules(expect = Expected.VIOLATED, violates = "java.lang.AssertionError")
    void a_plain_assert() throws InterruptedException {
      int[] shared = new int[1];
      Thread writer = new Thread(() -> shared[0] = 1);
      writer.start();
      int seen = shared[0];
      writer.join();
      assert seen == 1 : "read too early";
    }
  }

  /** A class that JUnit would need a resolver for. */
  public static class Parameterised {
    Parameterised(org.junit.jupiter.api.TestInfo info) {}

    @ExploreAllSchedules
    void never_walked() {}
  }
}
