package foliowalk.cli;

import foliowalk.campaign.signoff.Plan;
import foliowalk.campaign.signoff.UnknownNameException;
import foliowalk.config.Limits;
import foliowalk.config.Reduction;
import foliowalk.config.file.ConfigurationException;
import foliowalk.config.file.JpfApplication;
import foliowalk.config.file.Scenario;
import foliowalk.report.ShownPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The cells that a user names by options, and by a scenario's file or a folder of them. */
final class PlanChoice {
  @Option(
      names = "--only",
      paramLabel = "S1,S5",
      split = ",",
      description = "Use the cells of these scenarios only.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--design",
      paramLabel = "b,c",
      split = ",",
      description = "Use the cells of these designs only.")
  private List<String> designs = new ArrayList<>();

  /**
   * The plan, restricted to what the options and the file name.
   *
   * @param folder where the scenarios are when the user names nothing
   * @param config what the user named, or null
   * @param reduction goes before that of the files, if present
   */
  Plan plan(Path folder, Path config, Optional<Reduction> reduction)
      throws ConfigurationException, UnknownNameException {
    List<String> scenarios = new ArrayList<>(only);
    Path place = config == null ? folder : config;
    if (config != null && !Files.isDirectory(config)) {
      scenarios.add(scenario(config).id());
      place = config.toAbsolutePath().getParent();
    }
    return Plan.read(ShownPath.fromHere(place), Limits.NONE, reduction)
        .restrictedTo(scenarios, designs);
  }

  /** The scenario that a file declares. */
  static Scenario scenario(Path file) throws ConfigurationException {
    if (!file.toString().endsWith(".jpf")) {
      throw new ConfigurationException(file + " is neither a .jpf file nor a folder");
    }
    return JpfApplication.readScenario(file)
        .orElseThrow(
            () ->
                new ConfigurationException(
                    file + " declares no scenario; foliowalk.scenario is missing"));
  }
}
