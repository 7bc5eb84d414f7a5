package foliowalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.run.StopSignal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The last resort, with times that a test gives. */
class WatchdogTest {
  private static final long SECOND = 1_000_000_000;
  private static final String LIMIT = "--max-time 3s reached";

  private final StopSignal stop = new StopSignal();
  private final StringWriter err = new StringWriter();
  private final List<String> results = new ArrayList<>();
  private int ended;
  private final Watchdog watchdog = new Watchdog(stop, new PrintWriter(err, true), () -> ended++);
  private final long began = System.nanoTime();

  private void guarded(Duration limit) {
    watchdog.guard(limit, LIMIT, results::add);
  }

  @Test
  void a_command_that_does_not_notice_its_limit_gets_a_result() {
    guarded(Duration.ofSeconds(3));
    assertThat(watchdog.look(began + 4 * SECOND)).isFalse();
    assertThat(watchdog.look(began + 60 * SECOND)).isTrue();
    assertThat(results).singleElement().asString().startsWith(LIMIT + ", and what was going on");
    assertThat(ended).isEqualTo(1);
  }

  @Test
  void the_limit_is_for_the_walk_and_not_for_what_explains_it() {
    guarded(Duration.ofSeconds(3));
    watchdog.walked();
    assertThat(watchdog.look(began + 60 * SECOND)).isFalse();
  }

  @Test
  void without_limit_or_command_nothing_happens() {
    assertThat(watchdog.look(began + 60 * SECOND)).isFalse();
    guarded(Duration.ZERO);
    assertThat(watchdog.look(began + 60 * SECOND)).isFalse();
    assertThat(results).isEmpty();
  }

  @Test
  void a_signal_that_is_not_noticed_is_announced_and_then_ends_with_a_result() {
    guarded(Duration.ZERO);
    stop.stop("ended by SIGTERM");
    assertThat(watchdog.look(began + SECOND)).isFalse();
    assertThat(err.toString()).isEmpty();
    assertThat(watchdog.look(began + 3 * SECOND)).isFalse();
    assertThat(err.toString())
        .isEqualTo("foliowalk: ended by SIGTERM: ending; a second Ctrl-C ends at once\n");
    assertThat(watchdog.look(began + 30 * SECOND)).isTrue();
    assertThat(results).singleElement().asString().startsWith("ended by SIGTERM, and what was");
    assertThat(ended).isEqualTo(1);
  }

  @Test
  void a_result_that_is_being_printed_is_waited_for_much_longer_and_never_printed_twice() {
    guarded(Duration.ofSeconds(3));
    watchdog.claim();
    assertThat(watchdog.look(began + 60 * SECOND)).isFalse();
    stop.stop("interrupted (Ctrl-C)");
    assertThat(watchdog.look(began + 60 * SECOND)).isFalse();
    assertThat(watchdog.look(began + 70 * SECOND)).isFalse();
    assertThat(watchdog.look(began + 140 * SECOND)).isTrue();
    assertThat(results).isEmpty();
    assertThat(err.toString()).contains("; the result is lost\n");
    assertThat(ended).isEqualTo(1);
  }

  @Test
  void the_process_ends_also_when_the_result_cannot_be_printed() {
    watchdog.guard(
        Duration.ofSeconds(3),
        LIMIT,
        why -> {
          throw new IllegalStateException("no memory for that");
        });
    try {
      watchdog.look(began + 60 * SECOND);
    } catch (IllegalStateException e) {
      // Nobody is there to be told.
    }
    assertThat(ended).isEqualTo(1);
  }
}
