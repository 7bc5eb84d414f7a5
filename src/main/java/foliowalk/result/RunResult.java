package foliowalk.result;

import foliowalk.config.RunConfig;
import java.util.List;
import java.util.Optional;

/**
 * All that one run found; the only input of the report writers.
 *
 * @param engine which engine produced it, such as {@code foliowalk 0.1.0}
 * @param config what was run
 * @param programHash SHA-256 over the class files that were read, in hexadecimal
 * @param configHash SHA-256 over the canonical text of the configuration, in hexadecimal
 * @param verdict computed by {@link Verdict#from}
 * @param violations one for each distinct property violated, shortest first
 * @param completeness what was walked and what was cut
 * @param statistics the numbers
 * @param reached what the walk came by
 */
public record RunResult(
    String engine,
    RunConfig config,
    String programHash,
    String configHash,
    Verdict verdict,
    List<Violation> violations,
    Completeness completeness,
    Statistics statistics,
    Reached reached) {

  /** Copies the list. */
  public RunResult {
    violations = List.copyOf(violations);
  }

  /** Of an engine that does not tell what it came by. */
  public RunResult(
      String engine,
      RunConfig config,
      String programHash,
      String configHash,
      Verdict verdict,
      List<Violation> violations,
      Completeness completeness,
      Statistics statistics) {
    this(
        engine,
        config,
        programHash,
        configHash,
        verdict,
        violations,
        completeness,
        statistics,
        Reached.UNKNOWN);
  }

  /** What was counted, of a run whose answer means nothing. */
  public RunResult withoutVerdict(Verdict.Error error) {
    return new RunResult(
        engine,
        config,
        programHash,
        configHash,
        error,
        List.of(),
        completeness,
        statistics,
        reached);
  }

  /** The same with what other walks say of its violations. */
  public RunResult withViolations(List<Violation> told) {
    return new RunResult(
        engine, config, programHash, configHash, verdict, told, completeness, statistics, reached);
  }

  /** The result of a run that says nothing about the program: input refused, or a defect. */
  public static RunResult failed(String engine, RunConfig config, Verdict.Error error) {
    return new RunResult(
        engine,
        config,
        "",
        "",
        error,
        List.of(),
        new Completeness(false, List.of(), List.of(), Optional.of(error.reason())),
        Statistics.NOTHING);
  }

  /** The result of a run that was cut before anything was counted. */
  public static RunResult cut(String engine, RunConfig config, String reason) {
    Completeness completeness =
        new Completeness(false, List.of(reason), List.of(), Optional.empty());
    Verdict verdict = Verdict.from(completeness, List.of(), Statistics.NOTHING);
    return new RunResult(
        engine, config, "", "", verdict, List.of(), completeness, Statistics.NOTHING);
  }
}
