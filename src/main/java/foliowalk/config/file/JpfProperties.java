package foliowalk.config.file;

import foliowalk.text.NearestName;
import foliowalk.text.PathText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The effective key-value pairs of a {@code .jpf} file with command-line overrides, each with its
 * origin. Reads as JPF's {@code gov.nasa.jpf.Config} does: values are expanded while they are read,
 * {@code key+=} appends and {@code +key=} prepends without adding a comma, {@code @include} reads
 * another file, and the command line comes last.
 *
 * <p>Two deviations, both because JPF would go on silently with an empty text. A {@code ${key}}
 * that has no value where it stands is refused. And a {@code +key=value} is known from the start,
 * so that it also reaches the values that mention {@code ${key}}; JPF has expanded them by then.
 */
final class JpfProperties {
  /** Files of which each includes the next, at most. */
  private static final int MAX_INCLUDE_DEPTH = 100;

  /** Files read for one configuration, at most: two that include two each are many soon. */
  private static final int MOST_FILES = 1000;

  /** Characters of all values together, at most: a value that names two is twice as long. */
  private static final long MOST_TEXT = 16 << 20;

  private final Map<String, JpfValue> values = new LinkedHashMap<>();
  private final Set<String> mentioned = new LinkedHashSet<>();
  private final Set<String> pinned = new LinkedHashSet<>();
  private final List<String> warnings = new ArrayList<>();
  private final Deque<Path> including = new ArrayDeque<>();
  private int files;
  private long characters;

  private JpfProperties() {}

  /**
   * Reads a file and applies overrides.
   *
   * @param file the {@code .jpf} file
   * @param overrides arguments such as {@code +design=c}, each with its leading plus sign
   * @param choice values for keys that the file may mention; unlike an override of the user's, one
   *     that is not mentioned is dropped
   * @throws ConfigurationException with one line for the user
   */
  static JpfProperties read(Path file, List<String> overrides, Map<String, String> choice)
      throws ConfigurationException {
    JpfProperties properties = new JpfProperties();
    choice.forEach(
        (key, value) -> {
          properties.values.put(key, new JpfValue(value, Origin.commandLine()));
          properties.pinned.add(key);
        });
    List<PropertyLines.Entry> arguments = new ArrayList<>();
    for (String override : overrides) {
      arguments.add(argument(override));
    }
    for (PropertyLines.Entry argument : arguments) {
      properties.pin(argument);
    }
    properties.load(file, file.toString());
    properties.pinned.clear();
    for (PropertyLines.Entry argument : arguments) {
      properties.put(argument);
    }
    properties
        .values
        .keySet()
        .removeIf(key -> choice.containsKey(key) && !properties.mentioned.contains(key));
    return properties;
  }

  private static PropertyLines.Entry argument(String override) throws ConfigurationException {
    String text = override.substring(1);
    int equals = text.indexOf('=');
    String key = (equals < 0 ? text : text.substring(0, equals)).trim();
    if (key.isEmpty() || key.equals("+")) {
      throw new ConfigurationException(
          Origin.commandLine(), "'" + override + "' has no key; write +key=value");
    }
    String value = equals < 0 ? "true" : text.substring(equals + 1).trim();
    // JPF removes a key that the command line sets to nothing; "nil" is its word for that.
    return new PropertyLines.Entry(key, value.isEmpty() ? "nil" : value, Origin.commandLine());
  }

