package foliowalk.cli;

import foliowalk.config.Limits;
import foliowalk.config.RunConfig;
import foliowalk.config.file.ConfigurationException;
import foliowalk.engine.ScheduleReplay;
import foliowalk.engine.record.Replay;
import foliowalk.report.ScheduleText;
import foliowalk.report.saved.ResultReader;
import foliowalk.report.saved.SavedTraces;
import foliowalk.result.ExitCode;
import foliowalk.result.Violation;
import foliowalk.run.Budget;
import foliowalk.run.UnusableInputException;
import foliowalk.text.Escape;
import foliowalk.trace.Divergence;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes saved schedules again on the class files as they are now. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Takes the schedules of a saved trace or result again, without a search, on the class files"
          + " as they are now.",
      "Exit code 10 when each still violates its property, 20 when one does not: a schedule that"
          + " violates nothing proves nothing."
    })
final class ReplayCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(
      paramLabel = "TRACE.json",
      description = "What check --trace or check --json has written.")
  private Path file;

  @Option(
      names = "--classpath",
      paramLabel = "PATH",
      description = "Folders and jars of the program (default: those of the run).")
  private String classpath;

  @Option(
      names = "--sourcepath",
      paramLabel = "PATH",
      description = "Folders with the sources (default: those of the run).")
  private String sourcepath;

  @Option(names = "--brief", description = "Say what came of each schedule, without its steps.")
  private boolean brief;

  ReplayCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws ConfigurationException, UnusableInputException {
    SavedTraces saved = ResultReader.readTraces(file);
    RunConfig config = config(saved.config());
    boolean all = true;
    for (Violation violation : saved.violations()) {
      all &= replay(violation, config);
    }
    int exitCode = all ? ExitCode.VIOLATED : ExitCode.INCONCLUSIVE;
    surroundings.out().print("exit code " + exitCode + "\n");
    surroundings.out().flush();
    return exitCode;
  }

  private RunConfig config(RunConfig saved) throws ConfigurationException {
    RunConfig config =
        classpath == null ? saved : saved.withClasspath(CheckCommand.paths(classpath));
    config = sourcepath == null ? config : config.withSourcepath(CheckCommand.paths(sourcepath));
    if (config.classpath().isEmpty()) {
      throw new ConfigurationException(
          file + " does not say where the class files are; name them with --classpath PATH");
    }
    for (Path entry : config.classpath()) {
      if (!Files.exists(entry)) {
        throw new ConfigurationException(
            "class path: " + entry + " does not exist; name another with --classpath PATH");
      }
    }
    return config;
  }

  /** Whether the schedule still violates its property. */
  private boolean replay(Violation saved, RunConfig config) throws UnusableInputException {
    Replay.Taken taken =
        ScheduleReplay.take(
            config, saved.trace().choices(), new Budget(Limits.NONE, surroundings.stop()));
    Optional<String> divergence =
        Divergence.first(saved.trace().steps(), taken.trace().steps())
            .map(ReplayCommand::words)
            .or(taken::misfit);
    boolean same = taken.broken().filter(b -> b.property().equals(saved.property())).isPresent();
    PrintWriter out = surroundings.out();
    out.print(
        Escape.line(saved.property())
            + ": "
            + (same ? "violated again" : "not violated by this schedule any more")
            + ", "
            + taken.trace().length()
            + " of "
            + saved.trace().length()
            + " steps taken\n");
    divergence.ifPresent(where -> out.print("  diverges  " + Escape.line(where) + "\n"));
    taken
        .broken()
        .ifPresent(
            b -> out.print("  message   " + Escape.line(b.property() + ": " + b.message()) + "\n"));
    if (!brief) {
      out.print("\n");
      new ScheduleText(out)
          .write(
              new Violation(
                  saved.property(),
                  taken.broken().map(b -> b.message()).orElse(""),
                  taken.trace()));
      out.print("\n");
    }
    return same;
  }

  private static String words(Divergence divergence) {
    return "step "
        + divergence.found().number()
        + ": expected "
        + divergence.expected().named()
        + ", found "
        + divergence.found().named()
        + "; usual cause: the program changed since the schedule was saved";
  }
}
