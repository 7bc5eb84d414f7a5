package foliowalk.campaign.ablation;

import foliowalk.campaign.ablation.AblationRow.Outcome;
import foliowalk.campaign.signoff.ArgumentRefusal;
import foliowalk.campaign.signoff.Campaign;
import foliowalk.campaign.signoff.CampaignListener;
import foliowalk.campaign.signoff.CellResult;
import foliowalk.campaign.signoff.Plan;
import foliowalk.campaign.signoff.PlannedCell;
import foliowalk.campaign.signoff.SignoffResult;
import foliowalk.config.Limits;
import foliowalk.config.Reduction;
import foliowalk.config.RunConfig;
import foliowalk.config.file.ConfigurationException;
import foliowalk.config.file.Expectation;
import foliowalk.report.ScheduleText;
import foliowalk.result.RunResult;
import foliowalk.result.Verdict;
import foliowalk.result.Violation;
import foliowalk.run.Engine;
import foliowalk.run.StopSignal;
import foliowalk.text.Sha256;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Walks the cells of a plan that are expected to be proved, and those that are proved once more
 * without each assumption: reduced, and without counting schedules.
 */
public final class AblationCampaign {
  /** States after which a walk is cut, and above which none is begun, unless the user says so. */
  public static final long MOST_STATES = 250_000;

  /** Steps kept of a schedule that appears. */
  private static final int STEPS = 8;

  private final Supplier<Engine> engines;
  private final int jobs;
  private final Assumptions assumptions;
  private final long maxStates;

  /**
   * Prepares a campaign.
   *
   * @param engines makes an engine for each walk
   * @param jobs walks at the same time
   * @param maxStates states after which a walk is cut; larger ones that can be foreseen are left
   *     out
   */
  public AblationCampaign(
      Supplier<Engine> engines, int jobs, Assumptions assumptions, long maxStates) {
    this.engines = engines;
    this.jobs = jobs;
    this.assumptions = assumptions;
    this.maxStates = maxStates;
  }

  /**
   * Walks all.
   *
   * @param listeners makes a listener for a campaign of so many walks
   * @throws ConfigurationException when no cell is proved, or the program does not know an argument
   */
  public AblationResult run(Plan plan, IntFunction<CampaignListener> listeners, StopSignal stop)
      throws ConfigurationException {
    long start = System.nanoTime();
    List<PlannedCell> expected =
        plan.cells().stream()
            .filter(cell -> cell.run().isPresent())
            .filter(cell -> cell.expectation().kind() == Expectation.Kind.PROVED)
            .map(cell -> with(cell, cell.run().orElseThrow().args(), Limits.NONE))
            .toList();
    SignoffResult bases = walk(plan, expected, listeners, stop);
    List<CellResult> proved = bases.cells().stream().filter(AblationCampaign::isProved).toList();
    if (proved.isEmpty() && !stop.requested()) {
      throw new ConfigurationException("no cell is proved, so there is no proof to look into");
    }
    List<PlannedCell> walks = new ArrayList<>();
    for (CellResult base : proved) {
      for (Assumption dropped : assumptions.switchable()) {
        if (obstacle(base, dropped).isEmpty()) {
          walks.add(without(dropped, base));
        }
      }
    }
    SignoffResult results = walk(plan, walks, listeners, stop);
    Map<List<String>, CellResult> byArgs = new HashMap<>();
    results.cells().forEach(cell -> byArgs.put(args(cell.cell()), cell));
    List<AblationRow> rows = new ArrayList<>();
    for (CellResult base : proved) {
      for (Assumption dropped : assumptions.switchable()) {
        Optional<AblationRow> obstacle = obstacle(base, dropped);
        rows.add(
            obstacle.isPresent()
                ? obstacle.get()
                : row(base, dropped, byArgs.get(args(without(dropped, base)))));
      }
    }
    Sha256 config = new Sha256().add(bases.configHash()).add(results.configHash());
    return new AblationResult(
        assumptions.all(),
        rows,
        plan.partial(),
        maxStates,
        bases.programHash(),
        config.hex(),
        (System.nanoTime() - start) / 1e9,
        Optional.ofNullable(stop.reason()),
        bases.runs().map(RunResult::config).map(AblationResult.Program::of).findFirst());
  }

