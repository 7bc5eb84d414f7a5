package foliowalk.campaign.signoff;

import foliowalk.config.file.Scenario;
import foliowalk.report.JsonText;
import foliowalk.result.CodeLine;
import foliowalk.result.InvariantInfo;
import foliowalk.result.RunResult;
import foliowalk.result.Statistics;
import foliowalk.result.Violation;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * All that stands in the JSON file of a campaign, in the order of the file; {@code
 * signoff.schema.json} beside this class says what each field means.
 *
 * @param dossier what the page says beside the matrix; none where there is no page
 */
record SignoffForm(
    List<String> engines,
    String summary,
    int exitCode,
    boolean partial,
    String programHash,
    String configHash,
    List<String> assumptions,
    List<String> designs,
    List<OfScenario> scenarios,
    Totals totals,
    Evidence evidence,
    List<Cell> cells,
    Optional<SignoffJson.Page> dossier,
    Times times) {

  /** One scenario. */
  record OfScenario(String id, String title, List<Variant> variants) {
    static OfScenario of(Scenario scenario) {
      return new OfScenario(
          scenario.id(),
          scenario.title(),
          scenario.variants().stream()
              .map(id -> new Variant(id, scenario.variantTitles().getOrDefault(id, "")))
              .toList());
    }
  }

  /** One variant of a scenario. */
  record Variant(String id, String title) {}

  /** Sums over all cells. */
  record Totals(long states, long transitions, long endStates, String schedules) {}

  /** What the campaign came by. */
  record Evidence(
      List<CampaignEvidence.Target> targets,
      List<Decided> invariants,
      int linesExecuted,
      List<String> idleLines) {
    static Evidence of(CampaignEvidence evidence) {
      return new Evidence(
          evidence.targets(),
          evidence.invariants().stream().map(Decided::of).toList(),
          evidence.executed(),
          evidence.idle().stream().map(CodeLine::toString).toList());
    }
  }

  /** How often an invariant was decided. */
  record Decided(
      String id,
      String sentence,
      String rule,
      List<String> checkedAt,
      long decisions,
      int cells,
      int proved,
      int violated) {
    static Decided of(CampaignEvidence.Decided decided) {
      InvariantInfo invariant = decided.invariant();
      return new Decided(
          invariant.id(),
          invariant.sentence(),
          invariant.rule(),
          invariant.checkedAt().stream().map(CodeLine::toString).toList(),
          decided.decisions(),
          decided.cells(),
          decided.proved(),
          decided.violated());
    }
  }

  /** One cell. */
  record Cell(
      String scenario,
      String variant,
      String design,
      String verdict,
      String reason,
      List<String> violated,
      String expected,
      Optional<String> certainty,
      boolean matches,
      long states,
      long transitions,
      int depth,
      long endStates,
      Optional<String> schedules,
      String schedulesNote,
      String programHash,
      String configHash,
      List<Found> violations) {
    static Cell of(CellResult cell) {
      Statistics numbers = cell.run().map(RunResult::statistics).orElse(Statistics.NOTHING);
      return new Cell(
          cell.cell().scenario(),
          cell.cell().variant(),
          cell.cell().design(),
          cell.run().map(run -> run.verdict().word()).orElse("EXCLUDED"),
          cell.run().map(run -> run.verdict().reason()).orElse(cell.cell().expectation().reason()),
          cell.violated(),
          cell.cell().expectation().text(),
          cell.cell().certainty(),
          cell.outcome() == CellResult.Outcome.MATCHES
              || cell.outcome() == CellResult.Outcome.EXCLUDED,
          numbers.states(),
          numbers.transitions(),
          numbers.depth(),
          numbers.endStates(),
          numbers.schedules().map(BigInteger::toString),
          numbers.schedulesNote(),
          cell.run().map(RunResult::programHash).orElse(""),
          cell.run().map(RunResult::configHash).orElse(""),
          cell.violations().stream().map(Found::of).toList());
    }
  }

  /** A violation without the steps of its schedule, which a replay makes again. */
  record Found(
      String property, String message, int length, List<Integer> choices, List<String> blocked) {
    static Found of(Violation violation) {
      return new Found(
          violation.property(),
          violation.message(),
          violation.trace().length(),
          violation.trace().choices(),
          violation.trace().blocked());
    }
  }

  /** All that differs between runs on the same inputs. */
  record Times(double seconds, List<Time> cells) {
    static Times of(SignoffResult result) {
      return new Times(
          result.seconds(),
          result.cells().stream().filter(cell -> cell.run().isPresent()).map(Time::of).toList());
    }
  }

  /** How long a cell took. */
  record Time(
      String scenario,
      String variant,
      String design,
      double seconds,
      long statesPerSecond,
      long peakMemoryBytes) {
    static Time of(CellResult cell) {
      Statistics numbers = cell.run().orElseThrow().statistics();
      return new Time(
          cell.cell().scenario(),
          cell.cell().variant(),
          cell.cell().design(),
          JsonText.rounded(numbers.seconds()),
          Math.round(numbers.statesPerSecond()),
          numbers.peakMemoryBytes());
    }
  }

  static SignoffForm of(SignoffResult result, Optional<SignoffJson.Page> dossier) {
    return new SignoffForm(
        result.engines(),
        result.summary(),
        result.exitCode(),
        result.plan().partial(),
        result.programHash(),
        result.configHash(),
        result.assumptions(),
        Matrix.of(result).designs(),
        result.plan().scenarios().stream().map(OfScenario::of).toList(),
        new Totals(
            result.total(Statistics::states),
            result.total(Statistics::transitions),
            result.total(Statistics::endStates),
            result.totalSchedules().toString()),
        Evidence.of(CampaignEvidence.of(result)),
        result.cells().stream().map(Cell::of).toList(),
        dossier,
        Times.of(result));
  }
}
