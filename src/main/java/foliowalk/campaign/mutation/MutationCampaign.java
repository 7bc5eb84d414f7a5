package foliowalk.campaign.mutation;

import foliowalk.campaign.Workers;
import foliowalk.campaign.mutation.MutantResult.CellWalk;
import foliowalk.campaign.mutation.MutantResult.Fate;
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
import foliowalk.result.RunResult;
import foliowalk.result.Statistics;
import foliowalk.result.Verdict;
import foliowalk.result.Violation;
import foliowalk.run.Engine;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import foliowalk.text.NaturalOrder;
import foliowalk.text.OrderedJobs;
import foliowalk.text.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Walks each mutant in some of the cells that are proved without the change and execute the changed
 * line, smallest first, until one of them is not proved any more, and in a few more then.
 */
public final class MutationCampaign {
  /** Told of each mutant, in their order. */
  public interface Listener {
    /** A mutant's fate is known. */
    void judged(int done, int all, MutantResult result);
  }

  /** A mutant may reach more states than the original; far more of them say nothing new. */
  private static final int GROWTH = 4;

  private static final long LEAST_STATES = 100_000;

  /** Cells that a mutant is walked in until it is killed. */
  private static final int CELLS = 60;

  /** Cells that a mutant is walked in after it was killed, to see what else notices it. */
  private static final int MORE = 2;

  private final Supplier<Engine> engines;
  private final int jobs;
  private final Plan plan;
  private final ProvedCells proved;

  /**
   * Prepares a campaign.
   *
   * @param engines makes an engine for each walk
   * @param jobs mutants walked at the same time
   * @param plan all cells of the program
   * @param cells those of {@link #unchanged}, walked; those that are not proved are left out
   */
  public MutationCampaign(Supplier<Engine> engines, int jobs, Plan plan, List<CellResult> cells) {
    this.engines = engines;
    this.jobs = jobs;
    this.plan = plan;
    this.proved = new ProvedCells(cells);
  }

  /**
   * The whole campaign: the cells without change, and then every mutant.
   *
   * @param plan all cells of the program
   * @param only parts of ids; empty for all mutants
   * @param partial whether cells or mutants were left out by choice
   * @param cells makes a listener for so many walks without change
   * @throws ConfigurationException with one line for the user
   */
  public static MutationResult run(
      Workers workers,
      Plan plan,
      MutationRules rules,
      List<String> only,
      boolean partial,
      IntFunction<CampaignListener> cells,
      Listener listener)
      throws ConfigurationException {
    Plan unchanged = unchanged(plan, rules);
    SignoffResult proved =
        new Campaign(workers.engines(), workers.jobs())
            .run(unchanged, cells.apply(unchanged.cells().size()), workers.stop());
    return new MutationCampaign(workers.engines(), workers.jobs(), plan, proved.cells())
        .run(rules, only, partial, listener, workers.stop());
  }

  /**
   * What of a plan has to be walked without change, before the campaign.
   *
   * @throws ConfigurationException when the rules name a cell that is not there to be walked
   */
  public static Plan unchanged(Plan plan, MutationRules rules) throws ConfigurationException {
    Plan cells = ProvedCells.plan(plan, rules);
    Set<String> names = cells.cells().stream().map(PlannedCell::name).collect(Collectors.toSet());
    for (Map.Entry<String, List<String>> walk : rules.walks().entrySet()) {
      for (String cell : walk.getValue()) {
        if (!plan.partial() && !names.contains(cell)) {
          throw new ConfigurationException(
              "walk " + walk.getKey() + " in " + cell + ": no cell of that name is to be proved");
        }
      }
    }
    return cells;
  }

  /**
   * Judges every mutant.
   *
   * @param only parts of ids; empty for all mutants
   * @throws ConfigurationException when there are no class files or no proved cell
   */
  public MutationResult run(
      MutationRules rules, List<String> only, boolean partial, Listener listener, StopSignal stop)
      throws ConfigurationException {
    if (proved.size() == 0) {
      throw new ConfigurationException("no cell is proved, so no mutant can be noticed");
    }
    long start = System.nanoTime();
    MutableProgram program = new MutableProgram(proved.any().config().classpath(), rules);
    MutableProgram.Mutants found = program.mutants(rules);
    List<Mutant> mutants =
        found.mutants().stream()
            .filter(m -> only.isEmpty() || only.stream().anyMatch(m.id()::contains))
            .toList();
    if (mutants.isEmpty()) {
      throw new ConfigurationException(
          "no mutant's id contains any of: " + String.join(", ", only));
    }
    LongAdder cpu = new LongAdder();
    List<Callable<MutantResult>> tasks = new ArrayList<>();
    for (Mutant mutant : mutants) {
      tasks.add(() -> timed(cpu, () -> judge(program, mutant, rules.cells(mutant), stop)));
    }
    List<MutantResult> results = new ArrayList<>();
    OrderedJobs.run(
        jobs,
        tasks,
        result -> {
          results.add(result);
          listener.judged(results.size(), mutants.size(), result);
        });
    return new MutationResult(
        rules,
        results,
        new MutationResult.Basis(
            proved.any().programHash(),
            ProvedCells.hash(plan, rules),
            proved.size(),
            CELLS,
            found.duplicates(),
            partial || !only.isEmpty()),
        (System.nanoTime() - start) / 1e9,
        cpu.sum() / 1e9,
        Optional.ofNullable(stop.reason()));
  }

