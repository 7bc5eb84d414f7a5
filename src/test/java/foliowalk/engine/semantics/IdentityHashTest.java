package foliowalk.engine.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foliowalk.config.RunConfig;
import foliowalk.engine.programs.EnumKeys;
import foliowalk.engine.programs.Forgotten;
import foliowalk.engine.programs.SetOrder;
import foliowalk.language.Rules;
import foliowalk.result.RunResult;
import foliowalk.result.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order of identity hash codes is a choice when one is first asked for. */
class IdentityHashTest {
  private static RunResult walk(Class<?> program) {
    return Rules.walk(RunConfig.of(program.getName(), List.of(), List.of(Rules.testClasses())));
  }

  @Test
  void set_of_three_is_walked_in_all_six_orders() {
    RunResult result = walk(SetOrder.class);
    assertThat(result.violations())
        .extracting(Violation::property)
        .containsExactlyInAnyOrder(
            "Order012", "Order021", "Order102", "Order120", "Order201", "Order210");
    // None before the first code; 1 and 3 codes known: 3 alternatives, then 5, or 3 after a tie.
    assertThat(result.statistics().transitions()).isEqualTo(1 + 3 + 5 + 5 + 3);
  }

  @Test
  void constants_of_an_enum_and_classes_have_no_order_of_their_own() {
    RunResult result = walk(EnumKeys.class);
    assertThat(result.violations())
        .extracting(Violation::property)
        .containsExactly(IllegalStateException.class.getName());
    assertThat(result.statistics().endStates()).isEqualTo(2);
  }

  @Test
  void code_of_an_object_that_nothing_leads_to_is_forgotten() {
    RunResult result = walk(Forgotten.class);
    assertThat(result.verdict().word()).isEqualTo("PROVED");
    assertThat(result.statistics().states()).isEqualTo(4);
  }

  @Test
  void codes_are_ordered_as_their_places_were_chosen() {
    IdentityHashes hashes = new IdentityHashes();
    int first = hashes.give(10, 0);
    int above = hashes.give(20, 2);
    int between = hashes.give(30, 2);
    int same = hashes.give(40, 3);
    int below = hashes.give(50, 0);

    assertThat(same).isEqualTo(between);
    assertThat(List.of(below, first, between, above)).isSorted().doesNotHaveDuplicates();
    assertThat(List.of(below, first, between, above).stream().map(IdentityHashes::code).toList())
        .isSorted();
    assertThat(hashes.places()).isEqualTo(9);
  }

  @Test
  void no_room_between_two_codes_is_said_and_not_guessed() {
    IdentityHashes hashes = new IdentityHashes();
    for (int i = 1; i <= 15; i++) {
      hashes.give(i, 0);
    }
    assertThatThrownBy(() -> hashes.give(16, 0))
        .isInstanceOf(UnsupportedAtRunTime.class)
        .hasMessageContaining("identity hash codes");
  }
}
