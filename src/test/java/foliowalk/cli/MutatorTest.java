package foliowalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A mutator that changes nothing, or always the same, would find nothing. */
class MutatorTest {
  private static final byte[] ORIGINAL =
      "target = Some\nclasspath = ${config_path}\n".getBytes(StandardCharsets.UTF_8);

  @Test
  void every_seed_damages_in_a_way_of_its_own_and_always_in_the_same() {
    Set<String> binary = new HashSet<>();
    Set<String> text = new HashSet<>();
    for (int seed = 0; seed < 1000; seed++) {
      byte[] once = new Mutator(seed).binary(ORIGINAL);
      assertThat(once).isNotEqualTo(ORIGINAL).isEqualTo(new Mutator(seed).binary(ORIGINAL));
      binary.add(new String(once, StandardCharsets.ISO_8859_1));
      text.add(new String(new Mutator(seed).text(ORIGINAL), StandardCharsets.ISO_8859_1));
    }
    assertThat(binary).hasSizeGreaterThan(800);
    assertThat(text).hasSizeGreaterThan(700);
  }

  @Test
  void almost_nothing_can_be_damaged_too() {
    for (int seed = 0; seed < 100; seed++) {
      assertThat(new Mutator(seed).binary(new byte[] {1, 2})).isNotEqualTo(new byte[] {1, 2});
      assertThat(new Mutator(seed).text(new byte[0])).isNotEmpty();
    }
  }
}
