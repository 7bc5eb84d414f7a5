package foliowalk.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foliowalk.config.Limits;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The limits of a run, asked by whatever works for it. */
class BudgetTest {
  private static final int MANY = 1000;

  private static String first(Budget budget) {
    for (int i = 0; i < MANY; i++) {
      String limit = budget.exceeded(i);
      if (limit != null) {
        return limit;
      }
    }
    return null;
  }

  @Test
  void each_limit_names_itself() {
    StopSignal never = new StopSignal();
    assertThat(first(new Budget(new Limits(7, 0, Duration.ZERO, 0), never)))
        .isEqualTo("--max-states 7 reached");
    assertThat(first(new Budget(new Limits(0, 0, Duration.ofNanos(1), 0), never)))
        .startsWith("--max-time ");
    assertThat(first(new Budget(new Limits(0, 0, Duration.ZERO, 1), never)))
        .isEqualTo("--max-memory 0m reached");
    assertThat(first(new Budget(Limits.NONE, never))).isNull();
    assertThat(first(Budget.unlimited())).isNull();
  }

  @Test
  void a_stop_is_seen_at_once() {
    StopSignal stop = new StopSignal();
    Budget budget = new Budget(Limits.NONE, stop);
    budget.check();
    stop.stop("interrupted");
    assertThat(budget.exceeded()).isEqualTo("interrupted");
    assertThatThrownBy(budget::check)
        .isInstanceOf(BudgetExceededException.class)
        .hasMessage("interrupted");
  }
}
