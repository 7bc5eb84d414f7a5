package foliowalk.campaign.signoff;

import foliowalk.config.RunConfig;
import foliowalk.result.ExitCode;
import foliowalk.result.RunResult;
import foliowalk.result.ToolVersion;
import foliowalk.result.Verdict;
import foliowalk.run.Engine;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import foliowalk.text.OrderedJobs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Walks the cells of a plan, several at a time. Each cell has its own engine, and the results come
 * in the order of the plan, so the number of jobs changes nothing but the time.
 */
public final class Campaign {
  private final Supplier<Engine> engines;
  private final int jobs;

  /**
   * Prepares a campaign.
   *
   * @param engines makes an engine for each cell
   * @param jobs cells walked at the same time, at least 1
   */
  public Campaign(Supplier<Engine> engines, int jobs) {
    this.engines = engines;
    this.jobs = jobs;
  }

  /** Walks the plan; a stop leaves the cells not yet walked inconclusive. */
  public SignoffResult run(Plan plan, CampaignListener listener, StopSignal stop) {
    long start = System.nanoTime();
    List<Callable<CellResult>> tasks = new ArrayList<>();
    for (int i = 0; i < plan.cells().size(); i++) {
      int index = i;
      tasks.add(() -> walk(plan.cells().get(index), index, listener, stop));
    }
    List<CellResult> results = new ArrayList<>();
    OrderedJobs.run(jobs, tasks, results::add);
    double seconds = (System.nanoTime() - start) / 1e9;
    return new SignoffResult(plan, results, seconds, Optional.ofNullable(stop.reason()));
  }

  private CellResult walk(PlannedCell cell, int index, CampaignListener listener, StopSignal stop) {
    Optional<RunResult> run = cell.run().map(config -> walk(cell, config, index, listener, stop));
    CellResult result = new CellResult(cell, run);
    listener.finished(index, result);
    return result;
  }

  private RunResult walk(
      PlannedCell cell, RunConfig config, int index, CampaignListener listener, StopSignal stop) {
    String engine = "foliowalk " + ToolVersion.current();
    if (stop.requested()) {
      return RunResult.cut(engine, config, stop.reason());
    }
    try {
      return engines
          .get()
          .walk(
              config,
              (states, transitions, depth, frontier, seconds) -> listener.walking(index, states),
              stop);
    } catch (UnusableInputException e) {
      return RunResult.failed(
          engine, config, new Verdict.Error(e.getMessage(), ExitCode.UNUSABLE_INPUT));
    } catch (OutOfMemoryError e) {
      return RunResult.cut(
          engine, config, "out of memory; give more by FOLIOWALK_OPTS=-Xmx... or use --jobs 1");
    } catch (RuntimeException | Error e) { // whatever it is, the other cells go on
      listener.defect(cell, e);
      return RunResult.failed(
          engine, config, new Verdict.Error("defect of foliowalk: " + e, ExitCode.INTERNAL_ERROR));
    }
  }
}
