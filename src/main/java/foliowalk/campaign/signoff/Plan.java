package foliowalk.campaign.signoff;

import foliowalk.config.Limits;
import foliowalk.config.Reduction;
import foliowalk.config.RunConfig;
import foliowalk.config.SearchOrder;
import foliowalk.config.file.ConfigurationException;
import foliowalk.config.file.Expectation;
import foliowalk.config.file.JpfApplication;
import foliowalk.config.file.Scenario;
import foliowalk.text.NaturalOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a campaign walks: the scenarios of a folder, and the cells chosen from them.
 *
 * @param scenarios in the order of their ids, where numbers count as numbers
 * @param cells in the order of scenarios, then variants, then designs
 * @param partial whether cells were left out by choice
 * @param warnings one line for each key without effect, with the files that have it
 */
public record Plan(
    List<Scenario> scenarios, List<PlannedCell> cells, boolean partial, List<String> warnings) {

  /** Copies the lists. */
  public Plan {
    scenarios = List.copyOf(scenarios);
    cells = List.copyOf(cells);
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads every scenario of a folder.
   *
   * @param folder with {@code .jpf} files; those that declare no scenario are left alone
   * @param limits bounds on each cell that go before those of the files
   * @param reduction goes before that of the files, if present
   * @throws ConfigurationException with one line for the user
   */
  public static Plan read(Path folder, Limits limits, Optional<Reduction> reduction)
      throws ConfigurationException {
    Map<String, Path> files = new HashMap<>();
    List<Scenario> scenarios = new ArrayList<>();
    List<PlannedCell> cells = new ArrayList<>();
    Warnings warnings = new Warnings();
    for (Path file : scenarioFiles(folder)) {
      Scenario scenario = JpfApplication.readScenario(file).orElseThrow();
      Path earlier = files.put(scenario.id(), file);
      if (earlier != null) {
        throw new ConfigurationException(
            file + ": scenario " + scenario.id() + " is already in " + earlier);
      }
      scenarios.add(scenario);
    }
    scenarios.sort(Comparator.comparing(Scenario::id, new NaturalOrder()));
    for (Scenario scenario : scenarios) {
      cells.addAll(cellsOf(scenario, files.get(scenario.id()), limits, reduction, warnings));
    }
    return new Plan(scenarios, cells, false, warnings.lines());
  }

  /** Designs of all scenarios in the order of the columns. */
  public List<String> designs() {
    Set<String> designs = new LinkedHashSet<>();
    // The scenario with the most designs sets the order; the others only add what it lacks.
    scenarios.stream()
        .sorted(Comparator.comparing(scenario -> -scenario.designs().size()))
        .forEach(scenario -> designs.addAll(scenario.designs()));
    return List.copyOf(designs);
  }

  /**
   * This plan without the cells of other scenarios and designs.
   *
   * @param only ids of scenarios; empty for all
   * @param designs ids of designs; empty for all
   */
  public Plan restrictedTo(List<String> only, List<String> designs) throws UnknownNameException {
    requireKnown("scenario", only, scenarios.stream().map(Scenario::id).toList());
    requireKnown("design", designs, designs());
    List<PlannedCell> kept =
        cells.stream()
            .filter(cell -> only.isEmpty() || only.contains(cell.scenario()))
            .filter(cell -> designs.isEmpty() || designs.contains(cell.design()))
            .toList();
    List<Scenario> keptScenarios =
        scenarios.stream()
            .filter(s -> kept.stream().anyMatch(cell -> cell.scenario().equals(s.id())))
            .toList();
    return new Plan(keptScenarios, kept, partial || kept.size() < cells.size(), warnings);
  }

  /** Of each scenario the first variant in which a cell is expected to be proved. */
  public Plan firstProved() {
    Map<String, String> variants = new HashMap<>();
    for (PlannedCell cell : cells) {
      if (cell.expectation().kind() == Expectation.Kind.PROVED) {
        variants.putIfAbsent(cell.scenario(), cell.variant());
      }
    }
    List<PlannedCell> kept =
        cells.stream()
            .filter(cell -> cell.variant().equals(variants.get(cell.scenario())))
            .toList();
    return new Plan(scenarios, kept, partial, warnings);
  }

  private static void requireKnown(String what, List<String> given, List<String> known)
      throws UnknownNameException {
    for (String name : given) {
      if (!known.contains(name)) {
        throw new UnknownNameException(what, name, known);
      }
    }
  }

  private static List<Path> scenarioFiles(Path folder) throws ConfigurationException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> listed = Files.list(folder)) {
      for (Path file : listed.filter(f -> f.toString().endsWith(".jpf")).sorted().toList()) {
        if (JpfApplication.declaresScenario(file)) {
          files.add(file);
        }
      }
    } catch (IOException e) {
      throw new ConfigurationException(
          folder + " is not a folder that can be read; name one with --configs DIR");
    }
    if (files.isEmpty()) {
      throw new ConfigurationException(
          folder + " has no .jpf file with foliowalk.scenario; name another with --configs DIR");
    }
    return files;
  }

  private static List<PlannedCell> cellsOf(
      Scenario scenario, Path file, Limits limits, Optional<Reduction> reduction, Warnings warnings)
      throws ConfigurationException {
    List<PlannedCell> cells = new ArrayList<>();
    for (String variant : scenario.variants()) {
      for (String design : scenario.designs()) {
        Scenario.Cell cell = new Scenario.Cell(variant, design);
        Expectation expectation = scenario.expectations().get(cell);
        Optional<RunConfig> run =
            expectation.kind() == Expectation.Kind.EXCLUDED
                ? Optional.empty()
                : Optional.of(run(file, cell, limits, reduction, warnings));
        cells.add(
            new PlannedCell(
                scenario.id(),
                variant,
                design,
                expectation,
                Optional.ofNullable(scenario.certainties().get(cell)),
                run));
      }
    }
    return cells;
  }

  private static RunConfig run(
      Path file,
      Scenario.Cell cell,
      Limits limits,
      Optional<Reduction> reduction,
      Warnings warnings)
      throws ConfigurationException {
    JpfApplication application = JpfApplication.readCell(file, cell);
    warnings.add(application);
    RunConfig run = application.run();
    // The matrix quotes the length of shortest schedules, so breadth-first unless the file insists:
    // its search.class is there for JPF, which has no such matrix.
    return run.withSearch(application.search().orElse(SearchOrder.BFS))
        .withLimits(run.limits().overriddenBy(limits))
        .withReduction(reduction.orElse(run.reduction()));
  }
}
