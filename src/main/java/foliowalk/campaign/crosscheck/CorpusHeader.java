package foliowalk.campaign.crosscheck;

import foliowalk.config.file.ConfigurationException;
import foliowalk.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The comment on top of a corpus program. A line {@code // key: value} is part of its oracle, every
 * other line is prose. {@code args} begins a further case when the file has several.
 *
 * @param cases values by key, at least one map
 */
public record CorpusHeader(List<Map<String, String>> cases) {
  private static final Pattern LINE = Pattern.compile("// (\\w+|shortest\\.[\\w.$]+): (.*)");
  private static final Set<String> KEYS =
      new TreeSet<>(
          Set.of(
              "args",
              "verdict",
              "violated",
              "states",
              "transitions",
              "endStates",
              "schedules",
              "limits",
              "spurious",
              "timeouts",
              "sameAs",
              "reason",
              "host",
              "jpf",
              "jpfShows"));

  /** Copies the list. */
  public CorpusHeader {
    cases = List.copyOf(cases);
  }

  /**
   * Reads the header of a source.
   *
   * @param name the program, for messages
   * @throws ConfigurationException for a key that is unknown or given twice
   */
  public static CorpusHeader of(String name, String source) throws ConfigurationException {
    List<Map<String, String>> cases = new ArrayList<>();
    Map<String, String> current = new TreeMap<>();
    cases.add(current);
    for (String line : source.lines().takeWhile(l -> l.startsWith("//")).toList()) {
      Matcher m = LINE.matcher(line);
      if (!m.matches()) {
        continue;
      }
      String key = m.group(1);
      if (!KEYS.contains(key) && !key.startsWith("shortest.")) {
        throw new ConfigurationException(
            name
                + ": no oracle key "
                + key
                + NearestName.among(KEYS, key).map(near -> ", did you mean " + near).orElse("")
                + "; there are "
                + String.join(", ", KEYS)
                + ", shortest.PROPERTY");
      }
      if (key.equals("args") && current.containsKey("verdict")) {
        current = new TreeMap<>();
        cases.add(current);
      }
      if (current.put(key, m.group(2).strip()) != null) {
        throw new ConfigurationException(name + ": the oracle says " + key + " twice");
      }
    }
    return new CorpusHeader(cases);
  }

  /** The parts of a list value, such as {@code a, b}; none for null. */
  public static List<String> list(String value, String separator) {
    return value == null
        ? List.of()
        : List.of(value.split(separator)).stream().map(String::strip).toList();
  }
}
