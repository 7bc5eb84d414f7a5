package foliowalk.campaign.sweep;

import foliowalk.config.RunConfig;
import foliowalk.config.SearchOrder;
import foliowalk.config.file.ConfigurationException;
import foliowalk.config.file.JpfApplication;
import foliowalk.config.file.JpfValue;
import foliowalk.config.file.Scenario;
import foliowalk.text.NaturalOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a {@code .jpf} file says about growing.
 *
 * @param file the file
 * @param parameters those of {@code foliowalk.sweep}; empty if it declares none
 * @param designs those of {@code foliowalk.sweep.designs}; empty if it declares none
 */
public record SweepDeclaration(Path file, List<SweepParameter> parameters, List<String> designs) {
  private static final String PARAMETERS = "foliowalk.sweep";
  private static final String DESIGNS = "foliowalk.sweep.designs";

  /** Copies the lists. */
  public SweepDeclaration {
    parameters = List.copyOf(parameters);
    designs = List.copyOf(designs);
  }

  /**
   * Reads it.
   *
   * @param overrides {@code +key=value} arguments
   * @throws ConfigurationException with one line for the user
   */
  public static SweepDeclaration read(Path file, List<String> overrides)
      throws ConfigurationException {
    if (!file.toString().endsWith(".jpf")) {
      throw new ConfigurationException(file + " is no .jpf file");
    }
    Map<String, JpfValue> values = JpfApplication.effective(file, overrides);
    List<SweepParameter> parameters = List.of();
    JpfValue declared = values.get(PARAMETERS);
    if (declared != null) {
      try {
        parameters = SweepParameter.parseAll(declared.text());
      } catch (IllegalArgumentException e) {
        throw new ConfigurationException(declared.origin(), PARAMETERS + ": " + e.getMessage());
      }
    }
    JpfValue designs = values.get(DESIGNS);
    return new SweepDeclaration(
        file,
        parameters,
        designs == null ? List.of() : List.of(designs.text().strip().split("\\s*,\\s*")));
  }

  /**
   * The programs to walk of all scenarios of a folder that declare what grows.
   *
   * @param chosen designs that go before those declared; empty for these
   * @param grown parameters that go before those declared; empty for these
   * @param warnings gets one line for each key without effect
   * @throws ConfigurationException with one line for the user, also when nothing is declared
   */
  public static List<SweepSubject> allSubjects(
      Path folder, List<String> chosen, List<SweepParameter> grown, List<String> warnings)
      throws ConfigurationException {
    List<SweepSubject> subjects = new ArrayList<>();
    for (Path file : scenarioFiles(folder)) {
      SweepDeclaration declared = read(file, List.of());
      if (!declared.parameters().isEmpty()) {
        subjects.addAll(declared.subjects(chosen, grown, List.of(), warnings));
      }
    }
    if (subjects.isEmpty()) {
      throw new ConfigurationException(folder + " has no .jpf file that declares foliowalk.sweep");
    }
    return subjects;
  }

  private static List<Path> scenarioFiles(Path folder) throws ConfigurationException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> listed = Files.list(folder)) {
      for (Path file : listed.filter(f -> f.toString().endsWith(".jpf")).toList()) {
        if (JpfApplication.declaresScenario(file)) {
          files.add(file);
        }
      }
    } catch (IOException e) {
      throw new ConfigurationException(folder + " is not a folder that can be read");
    }
    files.sort(Comparator.comparing(Path::toString, new NaturalOrder()));
    return files;
  }

  /**
   * The programs to walk: one for each design chosen or, where none is, the file's own.
   *
   * @param chosen designs that go before those declared; empty for these
   * @param overrides {@code +key=value} arguments; one that sets the design goes before all
   * @param warnings gets one line for each key without effect
   */
  public List<SweepSubject> subjects(
      List<String> chosen,
      List<SweepParameter> grown,
      List<String> overrides,
      List<String> warnings)
      throws ConfigurationException {
    boolean settled = overrides.stream().anyMatch(o -> o.startsWith("+design="));
    List<String> walked = settled ? List.of() : chosen.isEmpty() ? designs : chosen;
    List<SweepSubject> subjects = new ArrayList<>();
    for (String design : walked.isEmpty() ? List.of("") : walked) {
      List<String> all = new ArrayList<>(overrides);
      if (!design.isEmpty()) {
        all.add("+design=" + design);
      }
      JpfApplication application = JpfApplication.read(file, all);
      application.warnings().stream().filter(w -> !warnings.contains(w)).forEach(warnings::add);
      RunConfig run = application.run().withSearch(application.search().orElse(SearchOrder.BFS));
      subjects.add(new SweepSubject(name(all), run, grown.isEmpty() ? parameters : grown));
    }
    return subjects;
  }

  private String name(List<String> overrides) throws ConfigurationException {
    Optional<Scenario> scenario = JpfApplication.readScenario(file);
    if (scenario.isEmpty()) {
      return file.getFileName().toString();
    }
    Map<String, JpfValue> values = JpfApplication.effective(file, overrides);
    JpfValue variant = values.get("variant");
    JpfValue design = values.get("design");
    return scenario.get().id()
        + "/"
        + (variant == null ? "default" : variant.text())
        + (design == null ? "" : "/" + design.text());
  }
}
