package foliowalk.mutation;

import foliowalk.config.ConfigurationException;
import foliowalk.config.Limits;
import foliowalk.config.Reduction;
import foliowalk.config.RunConfig;
import foliowalk.mutation.MutantResult.Fate;
import foliowalk.result.CodeLine;
import foliowalk.result.RunResult;
import foliowalk.result.Statistics;
import foliowalk.result.Verdict;
import foliowalk.result.Violation;
import foliowalk.signoff.CellResult;
import foliowalk.walker.OrderedJobs;
import foliowalk.walker.ProgressListener;
import foliowalk.walker.StopSignal;
import foliowalk.walker.TemporaryFolder;
import foliowalk.walker.UnusableInputException;
import foliowalk.walker.Walker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * Walks each mutant in cells that are proved without the change and execute the changed line,
 * smallest first, until one of them is not proved any more.
 */
public final class MutationCampaign {
  /** Told of each mutant, in their order. */
  public interface Listener {
    /** A mutant's fate is known. */
    void judged(int done, int all, MutantResult result);
  }

  /** A mutant may reach more states than the original; far more of them say nothing new. */
  private static final int GROWTH = 4;

  private static final long LEAST_STATES = 20_000;

  private final Supplier<Walker> walkers;
  private final int jobs;
  private final List<CellResult> proved;
  private final Map<CellResult, Set<String>> lines = new HashMap<>();

  /**
   * Prepares a campaign.
   *
   * @param walkers makes a walker for each walk
   * @param jobs mutants walked at the same time
   * @param cells the program's cells, walked without change; those that are not proved are left out
   */
  public MutationCampaign(Supplier<Walker> walkers, int jobs, List<CellResult> cells) {
    this.walkers = walkers;
    this.jobs = jobs;
    this.proved =
        cells.stream()
            .filter(c -> c.run().map(r -> r.verdict() instanceof Verdict.Proved).orElse(false))
            .sorted(Comparator.comparingLong(c -> c.run().orElseThrow().statistics().states()))
            .toList();
    for (CellResult cell : proved) {
      Set<String> run = new HashSet<>();
      for (CodeLine line : cell.run().orElseThrow().reached().run()) {
        run.add(line.file() + ":" + line.line());
      }
      lines.put(cell, run);
    }
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
    if (proved.isEmpty()) {
      throw new ConfigurationException("no cell is proved, so no mutant can be noticed");
    }
    long start = System.nanoTime();
    RunConfig any = proved.get(0).run().orElseThrow().config();
    MutableProgram program = new MutableProgram(any.classpath(), rules.scope());
    List<Mutant> mutants =
        program.mutants(rules).stream()
            .filter(m -> only.isEmpty() || only.stream().anyMatch(m.id()::contains))
            .toList();
    List<Callable<MutantResult>> tasks = new ArrayList<>();
    for (Mutant mutant : mutants) {
      tasks.add(() -> judge(program, mutant, stop));
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
        proved.size(),
        partial || !only.isEmpty(),
        (System.nanoTime() - start) / 1e9,
        Optional.ofNullable(stop.reason()));
  }

  private MutantResult judge(MutableProgram program, Mutant mutant, StopSignal stop) {
    String place = mutant.file() + ":" + mutant.line();
    List<CellResult> covering =
        proved.stream().filter(cell -> lines.get(cell).contains(place)).toList();
    if (covering.isEmpty()) {
      return new MutantResult(mutant, Fate.NOT_RUN, List.of(), "", List.of());
    }
    try (TemporaryFolder folder = TemporaryFolder.make("mutant")) {
      program.write(mutant, folder.path());
      return judge(mutant, folder.path(), covering, stop);
    } catch (IOException e) {
      throw new UncheckedIOException("a mutant cannot be written", e);
    }
  }

  private MutantResult judge(
      Mutant mutant, Path folder, List<CellResult> covering, StopSignal stop) {
    List<String> survived = new ArrayList<>();
    Optional<MutantResult> undecided = Optional.empty();
    for (CellResult cell : covering) {
      if (stop.requested()) {
        return new MutantResult(mutant, Fate.UNDECIDED, List.of(), stop.reason(), survived);
      }
      RunResult original = cell.run().orElseThrow();
      String name = cell.cell().name();
      try {
        RunResult changed =
            walkers.get().walk(config(original, folder), ProgressListener.NONE, stop);
        Optional<List<String>> noticed = noticed(original, changed);
        if (noticed.isPresent()) {
          return new MutantResult(mutant, Fate.KILLED, noticed.get(), name, survived);
        }
        if (changed.verdict() instanceof Verdict.Proved) {
          survived.add(name);
        } else {
          undecided =
              Optional.of(
                  new MutantResult(
                      mutant, Fate.UNDECIDED, List.of(changed.verdict().reason()), name, survived));
        }
      } catch (UnusableInputException e) {
        return new MutantResult(mutant, Fate.INVALID, List.of(e.getMessage()), name, survived);
      }
    }
    return undecided.orElse(new MutantResult(mutant, Fate.SURVIVED, List.of(), "", survived));
  }

  /** What shows that the change matters, if anything does. */
  private static Optional<List<String>> noticed(RunResult original, RunResult changed) {
    if (changed.verdict() instanceof Verdict.Violated) {
      return Optional.of(
          changed.violations().stream().map(Violation::property).distinct().sorted().toList());
    }
    if (changed.verdict() instanceof Verdict.Vacuous) {
      return Optional.of(List.of("vacuous"));
    }
    boolean endsNoMore =
        changed.coverage().complete()
            && changed.statistics().endStates() == 0
            && original.statistics().endStates() > 0;
    return endsNoMore ? Optional.of(List.of("no schedule ends")) : Optional.empty();
  }

  private static RunConfig config(RunResult original, Path folder) {
    Statistics numbers = original.statistics();
    List<Path> classpath = new ArrayList<>(List.of(folder));
    classpath.addAll(original.config().classpath());
    long states = Math.max(LEAST_STATES, GROWTH * numbers.states());
    return original
        .config()
        .withClasspath(classpath)
        .withCountSchedules(false)
        .withReduction(Reduction.INDEPENDENT)
        .withLimits(new Limits(states, 0, Duration.ZERO, 0));
  }
}
