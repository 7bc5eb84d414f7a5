package foliowalk.corpus.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Programs are left out by what stands in them, however deep, and no others are. */
class JpfRulesTest {
  private static final Action WAIT = new Action.Sync(0, false, List.of(new Action.Wait(0, false)));
  private static final Action NOTIFY = new Action.Sync(0, true, List.of(new Action.Notify(0)));

  private static String leftOut(boolean spurious, List<List<Action>> threads) {
    MiniProgram program =
        new MiniProgram(
            "P",
            List.of(0),
            List.of(0),
            2,
            threads,
            Collections.nCopies(threads.size(), false),
            spurious,
            false);
    return JpfRules.leftOut(program).orElse("");
  }

  @Test
  void notify_matters_from_two_waiting_threads_on() {
    assertThat(leftOut(false, List.of(List.of(WAIT), List.of(WAIT), List.of(NOTIFY))))
        .startsWith("notify: ");
    assertThat(leftOut(false, List.of(List.of(WAIT, WAIT), List.of(NOTIFY)))).isEmpty();
    Action all = new Action.Sync(0, false, List.of(new Action.NotifyAll(0)));
    assertThat(leftOut(false, List.of(List.of(WAIT), List.of(WAIT), List.of(all)))).isEmpty();
    Action other = new Action.Sync(1, false, List.of(new Action.Notify(1)));
    assertThat(leftOut(false, List.of(List.of(WAIT), List.of(WAIT), List.of(other)))).isEmpty();
  }

  @Test
  void an_interrupt_matters_where_somebody_waits_or_sleeps() {
    Action interrupt = new Action.If(0, 0, List.of(), List.of(new Action.Interrupt(1)));
    assertThat(leftOut(false, List.of(List.of(interrupt), List.of(WAIT))))
        .startsWith("interrupted-wait: ");
    Action sleep = new Action.Repeat(2, List.of(new Action.Sleep()));
    assertThat(leftOut(false, List.of(List.of(interrupt), List.of(sleep))))
        .startsWith("sleep-interrupted: ");
    assertThat(leftOut(false, List.of(List.of(interrupt), List.of(new Action.Join(1, true)))))
        .startsWith("interrupt-matching: ");
    assertThat(leftOut(false, List.of(List.of(interrupt), List.of(new Action.Add(0, 1)))))
        .isEmpty();
    Action join = new Action.Join(1, false);
    assertThat(leftOut(false, List.of(List.of(interrupt, join), List.of(), List.of(join))))
        .isEmpty();
    assertThat(leftOut(false, List.of(List.of(WAIT), List.of(sleep)))).isEmpty();
  }

  @Test
  void spurious_wake_ups_are_not_explored_by_jpf() {
    assertThat(leftOut(true, List.of(List.of(WAIT)))).startsWith("spurious ");
  }
}
