package foliowalk.config.file;

import foliowalk.text.NearestName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the {@code foliowalk.*} keys that make a {@code .jpf} file a scenario of the sign-off. */
final class ScenarioReader {
  private static final String EXPECTED = "foliowalk.expected.";
  private static final String CERTAINTY = "foliowalk.certainty.";
  private static final String VARIANT_TITLE = "foliowalk.title.";
  private static final String REACH = "foliowalk.reach.";

  private final String file;
  private final JpfProperties properties;

  ScenarioReader(String file, JpfProperties properties) {
    this.file = file;
    this.properties = properties;
  }

  /** The scenario, or nothing when the file is an ordinary {@code .jpf}. */
  Optional<Scenario> read() throws ConfigurationException {
    Optional<JpfValue> id = properties.get("foliowalk.scenario");
    if (id.isEmpty()) {
      return Optional.empty();
    }
    if (!id.get().text().matches("[\\w.-]+")) {
      throw new ConfigurationException(
          id.get().origin(), "a scenario's id has letters, digits, dots and dashes only");
    }
    List<String> designs = names("foliowalk.designs", List.of());
    List<String> variants = names("foliowalk.variants", List.of("default"));
    mentionedIfSeveral("design", designs);
    mentionedIfSeveral("variant", variants);
    List<Scenario.Cell> cells = new ArrayList<>();
    for (String variant : variants) {
      for (String design : designs) {
        cells.add(new Scenario.Cell(variant, design));
      }
    }
    onlyForCells(EXPECTED, cells, List.of());
    onlyForCells(CERTAINTY, cells, List.of());
    onlyForCells(REACH, cells, variants);
    return Optional.of(
        new Scenario(
            id.get().text(),
            properties.text("foliowalk.title").orElse(""),
            designs,
            variants,
            variantTitles(variants),
            expectations(cells),
            certainties(cells)));
  }

  private List<String> names(String key, List<String> fallback) throws ConfigurationException {
    Optional<JpfValue> value = properties.get(key);
    if (value.isEmpty() && fallback.isEmpty()) {
      throw new ConfigurationException(file + ": a scenario needs " + key);
    }
    if (value.isEmpty()) {
      return fallback;
    }
    List<String> names =
        JpfProperties.split(value.get().text(), ",;").stream().map(String::trim).toList();
    if (names.isEmpty()
        || !names.stream().allMatch(name -> name.matches("[\\w-]+"))
        || new HashSet<>(names).size() != names.size()) {
      throw new ConfigurationException(
          value.get().origin(), key + " must be different names separated by commas");
    }
    return names;
  }

  /** Several designs that no value mentions would all be walks of one and the same program. */
  private void mentionedIfSeveral(String key, List<String> names) throws ConfigurationException {
    if (names.size() > 1 && !properties.mentioned().contains(key)) {
      throw new ConfigurationException(
          file
              + ": "
              + names.size()
              + " "
              + key
              + "s are declared, but no value mentions ${"
              + key
              + "}");
    }
  }

  /**
   * A key with a slip in its name would say nothing about any cell.
   *
   * @param variants those that may stand in a key without a design
   */
  private void onlyForCells(String prefix, List<Scenario.Cell> cells, List<String> variants)
      throws ConfigurationException {
    List<String> keys =
        Stream.concat(
                cells.stream().map(cell -> key(prefix, cell)),
                variants.stream().map(variant -> prefix + variant))
            .toList();
    for (Map.Entry<String, JpfValue> entry : properties.values().entrySet()) {
      if (entry.getKey().startsWith(prefix) && !keys.contains(entry.getKey())) {
        throw new ConfigurationException(
            entry.getValue().origin(),
            entry.getKey()
                + " is for no declared variant "
                + (variants.isEmpty() ? "and" : "or")
                + " design"
                + NearestName.among(keys, entry.getKey())
                    .map(near -> "; did you mean '" + near + "'?")
                    .orElse(""));
      }
    }
  }

  private Map<String, String> variantTitles(List<String> variants) throws ConfigurationException {
    Map<String, String> titles = new HashMap<>();
    for (Map.Entry<String, JpfValue> entry : properties.values().entrySet()) {
      if (entry.getKey().startsWith(VARIANT_TITLE)) {
        String variant = entry.getKey().substring(VARIANT_TITLE.length());
        if (!variants.contains(variant)) {
          throw new ConfigurationException(
              entry.getValue().origin(),
              "no variant '" + variant + "'; declared are " + String.join(", ", variants));
        }
        titles.put(variant, entry.getValue().text());
      }
    }
    return titles;
  }

  private Map<Scenario.Cell, Expectation> expectations(List<Scenario.Cell> cells)
      throws ConfigurationException {
    Map<Scenario.Cell, Expectation> expectations = new HashMap<>();
    for (Scenario.Cell cell : cells) {
      Optional<JpfValue> value = properties.get(key(EXPECTED, cell));
      if (value.isEmpty()) {
        throw new ConfigurationException(
            file + ": " + key(EXPECTED, cell) + " is missing; say what the cell must yield");
      }
      expectations.put(cell, Expectation.parse(value.get()));
    }
    return expectations;
  }

  private Map<Scenario.Cell, String> certainties(List<Scenario.Cell> cells)
      throws ConfigurationException {
    Map<Scenario.Cell, String> certainties = new HashMap<>();
    for (Scenario.Cell cell : cells) {
      Optional<JpfValue> value = properties.get(key(CERTAINTY, cell));
      if (value.isPresent()) {
        String text = value.get().text();
        if (!text.equals("C") && !text.equals("G")) {
          throw new ConfigurationException(
              value.get().origin(), "'" + text + "' is not a certainty; write C or G");
        }
        certainties.put(cell, text);
      }
    }
    return certainties;
  }

  private static String key(String prefix, Scenario.Cell cell) {
    return prefix + cell.variant() + "." + cell.design();
  }
}
