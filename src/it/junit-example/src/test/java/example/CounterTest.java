package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import foliowalk.junit.ExploreAllSchedules;

class CounterTest {
  private final Counter counter = new Counter();

  @ExploreAllSchedules
  void no_update_is_lost() throws InterruptedException {
    Thread other = new Thread(counter::increment);
    other.start();
    counter.increment();
    other.join();
    assertEquals(2, counter.value());
  }
}
