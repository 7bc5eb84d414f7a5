package foliowalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.run.StopSignal;
import org.junit.jupiter.api.Test;

/** What signals do, with times that a test gives. */
class InterruptionTest {
  private static final long SECOND = 1_000_000_000;

  private final StopSignal stop = new StopSignal();
  private int ended;
  private final Interruption interruption = Interruption.with(stop, () -> ended++);

  @Test
  void the_first_signal_asks_and_the_second_ends_at_once() {
    interruption.arrived("INT", 5 * SECOND);
    assertThat(stop.reason()).isEqualTo("interrupted (Ctrl-C)");
    assertThat(ended).isZero();
    interruption.arrived("INT", 6 * SECOND);
    assertThat(ended).isEqualTo(1);
  }

  @Test
  void a_signal_sent_twice_in_one_go_is_one() {
    interruption.arrived("TERM", 5 * SECOND);
    interruption.arrived("TERM", 5 * SECOND + 1);
    assertThat(ended).isZero();
  }

  @Test
  void each_signal_is_named_as_what_it_is() {
    interruption.arrived("TERM", SECOND);
    assertThat(stop.reason()).isEqualTo("ended by SIGTERM");
    StopSignal other = new StopSignal();
    Interruption.with(other, () -> {}).arrived("HUP", SECOND);
    assertThat(other.reason()).startsWith("ended by SIGHUP");
  }
}
