package foliowalk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class EscapeTest {
  @Test
  void control_characters_become_visible() {
    assertThat(Escape.line("a\nb\r\t\u001b[0m\u0000")).isEqualTo("a\\nb\\r\\t\\u001b[0m\\u0000");
    assertThat(Escape.line("\u202e\u2028\ufeff")).isEqualTo("\\u202e\\u2028\\ufeff");
  }

  @Test
  void ordinary_text_of_any_language_stays() {
    assertThat(Escape.line("größe 大 \ud83d\ude00")).isEqualTo("größe 大 \ud83d\ude00");
  }

  @Test
  void lone_surrogates_become_visible() {
    assertThat(Escape.line("a\ud83d")).isEqualTo("a\\ud83d");
    assertThat(Escape.line("\ude00b")).isEqualTo("\\ude00b");
  }

  @Test
  void markdown_and_html_have_no_markup_left() {
    assertThat(Escape.markdown("a|b `c` *d* <e> \\ [f](g) h_i"))
        .isEqualTo("a\\|b \\`c\\` \\*d\\* &lt;e&gt; \\\\ \\[f\\](g) h\\_i");
    assertThat(Escape.html("<script>\"&\"")).isEqualTo("&lt;script&gt;&quot;&amp;&quot;");
  }

  @Test
  void fence_is_longer_than_any_inside() {
    assertThat(Escape.markdownBlock("a\n````\nb")).isEqualTo("`````text\na\n````\nb\n`````\n");
  }

  @Test
  void wrapping_loses_nothing_that_can_be_seen() {
    String text = "folio#1.refcount 2 -> 0; slots#1[2] folio#1 -> null; " + "x".repeat(50);
    List<String> lines = Wrap.at(20, text);
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(20));
    assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    assertThat(Wrap.at(20, "")).containsExactly("");
  }

  @Test
  void numbers_are_grouped_and_large_ones_shortened() {
    assertThat(Numbers.grouped(1_234_567)).isEqualTo("1,234,567");
    assertThat(Numbers.brief(new BigInteger("123456789012345"))).isEqualTo("123,456,789,012,345");
    assertThat(Numbers.brief(new BigInteger("1239999999999999"))).isEqualTo("1.23e15");
    assertThat(Numbers.mebibytes(1)).isEqualTo("1 MiB");
  }
}
