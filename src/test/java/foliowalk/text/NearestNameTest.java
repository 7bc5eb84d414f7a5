package foliowalk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NearestNameTest {
  @Test
  void distance_counts_edits_and_swaps() {
    assertThat(NearestName.distance("", "abc")).isEqualTo(3);
    assertThat(NearestName.distance("design", "desing")).isEqualTo(1);
    assertThat(NearestName.distance("target", "targets")).isEqualTo(1);
    assertThat(NearestName.distance("kitten", "sitting")).isEqualTo(3);
  }

  @Test
  void nothing_is_named_when_nothing_is_near() {
    assertThat(NearestName.among(List.of("S1", "S11"), "s11")).contains("S11");
    assertThat(NearestName.among(List.of("target", "classpath"), "zzz")).isEmpty();
    assertThat(NearestName.among(List.of(), "x")).isEmpty();
  }

  @Test
  void numbers_in_ids_are_ordered_as_numbers() {
    assertThat(Stream.of("S11", "S2", "S1", "deadlock", "I10", "I9").sorted(new NaturalOrder()))
        .containsExactly("I9", "I10", "S1", "S2", "S11", "deadlock");
  }
}
