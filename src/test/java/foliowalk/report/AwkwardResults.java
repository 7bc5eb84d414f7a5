package foliowalk.report;

import foliowalk.config.RunConfig;
import foliowalk.result.CodeLine;
import foliowalk.result.Completeness;
import foliowalk.result.FieldRule;
import foliowalk.result.InvariantInfo;
import foliowalk.result.Reached;
import foliowalk.result.RunResult;
import foliowalk.result.StateDiagram;
import foliowalk.result.Statistics;
import foliowalk.result.StuckSearch;
import foliowalk.result.Verdict;
import foliowalk.result.Violation;
import foliowalk.trace.Event;
import foliowalk.trace.Step;
import foliowalk.trace.Trace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Results for every format to cope with: each verdict, and content that tries to be markup. */
public final class AwkwardResults {
  /** Tries to end, open or drive every format there is. */
  public static final String HOSTILE =
      "</script>]]> --> \"'`;#{0}[a](1) &amp; <b> %d \\ end\r\n\t\u0000\u001b[2J\u202e\ud800\uffff";

  private AwkwardResults() {}

  /** One result of each kind. */
  public static Stream<RunResult> all() {
    return Stream.of(
        SampleResults.proved(),
        SampleResults.violated(),
        SampleResults.inconclusive(),
        canonical(),
        vacuous(),
        untested(),
        failed());
  }

  /** Deadlock without a step, 10,000 steps, hostile names and texts, three violations. */
  public static RunResult canonical() {
    return result(
        SampleResults.explained(
            new Violation(
                Violation.DEADLOCK, HOSTILE, new Trace(List.of(), List.of(), List.of(HOSTILE))),
            new Violation("I1", HOSTILE, hostile()),
            new Violation("I12", "at last", SampleResults.longViolation(10_000).trace())),
        counts(4, 7));
  }

  /** Everything walked, but not what had to be. */
  public static RunResult vacuous() {
    return result(List.of(), counts(0, 7));
  }

  /** Proved, with an invariant whose check no schedule comes to. */
  public static RunResult untested() {
    return result(List.of(), counts(4, 0));
  }

  /** The states along the schedule of the first violation, as if there were no others. */
  public static StateDiagram diagram(RunResult result) {
    List<StateDiagram.State> states = new ArrayList<>(List.of(StateDiagram.State.OPEN));
    List<StateDiagram.Edge> edges = new ArrayList<>();
    for (Violation first : result.violations().stream().limit(1).toList()) {
      boolean stuck = first.property().equals(Violation.DEADLOCK);
      for (Step step : first.trace().steps()) {
        int from = edges.size();
        boolean last = step.number() == first.trace().length() && !stuck;
        edges.add(
            new StateDiagram.Edge(
                from,
                first.trace().choices().get(from),
                step,
                last ? Optional.empty() : Optional.of(from + 1),
                last ? first.property() : ""));
        if (!last) {
          states.add(StateDiagram.State.OPEN);
        }
      }
      if (stuck) {
        states.set(states.size() - 1, StateDiagram.State.DEADLOCK);
      }
    }
    return new StateDiagram(states, edges);
  }

  private static RunResult failed() {
    return RunResult.failed(
        "sample engine 1",
        SampleResults.proved().config(),
        new Verdict.Error(HOSTILE.replace("\r\n", " "), 65));
  }

  private static Reached counts(long target, long check) {
    TreeMap<String, Long> targets = new TreeMap<>();
    targets.put("Vmscan.run during Inode.iput", target);
    TreeMap<String, Long> checks = new TreeMap<>(new foliowalk.text.NaturalOrder());
    checks.put("I12", 3L);
    checks.put("I1", check);
    CodeLine line = new CodeLine("p/Vmscan.java", 42, "Vmscan.lambda$run$0");
    CodeLine idle = new CodeLine("p/Vmscan.java", 43, "Vmscan.<init>");
    return new Reached(
        targets,
        checks,
        new TreeSet<>(List.of(line)),
        new TreeSet<>(List.of(idle)),
        List.of(
            new InvariantInfo(
                "I1", "nothing is used after " + HOSTILE, "rule", new TreeSet<>(List.of(line))),
            new InvariantInfo("I12", "", "", new TreeSet<>())),
        List.of(
            new FieldRule("Folio." + HOSTILE, FieldRule.Rule.GUARDED, List.of(HOSTILE), check)));
  }

  private static RunResult result(List<Violation> violations, Reached reached) {
    RunConfig config =
        SampleResults.proved()
            .config()
            .withSourcepath(List.of(Path.of("models")))
            .withArgs(List.of("a=" + HOSTILE));
    Statistics statistics = SampleResults.proved().statistics();
    List<String> missed =
        reached.targets().entrySet().stream()
            .filter(e -> e.getValue() == 0)
            .map(java.util.Map.Entry::getKey)
            .toList();
    Completeness completeness =
        new Completeness(true, List.of(), List.of(HOSTILE), Optional.empty())
            .with(StuckSearch.DONE)
            .withMissed(missed);
    return new RunResult(
        "engine 1",
        config,
        "0".repeat(64),
        "f".repeat(64),
        Verdict.from(completeness, violations, statistics),
        violations,
        completeness,
        statistics,
        reached);
  }

  private static Trace hostile() {
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      String thread = i == 2 ? HOSTILE : "main";
      steps.add(
          new Step(
              i,
              thread,
              HOSTILE,
              new Step.Location(
                  "p.A$B" + HOSTILE,
                  HOSTILE,
                  Optional.of("mm/x.c:" + HOSTILE),
                  "A b.java",
                  i - 1,
                  HOSTILE),
              List.of(
                  new Event(Event.Kind.START, HOSTILE, "", "", "", 1),
                  new Event(Event.Kind.LOCK, "L#1", "", "", "", 1),
                  new Event(Event.Kind.WRITE, "Main", "count", "0", "1", 1),
                  new Event(Event.Kind.WRITE, "S#1", HOSTILE, HOSTILE, HOSTILE, 1))));
    }
    return new Trace(List.of(0, 1, 2), steps, List.of());
  }
}
