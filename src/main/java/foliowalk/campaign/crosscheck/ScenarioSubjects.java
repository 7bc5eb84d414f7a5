package foliowalk.campaign.crosscheck;

import foliowalk.campaign.signoff.Plan;
import foliowalk.campaign.signoff.PlannedCell;
import foliowalk.config.RunConfig;
import foliowalk.config.file.ConfigurationException;
import foliowalk.config.file.JpfApplication;
import foliowalk.config.file.Scenario;
import foliowalk.jpf.JpfRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The cells of the matrix as subjects of a comparison. */
public final class ScenarioSubjects {
  private ScenarioSubjects() {}

  /**
   * The cells of a plan, in its order.
   *
   * @param folder where the plan was read from; Java PathFinder gets its files unchanged
   * @throws ConfigurationException when a file cannot be read any more
   */
  public static List<Subject> of(Plan plan, Path folder) throws ConfigurationException {
    Map<String, Path> files = files(folder);
    List<Subject> subjects = new ArrayList<>();
    for (PlannedCell cell : plan.cells()) {
      Path file = files.get(cell.scenario());
      subjects.add(
          new Subject(
              Subject.Kind.SCENARIO,
              cell.name(),
              cell.run().orElse(RunConfig.of(cell.name(), List.of(), List.of())),
              new JpfRequest(
                  Optional.of(file), Crosscheck.SAME_SCHEDULING_POINTS, true, Optional.empty()),
              Optional.empty(),
              cell.run().isPresent()
                  ? Optional.empty()
                  : Optional.of("excluded by the scenario: " + cell.expectation().reason())));
    }
    return subjects;
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
