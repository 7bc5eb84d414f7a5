package foliowalk.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.report.AwkwardResults;
import foliowalk.report.SampleResults;
import foliowalk.result.Violation;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MermaidDiagramTest {
  /** The part of Mermaid's sequence diagrams that we write; no keyword, separator or markup. */
  private static final String TEXT = "(?:[\\p{L}\\p{N} ._,()\\[\\]/:=+-]|#\\d+;|<br/>)+";

  private static final Pattern LINE =
      Pattern.compile(
          "sequenceDiagram"
              + "|  participant T\\d+ as "
              + TEXT
              + "|  T\\d+-?->>T\\d+: "
              + TEXT
              + "|  Note over T\\d+(?:,T\\d+)?: "
              + TEXT);

  private static List<String> lines(Violation violation) throws IOException {
    StringWriter text = new StringWriter();
    MermaidDiagram.write(violation, text);
    return text.toString().lines().toList();
  }

  @Test
  void every_line_is_of_the_grammar_whatever_the_names_are() throws IOException {
    for (Violation violation : AwkwardResults.canonical().violations()) {
      assertThat(lines(violation)).allMatch(line -> LINE.matcher(line).matches());
    }
    for (Violation violation : SampleResults.violations()) {
      assertThat(lines(violation)).allMatch(line -> LINE.matcher(line).matches());
    }
  }

  @Test
  void race_shows_its_threads_switches_and_end() throws IOException {
    List<String> lines = lines(SampleResults.violations().get(1));
    assertThat(lines)
        .contains(
            "  participant T0 as reclaim",
            "  participant T1 as evict",
            "  T0-->>T1: switch",
            "  Note over T1: 2 evict Evict.java:7<br/>lock inode#35;1.i_lock");
    assertThat(lines.get(lines.size() - 1)).startsWith("  Note over T0,T1: violated: I1<br/>");
  }

  @Test
  void long_schedule_is_cut_to_the_steps_that_matter_and_says_so() throws IOException {
    List<String> lines = lines(AwkwardResults.canonical().violations().get(2));
    assertThat(lines).hasSizeLessThan(4 * MermaidDiagram.MOST_STEPS);
    assertThat(lines).anyMatch(line -> line.contains(" steps not shown"));
    assertThat(lines).anyMatch(line -> line.contains("Note over T1: 10000 "));
  }

  @Test
  void the_word_end_and_separators_become_entities() {
    assertThat(MermaidDiagram.text("end; a#b -> End-user bend"))
        .isEqualTo("#101;nd#59; a#35;b -#62; #101;nd-user bend");
  }
}
