package foliowalk.cli;

import foliowalk.config.file.ConfigurationException;
import foliowalk.fidelity.Fidelity;
import foliowalk.fidelity.FidelityJson;
import foliowalk.fidelity.FidelityMap;
import foliowalk.fidelity.FidelityPage;
import foliowalk.fidelity.FidelityText;
import foliowalk.fidelity.ParserUnavailableException;
import foliowalk.report.ReportFile;
import foliowalk.report.page.MarkdownPage;
import foliowalk.result.ExitCode;
import foliowalk.run.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says which kernel function each step of the model stands for, and whether a tree still fits. */
@Command(
    name = "fidelity",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Prints which kernel function and operation each step of the model stands for, and what the"
          + " model leaves out.",
      "With --kernel, compares the order of locks, reference counts, flags, waits, page-cache"
          + " accesses and callbacks with a kernel source tree, which is only read. Exit code 10:"
          + " a departure that models/kernel-map.txt does not explain."
    })
final class FidelityCommand implements Callable<Integer> {
  private static final String REPORT = "fidelity.md";

  private final Surroundings surroundings;

  @Option(
      names = "--kernel",
      paramLabel = "DIR",
      description = "Kernel source tree, 6.12 or later.")
  private Path kernel;

  @Option(names = "--out", paramLabel = "DIR", description = "Writes fidelity.md to this folder.")
  private Path out;

  @Option(names = "--json", paramLabel = "FILE", description = "Writes the map for machines.")
  private Path json;

  @Option(
      names = "--map",
      paramLabel = "FILE",
      description = "Map of operations (default: models/kernel-map.txt beside the launcher).")
  private Path map;

  @Option(
      names = "--classes",
      paramLabel = "DIR",
      description = "Class files of the model (default: target/models-classes).")
  private Path classes;

  FidelityCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call()
      throws UnusableInputException, ConfigurationException, ParserUnavailableException {
    Path home = surroundings.home().normalize();
    Optional<Path> report = Optional.ofNullable(out).map(folder -> folder.resolve(REPORT));
    if (report.isPresent()) {
      makeFolder(report.get());
      requireWritable("--out", report.get());
    }
    if (json != null) {
      requireWritable("--json", json);
    }
    Fidelity fidelity =
        Fidelity.of(
            classes == null ? home.resolve("target/models-classes") : classes,
            map == null ? home.resolve("models/kernel-map.txt") : map);
    FidelityMap result = kernel == null ? fidelity.map() : fidelity.compareWith(kernel);
    FidelityText.lines(result).forEach(line -> surroundings.out().print(line + "\n"));
    surroundings.out().print("exit code " + result.exitCode() + "\n");
    surroundings.out().flush();
    boolean written =
        (report.isEmpty()
                || write(
                    "--out",
                    report.get(),
                    writer -> MarkdownPage.write(FidelityPage.of(result), writer)))
            & (json == null || write("--json", json, writer -> FidelityJson.write(result, writer)));
    return written ? result.exitCode() : ExitCode.UNUSABLE_INPUT;
  }

  private static void makeFolder(Path report) throws ConfigurationException {
    Path folder = report.toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new ConfigurationException("--out: " + folder + " cannot be made a folder");
    }
  }

  private static void requireWritable(String option, Path file) throws ConfigurationException {
    Optional<String> obstacle = ReportFile.obstacle(file);
    if (obstacle.isPresent()) {
      throw new ConfigurationException(option + ": " + file + " " + obstacle.get());
    }
  }

  private boolean write(String option, Path file, ReportFile.Content content) {
    try {
      ReportFile.write(file, content);
      surroundings.say("written: " + file);
      return true;
    } catch (IOException e) {
      surroundings.say(option + ": " + file + " cannot be written: " + e.getMessage());
      return false;
    }
  }
}
