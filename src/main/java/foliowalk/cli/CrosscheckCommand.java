package foliowalk.cli;

import foliowalk.config.ConfigurationException;
import foliowalk.config.Limits;
import foliowalk.crosscheck.ComparedCell;
import foliowalk.crosscheck.Crosscheck;
import foliowalk.crosscheck.CrosscheckMarkdown;
import foliowalk.crosscheck.CrosscheckResult;
import foliowalk.jpf.JpfPlaces;
import foliowalk.jpf.JpfRequest;
import foliowalk.jpf.JpfUnavailableException;
import foliowalk.jpf.JpfWalker;
import foliowalk.report.Numbers;
import foliowalk.report.ReportFile;
import foliowalk.result.ExitCode;
import foliowalk.signoff.Plan;
import foliowalk.signoff.PlannedCell;
import foliowalk.signoff.UnknownNameException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Walks every scenario with both engines and compares what they say. */
@Command(
    name = "crosscheck",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Walks every scenario with foliowalk and with Java PathFinder, and compares verdicts and"
          + " violated properties. Any disagreement ends with exit code 10.",
      "Anything but the whole campaign is printed only, unless --out is given."
    })
final class CrosscheckCommand implements Callable<Integer> {
  private static final String REPORT = "crosscheck.md";

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "CONFIGS",
      description = "Folder with the scenarios (default: jpf-configs beside the launcher).")
  private Path configs;

  @Option(
      names = "--only",
      paramLabel = "S1,S5",
      split = ",",
      description = "Compare these scenarios only.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--design",
      paramLabel = "b,c",
      split = ",",
      description = "Compare these designs only.")
  private List<String> designs = new ArrayList<>();

  @Option(
      names = "--cell-time",
      paramLabel = "TIME",
      converter = LimitOptions.Time.class,
      description = "Limit on each engine's walk of a cell (default: 60s).")
  private Duration cellTime = Duration.ofSeconds(60);

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for crosscheck.md (default: reports beside the launcher).")
  private Path out;

  @Option(
      names = "--jpf-home",
      paramLabel = "DIR",
      description =
          "Folder of jpf-core (default: JPF_HOME, then jpf-core in ~/.jpf/site.properties).")
  private Path jpfHome;

  CrosscheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call()
      throws ConfigurationException, UnknownNameException, JpfUnavailableException {
    if (cellTime.isZero()) {
      throw new ParameterException(spec.commandLine(), "--cell-time must be more than nothing");
    }
    Path folder = configs == null ? surroundings.home().resolve("jpf-configs") : configs;
    Plan plan = Plan.read(folder, Limits.NONE, Optional.empty()).restrictedTo(only, designs);
    JpfWalker jpf =
        JpfWalker.find(JpfPlaces.ofThisProcess(Optional.ofNullable(jpfHome)), JpfRequest.plain());
    Optional<Path> report = report(configs == null && !plan.partial());
    requireWritable(report);
    CrosscheckResult result;
    try (StatusLine status = new StatusLine(surroundings.err(), surroundings.terminal())) {
      result =
          new Crosscheck(surroundings.walkers(), jpf, cellTime)
              .run(plan, folder, new Lines(status), surroundings.stop());
    }
    line(result.summary());
    line("engine: " + result.jpf());
    line("exit code " + result.exitCode());
    surroundings.out().flush();
    if (report.isEmpty() || out == null && result.interrupted().isPresent()) {
      surroundings.say("no report written: not the full comparison; name a folder with --out DIR");
      return result.exitCode();
    }
    return write(result, report.get()) ? result.exitCode() : ExitCode.UNUSABLE_INPUT;
  }

  private void line(String text) {
    surroundings.out().print(text + "\n");
  }

  private Optional<Path> report(boolean full) {
    if (out != null) {
      return Optional.of(out.resolve(REPORT));
    }
    return full
        ? Optional.of(surroundings.home().resolve("reports").normalize().resolve(REPORT))
        : Optional.empty();
  }

  /** Before the run, since a result that cannot be kept may have taken hours. */
  private static void requireWritable(Optional<Path> report) throws ConfigurationException {
    if (report.isEmpty()) {
      return;
    }
    Path folder = report.get().toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new ConfigurationException("--out: " + folder + " cannot be made a folder");
    }
    Optional<String> obstacle = ReportFile.obstacle(report.get());
    if (obstacle.isPresent()) {
      throw new ConfigurationException("--out: " + report.get() + " " + obstacle.get());
    }
  }

  private boolean write(CrosscheckResult result, Path file) {
    try {
      ReportFile.write(file, writer -> CrosscheckMarkdown.write(result, writer));
      surroundings.say("written: " + file);
      return true;
    } catch (IOException e) {
      surroundings.say("--out: " + file + " cannot be written: " + e.getMessage());
      return false;
    }
  }

  /** A line for each cell, as soon as it is known. */
  private final class Lines implements Crosscheck.Listener {
    private final StatusLine status;

    Lines(StatusLine status) {
      this.status = status;
    }

    @Override
    public void walking(PlannedCell cell, String engine, long states) {
      status.update(cell.name() + ", " + engine + ": " + Numbers.grouped(states) + " states");
    }

    @Override
    public void compared(ComparedCell cell) {
      status.clear();
      line(
          String.format(
              Locale.ROOT,
              "%-22s %-13s foliowalk %s, %s states, %s; jpf %s, %s states, %s%s",
              cell.cell().name(),
              cell.comparison().name().toLowerCase(Locale.ROOT).replace('_', ' '),
              cell.oursInShort(),
              Numbers.grouped(cell.ours().statistics().states()),
              Numbers.seconds(cell.ours().statistics().seconds()),
              cell.jpfInShort(),
              Numbers.grouped(cell.jpf().statistics().states()),
              Numbers.seconds(cell.jpf().statistics().seconds()),
              cell.whyNot().isEmpty() ? "" : " (" + cell.whyNot() + ")"));
      surroundings.out().flush();
    }
  }
}
