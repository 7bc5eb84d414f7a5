package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import foliowalk.junit.Expected;
import foliowalk.junit.ExploreAllSchedules;

/** A flaw that is known and documented by a test. */
class HastyCounterTest {
  private final Counter counter = new HastyCounter();

  @ExploreAllSchedules(
      expect = Expected.VIOLATED,
      violates = "org.opentest4j.AssertionFailedError")
  void an_update_can_be_lost() throws InterruptedException {
    Thread other = new Thread(counter::increment);
    other.start();
    counter.increment();
    other.join();
    assertEquals(2, counter.value());
  }
}
