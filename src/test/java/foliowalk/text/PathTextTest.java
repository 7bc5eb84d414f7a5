package foliowalk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.InvalidPathException;
import org.junit.jupiter.api.Test;

/** Texts that are no paths. */
class PathTextTest {
  @Test
  void what_the_locale_cannot_express_is_told_with_what_would_help() {
    String reason = "Malformed input or input contains unmappable characters";
    assertThat(PathText.problem(new InvalidPathException("a\ufffd.jpf", reason)))
        .isEqualTo("the path 'a\ufffd.jpf' cannot be expressed in this locale; set LC_ALL=C.UTF-8");
    assertThat(PathText.problem(new InvalidPathException("a\0b", "Nul character not allowed")))
        .isEqualTo("'a\0b' is not a path: Nul character not allowed");
  }
}