  /** The value of a key. */
  public Optional<JpfValue> get(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /** The text of a key's value. */
  public Optional<String> text(String key) {
    return get(key).map(JpfValue::text);
  }

  /** All values in the order in which their keys first appeared. */
  public Map<String, JpfValue> values() {
    return Collections.unmodifiableMap(values);
  }

  /** Keys that some value mentions as {@code ${key}}: users may name these as they like. */
  public Set<String> mentioned() {
    return Collections.unmodifiableSet(mentioned);
  }

  /** Lines about what was read but has no effect. */
  public List<String> warnings() {
    return Collections.unmodifiableList(warnings);
  }

  /**
   * Splits a value as JPF does: at commas and semicolons, where a backquote takes the meaning from
   * the next character; empty parts are dropped.
   */
  static List<String> split(String text, String separators) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!quoted && c == '`') {
        quoted = true;
        continue;
      }
      if (!quoted && separators.indexOf(c) >= 0) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
      quoted = false;
    }
    parts.add(part.toString());
    parts.removeIf(String::isEmpty);
    return parts;
  }

  private void pin(PropertyLines.Entry argument) {
    boolean plain =
        !argument.key().endsWith("+")
            && argument.key().charAt(0) != '+'
            && argument.key().charAt(0) != '@'
            && !argument.value().contains("${");
    String value = normal(argument.value());
    if (plain && value != null) {
      values.put(argument.key(), new JpfValue(value, argument.origin()));
      pinned.add(argument.key());
    }
  }

  private void load(Path file, String shownAs) throws ConfigurationException {
    Path absolute = file.toAbsolutePath().normalize();
    if (including.contains(absolute)) {
      throw new ConfigurationException(shownAs + " includes itself");
    }
    if (including.size() == MAX_INCLUDE_DEPTH) {
      throw new ConfigurationException(
          shownAs + " is the end of a chain of more than " + MAX_INCLUDE_DEPTH + " includes");
    }
    if (++files > MOST_FILES) {
      throw new ConfigurationException(
          shownAs + " is one too many: more than " + MOST_FILES + " files are included");
    }
    List<PropertyLines.Entry> entries = PropertyLines.read(file, shownAs);
    JpfValue outerConfig = values.get("config");
    JpfValue outerPath = values.get("config_path");
    including.push(absolute);
    Origin here = new Origin(shownAs, 0);
    values.put("config", new JpfValue(absolute.toString(), here));
    Path folder = absolute.getParent() == null ? absolute : absolute.getParent();
    values.put("config_path", new JpfValue(folder.toString(), here));
    for (PropertyLines.Entry entry : entries) {
      if (entry.key().equals("@requires")) {
        if (!requirementsMet(entry)) {
          break;
        }
      } else {
        put(entry);
      }
    }
    including.pop();
    if (outerConfig != null) {
      values.put("config", outerConfig);
      values.put("config_path", outerPath);
    }
  }

  /** JPF skips the rest of a file without a word when a required key is missing; we say so. */
  private boolean requirementsMet(PropertyLines.Entry entry) {
    for (String key : split(entry.value(), ",;")) {
      if (!values.containsKey(key.trim())) {
        warnings.add(
            entry.origin() + ": @requires " + key.trim() + ", not set: rest of the file skipped");
        return false;
      }
    }
    return true;
  }

  private void put(PropertyLines.Entry entry) throws ConfigurationException {
    Origin origin = entry.origin();
    if (entry.key().charAt(0) == '@') {
      directive(entry);
      return;
    }
    String key = expand(null, entry.key(), origin);
    if (key.endsWith("+")) {
      String base = key.substring(0, key.length() - 1);
      String added = normal(expand(base, entry.value(), origin));
      if (added != null) {
        set(base, text(base).orElse("") + added, origin);
      }
    } else if (key.charAt(0) == '+') {
      String base = key.substring(1);
      String added = normal(expand(base, entry.value(), origin));
      if (added != null) {
        set(base, added + text(base).orElse(""), origin);
      }
    } else {
      set(key, normal(expand(key, entry.value(), origin)), origin);
    }
  }

  private void set(String key, String value, Origin origin) throws ConfigurationException {
    if (pinned.contains(key)) {
      return;
    }
    if (value == null) {
      values.remove(key);
    } else {
      bounded(value.length(), origin);
      characters += value.length();
      values.put(key, new JpfValue(value, origin));
    }
  }

  private void directive(PropertyLines.Entry entry) throws ConfigurationException {
    Origin origin = entry.origin();
    String value = expand(entry.key(), entry.value(), origin).trim();
    switch (entry.key()) {
      case "@include" -> include(value, origin);
      case "@include_if", "@include_unless" -> {
        int end = value.indexOf('?', 1);
        if (!value.startsWith("?") || end <= 1) {
          throw new ConfigurationException(
              origin, "'" + value + "' is malformed; write " + entry.key() + " = ?key?file");
        }
        boolean wanted = entry.key().equals("@include_if");
        if (values.containsKey(value.substring(1, end)) == wanted) {
          include(value.substring(end + 1), origin);
        }
      }
      case "@using" ->
          warnings.add(
              origin
                  + ": @using "
                  + value
                  + " is ignored: it names a JPF installation; use @include for a file");
      case "@requires" ->
          throw new ConfigurationException(origin, "@requires works in a file only");
      default -> throw new ConfigurationException(origin, unknownDirective(entry.key()));
    }
  }

  private static String unknownDirective(String key) {
    List<String> known =
        List.of("@include", "@include_if", "@include_unless", "@requires", "@using");
    return "unknown directive '"
        + key
        + "'"
        + NearestName.among(known, key).map(near -> "; did you mean '" + near + "'?").orElse("");
  }

  private void include(String name, Origin origin) throws ConfigurationException {
    if (name.isEmpty()) {
      throw new ConfigurationException(origin, "@include names no file");
    }
    try {
      Path file = Path.of(text("config_path").orElse(".")).resolve(name);
      load(file, Path.of("").toAbsolutePath().relativize(file.toAbsolutePath()).toString());
    } catch (InvalidPathException e) {
      throw new ConfigurationException(origin, "@include: " + PathText.problem(e));
    } catch (ConfigurationException e) {
      throw new ConfigurationException(e.getMessage() + " (included from " + origin + ")");
    }
  }

  private String expand(String self, String text, Origin origin) throws ConfigurationException {
    if (!text.contains("${")) {
      return text;
    }
    StringBuilder expanded = new StringBuilder();
    int at = 0;
    for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", at)) {
      int close = text.indexOf('}', open);
      if (close < 0) {
        throw new ConfigurationException(origin, "'${' without '}' in '" + text.trim() + "'");
      }
      expanded.append(text, at, open);
      String key = text.substring(open + 2, close);
      mentioned.add(key);
      expanded.append(lookUp(self, key, origin));
      bounded(expanded.length(), origin);
      at = close + 1;
    }
    characters += expanded.length();
    return expanded.append(text.substring(at)).toString();
  }

  private void bounded(int more, Origin origin) throws ConfigurationException {
    if (characters + more > MOST_TEXT) {
      throw new ConfigurationException(
          origin,
          "the values grow beyond "
              + (MOST_TEXT >> 20)
              + " million characters as they are expanded");
    }
  }

  private String lookUp(String self, String key, Origin origin) throws ConfigurationException {
    JpfValue value = values.get(key);
    if (value != null) {
      return value.text();
    }
    String system = System.getProperty(key);
    if (system != null) {
      return system;
    }
    if (key.equals(self)) {
      return ""; // "classpath = ${classpath},more" where nothing stands above
    }
    throw new ConfigurationException(
        origin,
        "${"
            + key
            + "} has no value here (values are expanded in the order of the lines);"
            + " set '"
            + key
            + "' above this line, or give +"
            + key
            + "=...");
  }

  /** JPF's canonical words; null stands for "remove the key". */
  private static String normal(String text) {
    String trimmed = text.trim();
    return switch (trimmed.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "on" -> "true";
      case "false", "no", "off" -> "false";
      case "nil", "null" -> null;
      default -> trimmed;
    };
  }
}
