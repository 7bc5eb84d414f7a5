package foliowalk.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChoiceTextTest {
  @Test
  void equal_neighbours_are_written_once() {
    assertThat(ChoiceText.of(List.of(0, 0, 0, 1, 0, 12, 12))).isEqualTo("0*3,1,0,12*2");
  }

  @Test
  void what_is_written_is_read_back() {
    List<Integer> choices = List.of(0, 0, 1, 1, 1, 2, 0);
    assertThat(ChoiceText.parse(ChoiceText.of(choices))).isEqualTo(choices);
    assertThat(ChoiceText.parse(" 0 * 2 , 1 ")).containsExactly(0, 0, 1);
  }

  @Test
  void another_form_is_refused_with_the_part_that_is_wrong() {
    for (String bad : List.of("", "1,,2", "x", "-1", "1*", "1 2", "99999999999")) {
      assertThatThrownBy(() -> ChoiceText.parse(bad))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("is no choice; choices are numbers from 0");
    }
  }
}
