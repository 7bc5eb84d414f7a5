package foliowalk.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuantityTest {
  @Test
  void times_have_a_unit() {
    assertThat(Quantity.duration("30s")).isEqualTo(Duration.ofSeconds(30));
    assertThat(Quantity.duration("5 M")).isEqualTo(Duration.ofMinutes(5));
    assertThat(Quantity.duration("2h")).isEqualTo(Duration.ofHours(2));
    assertThat(Quantity.duration("250ms")).isEqualTo(Duration.ofMillis(250));
  }

  @Test
  void sizes_count_in_1024s() {
    assertThat(Quantity.bytes("2g")).isEqualTo(2L << 30);
    assertThat(Quantity.bytes("512MiB")).isEqualTo(512L << 20);
    assertThat(Quantity.bytes("1kb")).isEqualTo(1024);
  }

  @Test
  void counts_may_have_underscores() {
    assertThat(Quantity.count("1_000_000")).isEqualTo(1_000_000);
    assertThat(Quantity.smallCount("0")).isZero();
  }

  @Test
  void anything_else_is_refused_with_the_right_form() {
    for (String bad : List.of("", "5", "-1s", "1.5h", "s", "9999999999999h")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Quantity.duration(bad))
          .withMessageContaining("such as 30s");
    }
    for (String bad : List.of("2", "g", "-1g", "2x")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Quantity.bytes(bad))
          .withMessageContaining("such as 512m");
    }
    assertThatIllegalArgumentException().isThrownBy(() -> Quantity.bytes("999999999999t"));
    assertThatIllegalArgumentException().isThrownBy(() -> Quantity.count("-1"));
    assertThatIllegalArgumentException().isThrownBy(() -> Quantity.count("99999999999999999999"));
    assertThatIllegalArgumentException().isThrownBy(() -> Quantity.smallCount("3000000000"));
  }

  @Test
  void time_that_no_clock_can_measure_is_refused() {
    assertThatThrownBy(() -> Quantity.duration("999999999999h"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'999999999999h' is more time than can be measured");
  }
}
