package foliowalk.config.file;

import foliowalk.config.RunConfig;
import foliowalk.config.SearchOrder;
import foliowalk.text.NearestName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A {@code .jpf} file, read and checked.
 *
 * @param file the file as the user named it
 * @param run what to run
 * @param search the order that the file asks for by {@code foliowalk.search}; absent when only
 *     {@code search.class} speaks of it
 * @param warnings one line for each key that has no effect here, in the order of the keys
 */
public record JpfApplication(
    Path file, RunConfig run, Optional<SearchOrder> search, List<String> warnings) {

  /** Copies the list. */
  public JpfApplication {
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads a file.
   *
   * @param overrides {@code +key=value} arguments
   * @throws ConfigurationException with one line for the user
   */
  public static JpfApplication read(Path file, List<String> overrides)
      throws ConfigurationException {
    return read(file, JpfProperties.read(file, overrides, Map.of()));
  }

  /**
   * Reads a scenario's file for one cell: {@code ${variant}} and {@code ${design}} are the cell's.
   *
   * @throws ConfigurationException with one line for the user
   */
  public static JpfApplication readCell(Path file, Scenario.Cell cell)
      throws ConfigurationException {
    return read(file, JpfProperties.read(file, List.of(), choice(cell)));
  }

  /**
   * Reads what a file declares to the sign-off, whatever the cell.
   *
   * @throws ConfigurationException with one line for the user
   */
  public static Optional<Scenario> readScenario(Path file) throws ConfigurationException {
    JpfProperties properties =
        JpfProperties.read(file, List.of(), choice(new Scenario.Cell("any", "any")));
    refuseUnknown(properties, new JpfKeys());
    return new ScenarioReader(file.toString(), properties).read();
  }

  /**
   * The effective configuration: every key with its expanded value and the place that set it, in
   * the order in which the keys first appeared.
   *
   * @param overrides {@code +key=value} arguments
   * @throws ConfigurationException with one line for the user
   */
  public static Map<String, JpfValue> effective(Path file, List<String> overrides)
      throws ConfigurationException {
    return JpfProperties.read(file, overrides, Map.of()).values();
  }

  private static Map<String, String> choice(Scenario.Cell cell) {
    return Map.of("variant", cell.variant(), "design", cell.design());
  }

  private static JpfApplication read(Path file, JpfProperties properties)
      throws ConfigurationException {
    JpfKeys keys = new JpfKeys();
    refuseUnknown(properties, keys);
    List<String> warnings = new ArrayList<>(properties.warnings());
    warnings.addAll(warningsFor(properties, keys));
    RunKeys runKeys = new RunKeys(file.toString(), properties, warnings);
    RunConfig run = runKeys.read();
    Optional<Scenario> scenario = new ScenarioReader(file.toString(), properties).read();
    if (scenario.isPresent()) {
      requireDeclared("design", scenario.get().designs(), properties);
      requireDeclared("variant", scenario.get().variants(), properties);
    }
    return new JpfApplication(file, run, runKeys.ownSearch(), warnings);
  }

  /** Checks that the cell asked for is one of the scenario's. */
  private static void requireDeclared(String key, List<String> names, JpfProperties properties)
      throws ConfigurationException {
    Optional<JpfValue> chosen = properties.get(key);
    if (chosen.isPresent() && !names.contains(chosen.get().text())) {
      throw new ConfigurationException(
          chosen.get().origin(),
          "no "
              + key
              + " '"
              + chosen.get().text()
              + "' in this scenario; declared are "
              + String.join(", ", names));
    }
  }

  /** Whether a file declares a scenario; its other keys are not looked at. */
  public static boolean declaresScenario(Path file) throws ConfigurationException {
    for (PropertyLines.Entry entry : PropertyLines.read(file, file.toString())) {
      if (entry.key().equals("foliowalk.scenario")) {
        return true;
      }
    }
    return false;
  }

  private static void refuseUnknown(JpfProperties properties, JpfKeys keys)
      throws ConfigurationException {
    for (Map.Entry<String, JpfValue> entry : properties.values().entrySet()) {
      String key = entry.getKey();
      if (properties.mentioned().contains(key) || keys.find(key).isPresent()) {
        continue;
      }
      Set<String> candidates = new LinkedHashSet<>(properties.mentioned());
      keys.all().stream().map(JpfKeys.Known::key).forEach(candidates::add);
      throw new ConfigurationException(
          entry.getValue().origin(),
          "unknown key '"
              + key
              + "'"
              + NearestName.among(candidates, key)
                  .map(near -> "; did you mean '" + near + "'?")
                  .orElse("; keys of your own must be mentioned as ${" + key + "}"));
    }
  }

  private static List<String> warningsFor(JpfProperties properties, JpfKeys keys) {
    List<String> warnings = new ArrayList<>();
    for (Map.Entry<String, JpfValue> entry : properties.values().entrySet()) {
      JpfKeys.Known known = keys.find(entry.getKey()).orElse(null);
      boolean asksForNothing = entry.getValue().text().isEmpty();
      if (known == null || asksForNothing || properties.mentioned().contains(entry.getKey())) {
        continue;
      }
      String where = entry.getValue().origin() + ": " + entry.getKey();
      if (known.treatment() == JpfKeys.Treatment.IGNORED) {
        warnings.add(where + " has no effect in foliowalk: " + known.note());
      } else if (known.treatment() == JpfKeys.Treatment.DEAD) {
        warnings.add(where + " has no effect, nor in current JPF: " + known.note());
      }
    }
    return warnings;
  }

  /** Checks that an entry of a class path exists. */
  static void requireExisting(Path entry, String origin) throws ConfigurationException {
    if (!Files.exists(entry)) {
      throw new ConfigurationException(
          origin + ": class path entry " + entry + " does not exist; compile the program first");
    }
  }
}
