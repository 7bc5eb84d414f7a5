package foliowalk.language;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.config.RunConfig;
import foliowalk.language.programs.Asserting;
import foliowalk.result.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The assert statement (JLS 14.10) can be switched off. */
class AssertionsTest {
  private static List<String> messages(boolean assertions) {
    RunConfig config =
        RunConfig.of(Asserting.class.getName(), List.of(), List.of(Rules.testClasses()))
            .withAssertions(assertions)
            .withCountSchedules(false);
    return Rules.walk(config).violations().stream().map(Violation::message).toList();
  }

  @Test
  void whenOnTheConditionAndTheDetailAreEvaluated() {
    assertThat(messages(true)).containsExactly("uncaught java.lang.AssertionError: detail 1");
  }

  @Test
  void whenOffNeitherIsEvaluated() {
    assertThat(messages(false))
        .containsExactly("uncaught java.lang.IllegalStateException: evaluated 0");
  }
}