  private SignoffResult walk(
      Plan plan,
      List<PlannedCell> cells,
      IntFunction<CampaignListener> listeners,
      StopSignal stop) {
    Plan part = new Plan(plan.scenarios(), cells, plan.partial(), List.of());
    return new Campaign(engines, jobs).run(part, listeners.apply(cells.size()), stop);
  }

  private static boolean isProved(CellResult cell) {
    return cell.run().map(run -> run.verdict() instanceof Verdict.Proved).orElse(false);
  }

  private static List<String> args(PlannedCell cell) {
    return cell.run().orElseThrow().args();
  }

  private PlannedCell without(Assumption dropped, CellResult base) {
    List<String> args = new ArrayList<>(args(base.cell()));
    args.add(dropped.argument());
    Limits limits = new Limits(maxStates, 0, Limits.NONE.maxTime(), 0);
    return with(base.cell(), args, limits);
  }

  private static PlannedCell with(PlannedCell cell, List<String> args, Limits stronger) {
    RunConfig config = cell.run().orElseThrow();
    return new PlannedCell(
        cell.scenario(),
        cell.variant(),
        cell.design(),
        cell.expectation(),
        cell.certainty(),
        Optional.of(
            config
                .withArgs(args)
                .withReduction(Reduction.INDEPENDENT)
                .withCountSchedules(false)
                .withLimits(config.limits().overriddenBy(stronger))));
  }

  /** The row of a walk that is not made. */
  private Optional<AblationRow> obstacle(CellResult base, Assumption dropped) {
    PlannedCell cell = base.cell();
    Optional<String> reason = dropped.notApplicable(cell.scenario(), cell.variant());
    if (reason.isPresent()) {
      return Optional.of(unwalked(base, dropped, Outcome.NOT_APPLICABLE, reason.get()));
    }
    long estimated =
        base.run().orElseThrow().statistics().states()
            * dropped.growth(cell.scenario(), cell.variant());
    return estimated <= maxStates
        ? Optional.empty()
        : Optional.of(
            unwalked(
                base,
                dropped,
                Outcome.NOT_WALKED,
                "about " + estimated + " states, over the limit of " + maxStates));
  }

  private AblationRow unwalked(
      CellResult base, Assumption dropped, Outcome outcome, String reason) {
    return new AblationRow(
        base.cell().name(),
        dropped.id(),
        outcome,
        "",
        List.of(),
        0,
        reason,
        List.of(),
        args(without(dropped, base)),
        0);
  }

  private static AblationRow row(CellResult base, Assumption dropped, CellResult without)
      throws ConfigurationException {
    RunResult run = without.run().orElseThrow();
    Optional<String> refusal = ArgumentRefusal.of(run);
    if (refusal.isPresent()) {
      throw new ConfigurationException(
          "assumption " + dropped.id() + ": the program refuses its arguments: " + refusal.get());
    }
    Optional<Violation> shortest =
        without.violations().stream().min(Comparator.comparingInt(v -> v.trace().length()));
    return new AblationRow(
        base.cell().name(),
        dropped.id(),
        outcome(base.run().orElseThrow(), run),
        run.verdict().word(),
        without.violated(),
        shortest.map(v -> v.trace().length()).orElse(0),
        shortest.map(Violation::message).orElse(isProved(without) ? "" : run.verdict().reason()),
        shortest.map(v -> ScheduleText.ofLast(STEPS, v).lines().toList()).orElse(List.of()),
        run.config().args(),
        run.statistics().states());
  }

  private static Outcome outcome(RunResult base, RunResult run) {
    if (run.verdict() instanceof Verdict.Violated) {
      return Outcome.NEEDED;
    }
    if (run.verdict() instanceof Verdict.Vacuous) {
      return Outcome.VACUOUS;
    }
    if (!(run.verdict() instanceof Verdict.Proved)) {
      return Outcome.UNDECIDED;
    }
    boolean same =
        base.statistics().states() == run.statistics().states()
            && base.statistics().transitions() == run.statistics().transitions()
            && base.statistics().depth() == run.statistics().depth()
            && base.statistics().endStates() == run.statistics().endStates();
    return same ? Outcome.NO_EFFECT : Outcome.INDEPENDENT;
  }
}
