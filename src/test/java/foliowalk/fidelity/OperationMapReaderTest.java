package foliowalk.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foliowalk.run.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The map is read as its head says, and a bad line is one message with its place. */
class OperationMapReaderTest {
  @TempDir Path folder;

  private OperationMap read(String text) throws IOException, UnusableInputException {
    return OperationMapReader.read(Files.writeString(folder.resolve("map.txt"), text));
  }

  @Test
  void entry_goes_on_after_a_blank_and_reasons_may_have_colons() throws Exception {
    OperationMap map = read("# head\n\nleft out: f: lock | unlock:\n  a reason: long\n");
    assertThat(map.allExplanations())
        .containsExactly(
            new Explanation(Explanation.Sort.LEFT_OUT, "f", "lock | unlock", "a reason: long"));
  }

  @Test
  void first_line_that_fits_counts() throws Exception {
    OperationMap map = read("operation: A.l(x): lock(x): lock\noperation: A.l: lock: wait\n");
    assertThat(map.operations()).hasSize(2);
    Event event =
        new Event(Event.Form.CALL, "lock", java.util.Set.of("x"), "f.c", 1, 1, java.util.List.of());
    assertThat(map.ofKernel(event).orElseThrow().kind()).isEqualTo(Kind.LOCK);
  }

  @Test
  void bad_line_is_one_message_with_file_and_line() {
    Map<String, String> bad =
        Map.ofEntries(
            Map.entry("operation: A.f", "model method: kernel spellings: kind"),
            Map.entry("operation: A.f: lock: nonsense", "unknown kind 'nonsense'"),
            Map.entry("operation: A.f: lock unlock: lock", "'lock unlock' is no operation"),
            Map.entry("operation: A.f: : lock", "separated by a colon"),
            Map.entry("operatoin: A.f: lock: lock", "unknown entry 'operatoin'"),
            Map.entry("left out: f: lock", "kernel function: operation: reason"),
            Map.entry("left out: f: lock:", "kernel function: operation: reason"),
            Map.entry("added: A.f", "model method: reason"),
            Map.entry("watched: lock", "kind: kernel spellings"),
            Map.entry("just text", "unknown entry 'just text'"),
            Map.entry("assertions: ", "'' is no operation"));
    bad.forEach(
        (line, message) ->
            assertThatThrownBy(() -> read("# head\n" + line + "\n"))
                .as(line)
                .isInstanceOf(UnusableInputException.class)
                .hasMessageContaining("map.txt:2: ")
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n"));
  }

  @Test
  void blank_at_the_beginning_of_the_first_entry_is_refused() {
    assertThatThrownBy(() -> read("\n  added: A.f: x\n")).hasMessageContaining("map.txt:2: ");
  }

  @Test
  void file_that_is_absent_or_no_text_is_named() throws IOException {
    assertThatThrownBy(() -> OperationMapReader.read(folder.resolve("none.txt")))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("none.txt");
    Files.write(folder.resolve("raw.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    assertThatThrownBy(() -> OperationMapReader.read(folder.resolve("raw.txt")))
        .hasMessageContaining("raw.txt: not a text");
  }
}
