package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import foliowalk.junit.Expected;
import foliowalk.junit.ExploreAllSchedules;
import foliowalk.junit.ReplayTrace;
import org.junit.jupiter.api.BeforeEach;

class AccountTest {
  private Account ada;
  private Account bob;

  @BeforeEach
  void open() {
    ada = new Account("Ada", 10);
    bob = new Account("Bob", 10);
  }

  @ExploreAllSchedules(
      expect = Expected.VIOLATED,
      violates = "deadlock",
      trace = "target/deadlock.json")
  void opposite_transfers_can_deadlock() throws InterruptedException {
    Thread other = new Thread(() -> bob.transferTo(ada, 2));
    other.start();
    ada.transferTo(bob, 1);
    other.join();
  }

  /** The schedule that the test above once wrote. */
  @ReplayTrace("traces/deadlock.json")
  void the_saved_deadlock_is_still_one() {}

  @ExploreAllSchedules(maxTime = "30s", reach = "Account.transferInOrderTo")
  void ordered_transfers_cannot() throws InterruptedException {
    Thread other = new Thread(() -> bob.transferInOrderTo(ada, 2));
    other.start();
    ada.transferInOrderTo(bob, 1);
    other.join();
    assertEquals(11, ada.balance());
    assertEquals(9, bob.balance());
  }
}
