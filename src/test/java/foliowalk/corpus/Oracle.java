package foliowalk.corpus;

import foliowalk.campaign.crosscheck.CorpusHeader;
import foliowalk.config.Limits;
import foliowalk.config.Timeouts;
import foliowalk.config.file.ConfigurationException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the comment on top of a program, read by {@link CorpusHeader}, says a walk must find. Keys:
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
 *   <li>{@code timeouts}: {@code last} when time-outs come only where nothing else can move
 *   <li>{@code sameAs}: a program whose states, transitions and schedules are as many
 *   <li>{@code reason}: words the verdict's reason must have
 *   <li>{@code host}: why the host JVM is not asked what the program does
 *   <li>{@code jpf}, {@code jpfShows}: of Java PathFinder, read by {@code campaign.crosscheck}
 * </ul>
 */
public record Oracle(
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
    Timeouts timeouts,
    Optional<String> sameAs,
    Optional<String> reason,
    Optional<String> host) {

  /** The cases of a program. */
  static List<Oracle> of(String name, String source) {
    try {
      return CorpusHeader.of(name, source).cases().stream().map(c -> of(name, c)).toList();
    } catch (ConfigurationException e) {
      throw new IllegalArgumentException(e);
    }
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
    Set<String> violated = new TreeSet<>(CorpusHeader.list(keys.get("violated"), ","));
    if (violated.isEmpty() == verdict.equals("VIOLATED")
        || !violated.containsAll(shortest.keySet())) {
      throw new IllegalArgumentException(name + ": verdict and violated properties do not fit");
    }
    return new Oracle(
        CorpusHeader.list(keys.get("args"), " "),
        verdict,
        violated,
        number(keys.get("states")),
        number(keys.get("transitions")),
        number(keys.get("endStates")),
        Optional.ofNullable(keys.get("schedules")).map(Oracle::count),
        shortest,
        limits(name, keys.get("limits")),
        Boolean.parseBoolean(keys.get("spurious")),
        Timeouts.valueOf(keys.getOrDefault("timeouts", "any").toUpperCase(Locale.ROOT)),
        Optional.ofNullable(keys.get("sameAs")),
        Optional.ofNullable(keys.get("reason")),
        Optional.ofNullable(keys.get("host")));
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