  /** Adds the processor time of this thread, which other programs on the machine do not change. */
  private static MutantResult timed(LongAdder cpu, Supplier<MutantResult> task) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    MutantResult result = task.get();
    cpu.add(threads.getCurrentThreadCpuTime() - before);
    return result;
  }

  private MutantResult judge(
      MutableProgram program, Mutant mutant, List<String> first, StopSignal stop) {
    List<CellResult> cells = proved.choose(mutant.file() + ":" + mutant.line(), first, CELLS);
    if (cells.isEmpty() && stop.requested()) { // perhaps cells were not walked for that
      return new MutantResult(mutant, Fate.UNDECIDED, List.of(), stop.reason());
    }
    if (cells.isEmpty()) {
      return new MutantResult(mutant, Fate.NOT_RUN, List.of(), "");
    }
    try (TemporaryFolder folder = TemporaryFolder.make("mutant")) {
      program.write(mutant, folder.path());
      return judge(mutant, folder.path(), cells, stop);
    } catch (IOException e) {
      throw new UncheckedIOException("a mutant cannot be written", e);
    }
  }

  private MutantResult judge(Mutant mutant, Path folder, List<CellResult> cells, StopSignal stop) {
    List<CellWalk> walks = new ArrayList<>();
    String undecided = "";
    int more = MORE;
    boolean killed = false;
    for (CellResult cell : cells) {
      if (killed && more-- == 0) {
        break;
      }
      if (stop.requested()) {
        undecided = stop.reason();
        break;
      }
      RunResult original = ProvedCells.run(cell);
      String name = cell.cell().name();
      try {
        RunResult changed =
            engines.get().walk(config(original, folder), ProgressListener.NONE, stop);
        List<String> noticed = noticed(original, changed);
        boolean decided = !noticed.isEmpty() || changed.verdict() instanceof Verdict.Proved;
        walks.add(new CellWalk(name, decided, noticed));
        killed |= !noticed.isEmpty();
        if (!decided && undecided.isEmpty()) {
          undecided = name + ": " + changed.verdict().reason();
        }
      } catch (UnusableInputException e) {
        return new MutantResult(mutant, Fate.INVALID, walks, e.getMessage());
      } catch (RuntimeException | Error e) { // says nothing of the mutant; the others go on
        walks.add(new CellWalk(name, false, List.of()));
        undecided = name + ": defect of foliowalk: " + e;
      }
    }
    if (killed) {
      return new MutantResult(mutant, Fate.KILLED, walks, "");
    }
    Fate fate = undecided.isEmpty() ? Fate.SURVIVED : Fate.UNDECIDED;
    return new MutantResult(mutant, fate, walks, undecided);
  }

  /** What shows that the change matters; empty if nothing does. */
  private static List<String> noticed(RunResult original, RunResult changed) {
    if (changed.verdict() instanceof Verdict.Violated) {
      return changed.violations().stream()
          .map(Violation::property)
          .distinct()
          .sorted(new NaturalOrder())
          .toList();
    }
    if (changed.verdict() instanceof Verdict.Vacuous) {
      return List.of("vacuous");
    }
    boolean endsNoMore =
        changed.completeness().complete()
            && changed.statistics().endStates() == 0
            && original.statistics().endStates() > 0;
    if (endsNoMore) {
      return List.of("no schedule ends");
    }
    boolean endless =
        changed.completeness().complete()
            && original.statistics().schedules().isPresent()
            && changed.statistics().schedules().isEmpty();
    return endless ? List.of("a schedule without end") : List.of();
  }

  private static RunConfig config(RunResult original, Path folder) {
    Statistics numbers = original.statistics();
    List<Path> classpath = new ArrayList<>(List.of(folder));
    classpath.addAll(original.config().classpath());
    long states = Math.max(LEAST_STATES, GROWTH * numbers.states());
    return original
        .config()
        .withClasspath(classpath)
        .withCountSchedules(true)
        .withReduction(Reduction.INDEPENDENT)
        .withLimits(new Limits(states, 0, Duration.ZERO, 0));
  }
}
