package foliowalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** Nothing that was read somewhere drives the terminal. */
class TerminalWriterTest {
  private final StringWriter terminal = new StringWriter();
  private final TerminalWriter writer = TerminalWriter.over(new PrintWriter(terminal));

  private String written() {
    writer.flush();
    return terminal.toString();
  }

  @Test
  void control_characters_become_visible_and_lines_and_tabs_pass() {
    writer.print("a\u001b[2Jb\u009bc\u0000d\u202ee\u2028f\r\n\tg\u007f");
    assertThat(written()).isEqualTo("a\\u001b[2Jb\\u009bc\\u0000d\\u202ee\\u2028f\\r\n\tg\\u007f");
  }

  @Test
  void letters_of_any_script_pass_also_when_a_pair_comes_in_two_pieces() {
    writer.print("Grüße 日本 ");
    writer.print("\ud83d");
    writer.print("\ude00!");
    assertThat(written()).isEqualTo("Grüße 日本 \ud83d\ude00!");
  }

  @Test
  void half_a_pair_is_visible() {
    writer.print("x\ud83d");
    writer.print("y\ude00");
    assertThat(written()).isEqualTo("x\\ud83dy\\ude00");
  }

  @Test
  void only_what_is_meant_to_controls() {
    writer.print("a");
    writer.control("\r\u001b[K");
    writer.print("\r\u001b[K");
    assertThat(written()).isEqualTo("a\r\u001b[K\\r\\u001b[K");
    assertThat(TerminalWriter.over(writer)).isSameAs(writer);
  }

  @Test
  void coloured_lets_colours_through_and_nothing_else() {
    PrintWriter coloured = TerminalWriter.coloured(writer);
    coloured.print("\u001b[31mred\u001b[0m\u001b[2J\u001b]0;title\u0007");
    coloured.flush();
    assertThat(terminal.toString())
        .isEqualTo("\u001b[31mred\u001b[0m\\u001b[2J\\u001b]0;title\\u0007");
  }
}
