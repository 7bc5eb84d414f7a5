package foliowalk.crosscheck;

import foliowalk.config.ConfigurationException;
import foliowalk.config.JpfApplication;
import foliowalk.config.Limits;
import foliowalk.config.RunConfig;
import foliowalk.config.Scenario;
import foliowalk.jpf.JpfRequest;
import foliowalk.jpf.JpfWalker;
import foliowalk.result.ExitCode;
import foliowalk.result.RunResult;
import foliowalk.result.Verdict;
import foliowalk.signoff.Plan;
import foliowalk.signoff.PlannedCell;
import foliowalk.walker.ProgressListener;
import foliowalk.walker.StopSignal;
import foliowalk.walker.UnusableInputException;
import foliowalk.walker.Walker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Walks every cell of a plan with both engines, one after the other, and compares. */
public final class Crosscheck {
  /** Told of each cell. */
  public interface Listener {
    /** A cell's walk by one engine begins or goes on. */
    void walking(PlannedCell cell, String engine, long states);

    /** A cell was compared. */
    void compared(ComparedCell cell);
  }

  /**
   * JPF's default takes the scheduling points out of {@code java.util.concurrent}, which hides lost
   * updates; with it the two engines would not walk the same schedules.
   */
  private static final List<String> SAME_SCHEDULING_POINTS =
      List.of("+vm.shared.never_break_methods=");

  private final Supplier<Walker> embedded;
  private final JpfWalker jpf;
  private final Duration cellTime;

  /**
   * Prepares a comparison.
   *
   * @param embedded makes a walker of ours for each cell
   * @param jpf any walker with the installation to use
   * @param cellTime limit on each engine's walk of a cell
   */
  public Crosscheck(Supplier<Walker> embedded, JpfWalker jpf, Duration cellTime) {
    this.embedded = embedded;
    this.jpf = jpf;
    this.cellTime = cellTime;
  }

  /**
   * Compares the cells of a plan that are not excluded, in its order.
   *
   * @param folder where the plan was read from; JPF gets its files unchanged
   * @throws ConfigurationException when a file cannot be read any more
   */
  public CrosscheckResult run(Plan plan, Path folder, Listener listener, StopSignal stop)
      throws ConfigurationException {
    Map<String, Path> files = files(folder);
    List<ComparedCell> compared = new ArrayList<>();
    long start = System.nanoTime();
    for (PlannedCell cell : plan.cells()) {
      if (cell.run().isEmpty() || stop.requested()) {
        continue;
      }
      RunConfig config = limited(cell.run().get());
      JpfWalker walker =
          jpf.with(
              new JpfRequest(
                  Optional.of(files.get(cell.scenario())),
                  SAME_SCHEDULING_POINTS,
                  true,
                  Optional.empty()));
      RunResult ours =
          walk(embedded.get(), "foliowalk", config, progress(cell, "foliowalk", listener), stop);
      RunResult theirs = walk(walker, walker.name(), config, progress(cell, "jpf", listener), stop);
      if (!stop.requested()) {
        ComparedCell result = new ComparedCell(cell, ours, theirs);
        compared.add(result);
        listener.compared(result);
      }
    }
    return new CrosscheckResult(
        jpf.name(),
        jpf.installation().revision(),
        cellTime,
        compared,
        plan.cells().stream().filter(cell -> cell.run().isEmpty()).count(),
        plan.partial(),
        Optional.ofNullable(stop.reason()),
        (System.nanoTime() - start) / 1e9);
  }

  private RunConfig limited(RunConfig config) {
    Limits limits = new Limits(0, 0, cellTime, 0);
    return config.withLimits(config.limits().overriddenBy(limits)).withCountSchedules(false);
  }

  private static ProgressListener progress(PlannedCell cell, String engine, Listener listener) {
    return (states, transitions, depth, frontier, seconds) ->
        listener.walking(cell, engine, states);
  }

  private static RunResult walk(
      Walker walker, String name, RunConfig config, ProgressListener progress, StopSignal stop) {
    try {
      return walker.walk(config, progress, stop);
    } catch (UnusableInputException e) {
      return RunResult.failed(
          name, config, new Verdict.Error(e.getMessage(), ExitCode.UNUSABLE_INPUT));
    } catch (OutOfMemoryError e) {
      return RunResult.cut(name, config, "out of memory; give more by FOLIOWALK_OPTS=-Xmx...");
    }
  }

  private static Map<String, Path> files(Path folder) throws ConfigurationException {
    Map<String, Path> files = new HashMap<>();
    try (Stream<Path> listed = Files.list(folder)) {
      for (Path file : listed.filter(f -> f.toString().endsWith(".jpf")).sorted().toList()) {
        if (JpfApplication.declaresScenario(file)) {
          Optional<Scenario> scenario = JpfApplication.readScenario(file);
          scenario.ifPresent(s -> files.put(s.id(), file));
        }
      }
    } catch (IOException e) {
      throw new ConfigurationException(folder + " cannot be read: " + e.getMessage());
    }
    return files;
  }
}
