package foliowalk.corpus;

import foliowalk.config.Limits;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the comment on top of a program says a walk must find. A line {@code // key: value} is part
 * of the oracle, every other line is prose. Keys:
 *
 * <ul>
 *   <li>{@code args}: arguments of {@code main}, separated by blanks; begins a further case when
 *       the file has several
 *   <li>{@code verdict}: PROVED, VIOLATED or INCONCLUSIVE; must be there
 *   <li>{@code violated}: exactly the violated properties, separated by commas
 *   <li>{@code states}, {@code transitions}, {@code endStates}: exact numbers
 *   <li>{@code schedules}: the exact number, or {@code none} for a cyclic graph
 *   <li>{@code shortest.PROPERTY}: length of a shortest schedule that violates the property
 *   <li>{@code limits}: {@code maxStates=N} or {@code maxDepth=N}
 *   <li>{@code spurious}: {@code true} when waits may end without cause
 *   <li>{@code sameAs}: a program whose states, transitions and schedules are as many
 *   <li>{@code reason}: words the verdict's reason must have
 * </ul>
 */
record Oracle(
    List<String> args,
    String verdict,
    Set<String> violated,
    OptionalLong states,
    OptionalLong transitions,
    OptionalLong endStates,
    Optional<Optional<BigInteger>> schedules,
    Map<String, Integer> shortest,
    Limits limits,
    boolean spurious,
    Optional<String> sameAs,
    Optional<String> reason) {

  private static final Pattern LINE = Pattern.compile("// (\\w+|shortest\\.[\\w.$]+): (.*)");
  private static final Set<String> KEYS =
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
          "sameAs",
          "reason");

  /** The cases of a program. */
  static List<Oracle> of(String name, String source) {
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
        throw new IllegalArgumentException(name + ": no oracle key " + key + ", there are " + KEYS);
      }
      if (key.equals("args") && current.containsKey("verdict")) {
        current = new TreeMap<>();
        cases.add(current);
      }
      if (current.put(key, m.group(2).strip()) != null) {
        throw new IllegalArgumentException(name + ": the oracle says " + key + " twice");
      }
    }
    return cases.stream().map(c -> of(name, c)).toList();
  }

  private static Oracle of(String name, Map<String, String> keys) {
    String verdict = keys.getOrDefault("verdict", "missing");
    if (!Set.of("PROVED", "VIOLATED", "INCONCLUSIVE").contains(verdict)) {
      throw new IllegalArgumentException(name + ": verdict is " + verdict);
    }
    Map<String, Integer> shortest = new TreeMap<>();
    keys.forEach(
        (key, value) -> {
          if (key.startsWith("shortest.")) {
            shortest.put(key.substring("shortest.".length()), Integer.valueOf(value));
          }
        });
    Set<String> violated = new TreeSet<>(list(keys.get("violated"), ","));
    if (violated.isEmpty() == verdict.equals("VIOLATED")
        || !violated.containsAll(shortest.keySet())) {
      throw new IllegalArgumentException(name + ": verdict and violated properties do not fit");
    }
    return new Oracle(
        list(keys.get("args"), " "),
        verdict,
        violated,
        number(keys.get("states")),
        number(keys.get("transitions")),
        number(keys.get("endStates")),
        Optional.ofNullable(keys.get("schedules")).map(Oracle::count),
        shortest,
        limits(name, keys.get("limits")),
        Boolean.parseBoolean(keys.get("spurious")),
        Optional.ofNullable(keys.get("sameAs")),
        Optional.ofNullable(keys.get("reason")));
  }

  private static List<String> list(String value, String separator) {
    return value == null
        ? List.of()
        : List.of(value.split(separator)).stream().map(String::strip).toList();
  }

  private static OptionalLong number(String value) {
    return value == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(value));
  }

  private static Optional<BigInteger> count(String value) {
    return value.equals("none") ? Optional.empty() : Optional.of(new BigInteger(value));
  }

  private static Limits limits(String name, String value) {
    if (value == null) {
      return Limits.NONE;
    }
    String[] pair = value.split("=");
    return switch (pair[0]) {
      case "maxStates" -> new Limits(Long.parseLong(pair[1]), 0, Duration.ZERO, 0);
      case "maxDepth" -> new Limits(0, Integer.parseInt(pair[1]), Duration.ZERO, 0);
      default -> throw new IllegalArgumentException(name + ": no limit " + pair[0]);
    };
  }
}
