package foliowalk.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.report.AwkwardResults;
import foliowalk.report.SampleResults;
import foliowalk.result.Violation;
import foliowalk.trace.After;
import foliowalk.trace.Event;
import foliowalk.trace.Step;
import foliowalk.trace.Trace;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  /** As Mermaid's parser has it: what follows {@code end} or {@code wrap:} would be lost. */
  @Test
  void keywords_and_separators_become_entities_and_keep_their_case() {
    assertThat(MermaidDiagram.text("end; a#b -> End-user bend"))
        .isEqualTo("#101;nd#59; a#35;b -#62; #69;nd-user bend");
    assertThat(MermaidDiagram.text("wrap:x NoWrap:y unwrap:z wrap"))
        .isEqualTo("#119;rap:x #78;oWrap:y unwrap:z wrap");
  }

  /** A lock of the program's own: a word and a monitor around it. */
  private static Step step(int number, Event event, String... held) {
    return new Step(
        number,
        "one",
        "operation " + number,
        new Step.Location("p.A", "m", Optional.empty(), "A.java", number, ""),
        List.of(),
        List.of(event),
        new After(
            Stream.of(held).map(lock -> new After.Lock(lock, "one")).toList(),
            List.of(),
            List.of(),
            List.of()));
  }

  private static Event event(Event.Kind kind, String object, String member) {
    return new Event(kind, object, member, "0", "1", 1);
  }

  @Test
  void locks_have_the_names_of_the_program_and_what_they_are_made_of_is_not_told()
      throws IOException {
    List<Step> steps =
        List.of(
            step(1, event(Event.Kind.LOCK, "Lock#1", "")),
            step(2, event(Event.Kind.WRITE, "Lock#1", "held"), "Inode#1.i_lock"),
            step(3, event(Event.Kind.UNLOCK, "Lock#1", ""), "Inode#1.i_lock"),
            step(4, event(Event.Kind.WRITE, "Inode#1", "i_state"), "Inode#1.i_lock"),
            step(5, event(Event.Kind.WRITE, "Inode#1.i_lock", "held")),
            step(6, event(Event.Kind.WRITE, "Inode#1", "nrpages")));
    List<String> lines =
        lines(new Violation("I1", "m", new Trace(List.of(0, 0, 0, 0, 0, 0), steps, List.of())));
    assertThat(lines)
        .containsSubsequence(
            "  Note over T0: 1 step not shown",
            "  Note over T0: 2 A.m A.java:2<br/>take Inode#35;1.i_lock#59; Lock#35;1.held 0 -#62; 1",
            "  Note over T0: 2 steps not shown",
            "  Note over T0: 5 A.m A.java:5<br/>release Inode#35;1.i_lock",
            "  Note over T0: 6 A.m A.java:6<br/>Inode#35;1.nrpages 0 -#62; 1");
  }

  @Test
  void monitors_are_the_locks_of_a_program_without_locks_of_its_own() throws IOException {
    List<Step> steps =
        List.of(
            step(1, event(Event.Kind.LOCK, "Box#1", ""), "Box#1"),
            step(2, event(Event.Kind.NOTIFY, "Box#1", ""), "Box#1"),
            step(3, event(Event.Kind.UNLOCK, "Box#1", "")));
    assertThat(lines(new Violation("I1", "m", new Trace(List.of(0, 0, 0), steps, List.of()))))
        .contains(
            "  Note over T0: 1 A.m A.java:1<br/>take Box#35;1",
            "  Note over T0: 2 A.m A.java:2<br/>notify Box#35;1",
            "  Note over T0: 3 A.m A.java:3<br/>release Box#35;1");
  }
}
