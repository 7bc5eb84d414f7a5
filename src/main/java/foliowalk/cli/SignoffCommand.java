package foliowalk.cli;

import foliowalk.config.ConfigurationException;
import foliowalk.config.Limits;
import foliowalk.config.Reduction;
import foliowalk.report.ReportFile;
import foliowalk.result.ExitCode;
import foliowalk.signoff.Campaign;
import foliowalk.signoff.Plan;
import foliowalk.signoff.SignoffJson;
import foliowalk.signoff.SignoffMarkdown;
import foliowalk.signoff.SignoffResult;
import foliowalk.signoff.SignoffText;
import foliowalk.signoff.UnknownNameException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Walks every scenario with every design and prints the matrix. */
@Command(
    name = "signoff",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Walks every scenario with every design, prints the matrix of verdicts, and writes signoff.md"
          + " and signoff.json.",
      "Anything but the whole campaign as configured is printed only, unless --out is given."
    })
final class SignoffCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the reports (default: reports beside the launcher).")
  private Path out;

  @Option(
      names = "--only",
      paramLabel = "S1,S5",
      split = ",",
      description = "Walk these scenarios only.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--design",
      paramLabel = "b,c",
      split = ",",
      description = "Walk these designs only.")
  private List<String> designs = new ArrayList<>();

  @Option(
      names = "--configs",
      paramLabel = "DIR",
      description = "Folder with the scenarios (default: jpf-configs beside the launcher).")
  private Path configs;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Cells walked at the same time (default: one for each processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--reduction",
      paramLabel = "KIND",
      description = "none or independent, for every cell (default: what the scenario says).")
  private Reduction reduction;

  @Mixin private LimitOptions limits;

  SignoffCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws ConfigurationException, UnknownNameException {
    if (jobs < 1) {
      throw new ParameterException(spec.commandLine(), "--jobs must be at least 1");
    }
    Path folder = configs == null ? surroundings.home().resolve("jpf-configs") : configs;
    Plan whole = Plan.read(shown(folder), limits.limits(), Optional.ofNullable(reduction));
    Plan plan = whole.restrictedTo(only, designs);
    boolean asConfigured =
        configs == null && reduction == null && limits.limits().equals(Limits.NONE);
    Optional<Path> reports = reports(asConfigured && !plan.partial());
    requireWritable(reports);
    surroundings.warn(plan.warnings());
    SignoffResult result;
    try (StatusLine status = new StatusLine(surroundings.err(), surroundings.terminal())) {
      CampaignProgress progress = new CampaignProgress(surroundings, status, plan.cells().size());
      result = new Campaign(surroundings.walkers(), jobs).run(plan, progress, surroundings.stop());
    }
    new SignoffText(surroundings.out()).write(result);
    surroundings.out().flush();
    if (reports.isEmpty() || (out == null && result.interrupted().isPresent())) {
      surroundings.say("no report written: " + whyNot(result) + "; name a folder with --out DIR");
      return result.exitCode();
    }
    return write(result, reports.get()) ? result.exitCode() : ExitCode.UNUSABLE_INPUT;
  }

  /** A part never replaces the full report; it is written only where the user says. */
  private Optional<Path> reports(boolean full) {
    if (out != null) {
      return Optional.of(out);
    }
    return full
        ? Optional.of(surroundings.home().resolve("reports").normalize())
        : Optional.empty();
  }

  private static String whyNot(SignoffResult result) {
    return result.interrupted().isPresent()
        ? "the run was interrupted"
        : "this is not the full campaign";
  }

  private static void requireWritable(Optional<Path> folder) throws ConfigurationException {
    if (folder.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(folder.get());
    } catch (IOException e) {
      throw new ConfigurationException("--out: " + folder.get() + " cannot be made a folder");
    }
    for (String name : List.of("signoff.md", "signoff.json")) {
      Path file = folder.get().resolve(name);
      Optional<String> obstacle = ReportFile.obstacle(file);
      if (obstacle.isPresent()) {
        throw new ConfigurationException("--out: " + file + " " + obstacle.get());
      }
    }
  }

  /** A path as short as it can be named from here. */
  private static Path shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath().normalize();
    return absolute.startsWith(here) && !absolute.equals(here)
        ? here.relativize(absolute)
        : absolute;
  }

  private boolean write(SignoffResult result, Path folder) {
    Path page = folder.resolve("signoff.md");
    Path data = folder.resolve("signoff.json");
    try {
      ReportFile.write(page, writer -> SignoffMarkdown.write(result, writer));
      ReportFile.write(data, writer -> SignoffJson.write(result, writer));
      surroundings.say("written: " + shown(page) + ", " + shown(data));
      return true;
    } catch (IOException e) {
      surroundings.say("--out: " + folder + " cannot be written: " + e.getMessage());
      return false;
    }
  }
}
