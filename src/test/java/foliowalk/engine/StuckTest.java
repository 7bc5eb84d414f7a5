package foliowalk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.browse.Outlook;
import foliowalk.browse.Position;
import foliowalk.browse.Session;
import foliowalk.browse.StateBrowser;
import foliowalk.config.RunConfig;
import foliowalk.engine.record.Replay;
import foliowalk.report.JsonReport;
import foliowalk.report.PropertyOutcome;
import foliowalk.report.PropertyOutcome.Outcome;
import foliowalk.report.TextReport;
import foliowalk.report.diagram.MermaidDiagram;
import foliowalk.report.diagram.StateGraphDot;
import foliowalk.report.saved.ResultReader;
import foliowalk.report.witness.WitnessGraph;
import foliowalk.result.Completeness;
import foliowalk.result.RunResult;
import foliowalk.result.Statistics;
import foliowalk.result.StuckSearch;
import foliowalk.result.Verdict;
import foliowalk.result.Violation;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people are shown of a state from which no schedule can end. */
class StuckTest {
  private static final RunConfig CONFIG =
      RunConfig.of(
              "foliowalk.engine.programs.Unanswered",
              List.of(),
              List.of(Path.of("target", "test-classes")))
          .withSourcepath(List.of(Path.of("src", "test", "java")));

  private static final String LOOP =
      "main loops at Unanswered.main(Unanswered.java:14) while Unanswered.answered is false";

  @TempDir private Path folder;

  private static RunResult walked() throws UnusableInputException {
    return new EmbeddedEngine().walk(CONFIG, ProgressListener.NONE, new StopSignal());
  }

  private static Violation only(RunResult result) {
    assertThat(result.violations()).hasSize(1);
    return result.violations().get(0);
  }

  @Test
  void the_message_says_where_the_thread_loops_and_on_what() throws UnusableInputException {
    Violation violation = only(walked());
    assertThat(violation.property()).isEqualTo("stuck");
    assertThat(violation.message()).isEqualTo("from here no schedule can end: " + LOOP);
    assertThat(violation.trace().blocked()).containsExactly(LOOP);
    assertThat(violation.trace().length()).isEqualTo(2);
    assertThat(violation.why().sentences().get(0))
        .contains("can still end before helper goes on", "step 2");
    assertThat(violation.why().keySteps()).containsExactly(2);
  }

  @Test
  void every_form_for_people_names_it() throws UnusableInputException, IOException {
    RunResult result = walked();
    StringWriter text = new StringWriter();
    new TextReport(new PrintWriter(text)).write(result);
    assertThat(text.toString()).contains("violation 1 of 1: stuck", "  stuck: " + LOOP);
    StringWriter mermaid = new StringWriter();
    MermaidDiagram.write(only(result), mermaid);
    assertThat(mermaid.toString()).contains("stuck");
    StringWriter witness = new StringWriter();
    WitnessGraph.write(result, only(result), Instant.EPOCH, witness);
    assertThat(witness.toString()).contains("LTL(F end)");
  }

  @Test
  void a_saved_result_keeps_it() throws UnusableInputException, IOException {
    RunResult result = walked();
    Path file = folder.resolve("result.json");
    StringWriter json = new StringWriter();
    JsonReport.write(result, json);
    Files.writeString(file, json.toString());
    RunResult read = ResultReader.read(file);
    assertThat(read.completeness().stuck()).isEqualTo(StuckSearch.DONE);
    assertThat(only(read).trace().blocked()).containsExactly(LOOP);
    Files.writeString(file, json.toString().replace("\"stuckSearch\" : \"done\"", "\"x\" : 0"));
    assertThat(ResultReader.read(file).completeness().stuck()).isEqualTo(StuckSearch.NOT_DONE);
  }

  @Test
  void a_replay_looks_for_an_end_behind_the_schedule() throws UnusableInputException {
    List<Integer> choices = only(walked()).trace().choices();
    Replay.Taken taken = ScheduleReplay.take(CONFIG, choices);
    assertThat(taken.broken().orElseThrow().property()).isEqualTo("stuck");
    assertThat(taken.trace().blocked()).containsExactly(LOOP);
    assertThat(ScheduleReplay.take(CONFIG, choices.subList(0, 1)).broken()).isEmpty();
  }

  @Test
  void whoever_walks_by_hand_sees_it_coming() throws UnusableInputException {
    StateBrowser browser = StateBrowser.open(CONFIG);
    browser.explore(new StopSignal());
    Session walk = browser.session();
    Position start = walk.goTo(List.of());
    assertThat(start.outlook()).isEqualTo(new Outlook(Outlook.Reach.REACHABLE, 2, true));
    List<Integer> way = walk.toViolation(List.of()).orElseThrow();
    Position there = walk.goTo(way);
    assertThat(there.here().kind()).isEqualTo(Position.Kind.STUCK);
    assertThat(there.here().property()).isEqualTo("stuck");
    assertThat(there.trace().blocked()).containsExactly(LOOP);
    assertThat(there.choices()).isNotEmpty();
  }

  @Test
  void the_drawing_of_all_states_marks_it() throws UnusableInputException, IOException {
    StateBrowser browser = StateBrowser.open(CONFIG);
    browser.explore(new StopSignal());
    StringWriter dot = new StringWriter();
    StateGraphDot.write(walked(), browser.diagram().orElseThrow(), dot);
    assertThat(dot.toString()).contains("\\nstuck\"");
  }

  private static PropertyOutcome stuckOf(StuckSearch search) {
    Completeness completeness =
        new Completeness(true, List.of(), List.of(), Optional.empty()).with(search);
    Verdict verdict = Verdict.from(completeness, List.of(), Statistics.NOTHING);
    RunResult result =
        new RunResult("e", CONFIG, "", "", verdict, List.of(), completeness, Statistics.NOTHING);
    assertThat(verdict.word()).isEqualTo("PROVED");
    return PropertyOutcome.of(result).stream()
        .filter(p -> p.id().equals("stuck"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void it_holds_only_where_it_was_looked_for() {
    assertThat(stuckOf(StuckSearch.DONE).outcome()).isEqualTo(Outcome.HOLDS);
    for (StuckSearch search : List.of(StuckSearch.NO_END, StuckSearch.NOT_DONE)) {
      assertThat(stuckOf(search).outcome()).isEqualTo(Outcome.UNTESTED);
      assertThat(stuckOf(search).reason()).isEqualTo(search.line());
    }
  }

  @Test
  void a_program_without_an_end_carries_the_line_whoever_walks_it() throws UnusableInputException {
    RunConfig config =
        RunConfig.of(
            "foliowalk.engine.programs.NeverDone",
            List.of(),
            List.of(Path.of("target", "test-classes")));
    RunResult result = new EmbeddedEngine().walk(config, ProgressListener.NONE, new StopSignal());
    assertThat(result.verdict().word()).isEqualTo("PROVED");
    assertThat(result.completeness().assumptions()).contains(StuckSearch.NO_END.line());
    StateBrowser browser = StateBrowser.open(config);
    browser.explore(new StopSignal());
    assertThat(browser.exploration().assumptions()).contains(StuckSearch.NO_END.line());
  }

  @Test
  void that_no_schedule_ends_stands_in_the_reason() {
    Completeness completeness =
        new Completeness(true, List.of(), List.of(), Optional.empty()).with(StuckSearch.NO_END);
    assertThat(Verdict.from(completeness, List.of(), Statistics.NOTHING).reason())
        .endsWith("frontier empty; no schedule ends");
  }
}
