package foliowalk.campaign.crosscheck;

import foliowalk.config.RunConfig;
import foliowalk.jpf.JpfRequest;
import foliowalk.result.Completeness;
import foliowalk.result.RunResult;
import foliowalk.result.Statistics;
import foliowalk.result.Verdict;
import foliowalk.result.Violation;
import foliowalk.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Results and subjects made up for tests. */
final class Results {
  static final RunConfig CONFIG = RunConfig.of("M", List.of(), List.of());

  private Results() {}

  static RunResult complete(String... ids) {
    return result(new Completeness(true, List.of(), List.of(), Optional.empty()), ids);
  }

  static RunResult cut(String... ids) {
    return result(new Completeness(false, List.of("too long"), List.of(), Optional.empty()), ids);
  }

  /** Proved, of so many states. */
  static RunResult ofStates(long states) {
    Statistics none = Statistics.NOTHING;
    return result(
        new Completeness(true, List.of(), List.of(), Optional.empty()),
        new Statistics(
            states,
            none.transitions(),
            none.depth(),
            none.endStates(),
            none.schedules(),
            none.schedulesNote(),
            none.seconds(),
            none.peakMemoryBytes()));
  }

  static RunResult failed() {
    return result(new Completeness(false, List.of(), List.of(), Optional.of("no such class")));
  }

  private static RunResult result(Completeness completeness, String... ids) {
    return result(completeness, Statistics.NOTHING, ids);
  }

  private static RunResult result(Completeness completeness, Statistics statistics, String... ids) {
    List<Violation> violations =
        Stream.of(ids)
            .map(id -> new Violation(id, "x", new Trace(List.of(), List.of(), List.of())))
            .toList();
    Verdict verdict = Verdict.from(completeness, violations, statistics);
    return new RunResult("e", CONFIG, "", "", verdict, violations, completeness, statistics);
  }

  static Subject subject(Subject.Kind kind, String name, Optional<KnownFlaw> flaw) {
    return new Subject(kind, name, CONFIG, JpfRequest.plain(), flaw, Optional.empty());
  }

  static Comparison plain(RunResult ours, RunResult jpf) {
    return new Comparison(
        subject(Subject.Kind.SCENARIO, "S1/default/a", Optional.empty()), ours, jpf);
  }

  /** Of a program that names a flaw. */
  static Comparison flawed(String shows, RunResult ours, RunResult jpf) {
    Flaw flaw = new Flaw("odd", "does <odd> things", "JLS 1.2", "says even", "a.Odd", false);
    KnownFlaw known = new KnownFlaw(flaw, shows);
    return new Comparison(subject(Subject.Kind.CORPUS, "a.Odd", Optional.of(known)), ours, jpf);
  }
}
