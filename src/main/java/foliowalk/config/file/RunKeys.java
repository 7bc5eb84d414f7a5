package foliowalk.config.file;

import foliowalk.config.Limits;
import foliowalk.config.ReachTarget;
import foliowalk.config.Reduction;
import foliowalk.config.RunConfig;
import foliowalk.config.SearchOrder;
import foliowalk.config.Timeouts;
import foliowalk.text.PathText;
import foliowalk.text.Quantity;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Turns the keys that foliowalk honours into a {@link RunConfig}. */
final class RunKeys {
  private final String file;
  private final JpfProperties properties;
  private final List<String> warnings;

  /**
   * Of one file.
   *
   * @param warnings receives a line for each value that cannot be honoured
   */
  RunKeys(String file, JpfProperties properties, List<String> warnings) {
    this.file = file;
    this.properties = properties;
    this.warnings = warnings;
  }

  RunConfig read() throws ConfigurationException {
    JpfValue target = required("target", "the class whose main is explored");
    JpfValue classpath = required("classpath", "the folders and jars of the program");
    List<Path> entries = new ArrayList<>();
    for (String entry : JpfProperties.split(classpath.text(), ",;:")) {
      Path path = path(entry.trim(), classpath.origin());
      JpfApplication.requireExisting(path, classpath.origin().toString());
      entries.add(path);
    }
    List<String> args = JpfProperties.split(properties.text("target.args").orElse(""), ",;");
    mentionWhatIsAlwaysSo();
    return RunConfig.of(target.text(), args, entries)
        .withSourcepath(sourcepath())
        .withSearch(ownSearch().or(this::jpfSearch).orElse(SearchOrder.BFS))
        .withLimits(limits())
        .withReduction(parsed("foliowalk.reduction", RunKeys::reduction).orElse(Reduction.NONE))
        .withAssertions(assertions())
        .withSpuriousWakeups(parsed("foliowalk.spurious", RunKeys::truth).orElse(false))
        .withTimeouts(parsed("foliowalk.timeouts", RunKeys::timeouts).orElse(Timeouts.ANY))
        .withCountSchedules(parsed("foliowalk.schedules", RunKeys::truth).orElse(true))
        .withReach(reach());
  }

  /**
   * What the cell has to come by that the file's own design and variant name: the targets of all
   * cells, of its variant and its own.
   */
  private List<ReachTarget> reach() throws ConfigurationException {
    String variant = properties.text("variant").orElse("default");
    String design = properties.text("design").orElse("");
    Set<ReachTarget> targets = new LinkedHashSet<>();
    for (String suffix : List.of("", "." + variant, "." + variant + "." + design)) {
      parsed("foliowalk.reach" + suffix, ReachTarget::parseAll).ifPresent(targets::addAll);
    }
    return List.copyOf(targets);
  }

  /** The value of {@code foliowalk.search}. */
  Optional<SearchOrder> ownSearch() throws ConfigurationException {
    return parsed("foliowalk.search", RunKeys::searchOrder);
  }

  static SearchOrder searchOrder(String text) {
    return switch (text) {
      case "bfs" -> SearchOrder.BFS;
      case "dfs" -> SearchOrder.DFS;
      default -> throw new IllegalArgumentException("'" + text + "' is not an order; bfs or dfs");
    };
  }

  private static Reduction reduction(String text) {
    return switch (text) {
      case "none" -> Reduction.NONE;
      case "independent" -> Reduction.INDEPENDENT;
      case "lock" -> Reduction.LOCK;
      default ->
          throw new IllegalArgumentException(
              "'" + text + "' is not a reduction; none, independent or lock");
    };
  }

  private static Timeouts timeouts(String text) {
    return switch (text) {
      case "any" -> Timeouts.ANY;
      case "last" -> Timeouts.LAST;
      default -> throw new IllegalArgumentException("'" + text + "' is not a rule; any or last");
    };
  }

  private static boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("'" + text + "' is neither true nor false");
    };
  }

  private JpfValue required(String key, String what) throws ConfigurationException {
    Optional<JpfValue> value = properties.get(key).filter(v -> !v.text().isEmpty());
    if (value.isEmpty()) {
      throw new ConfigurationException(file + ": '" + key + "' is missing: " + what);
    }
    return value.get();
  }

  private <T> Optional<T> parsed(String key, Function<String, T> parser)
      throws ConfigurationException {
    Optional<JpfValue> value = properties.get(key);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(value.get().text()));
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(value.get().origin(), key + ": " + e.getMessage());
    }
  }

  private static Path path(String text, Origin origin) throws ConfigurationException {
    try {
      return Path.of(text).normalize();
    } catch (InvalidPathException e) {
      throw new ConfigurationException(origin, PathText.problem(e));
    }
  }

  private List<Path> sourcepath() throws ConfigurationException {
    List<Path> folders = new ArrayList<>();
    Optional<JpfValue> value = properties.get("sourcepath");
    if (value.isPresent()) {
      for (String folder : JpfProperties.split(value.get().text(), ",;:")) {
        folders.add(path(folder.trim(), value.get().origin()));
      }
    }
    return folders;
  }

  private Optional<SearchOrder> jpfSearch() {
    Optional<JpfValue> value = properties.get("search.class");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    String name = value.get().text();
    String simple = name.substring(name.lastIndexOf('.') + 1);
    if (simple.equals("DFSearch")) {
      return Optional.of(SearchOrder.DFS);
    }
    if (!simple.equals("BFSHeuristic")) {
      warnings.add(
          value.get().origin()
              + ": search.class "
              + simple
              + " has no counterpart here; searching breadth-first");
    }
    return Optional.of(SearchOrder.BFS);
  }

  private Limits limits() throws ConfigurationException {
    Limits jpf =
        new Limits(
            0, parsed("search.depth_limit", RunKeys::depthLimit).orElse(0), Duration.ZERO, 0);
    return jpf.overriddenBy(
        new Limits(
            parsed("foliowalk.max_states", Quantity::count).orElse(0L),
            parsed("foliowalk.max_depth", Quantity::smallCount).orElse(0),
            parsed("foliowalk.max_time", Quantity::duration).orElse(Duration.ZERO),
            parsed("foliowalk.max_memory", Quantity::bytes).orElse(0L)));
  }

  /** JPF writes "no limit" as the largest int, as MAX, or as a negative number. */
  private static int depthLimit(String text) {
    if (text.equals("MAX") || text.startsWith("-")) {
      return 0;
    }
    int limit = Quantity.smallCount(text);
    return limit == Integer.MAX_VALUE ? 0 : limit;
  }

  private boolean assertions() {
    Optional<JpfValue> enabled = properties.get("vm.enable_assertions");
    Optional<JpfValue> disabled = properties.get("vm.disable_assertions");
    if (disabled.isPresent() && isAll(disabled.get().text())) {
      return false;
    }
    if (disabled.isPresent()) {
      warnings.add(
          disabled.get().origin()
              + ": vm.disable_assertions by pattern is not supported; all assertions are on");
    }
    if (enabled.isPresent() && enabled.get().text().equals("false")) {
      return false;
    }
    if (enabled.isPresent() && !isAll(enabled.get().text())) {
      warnings.add(
          enabled.get().origin()
              + ": vm.enable_assertions by pattern is not supported; all assertions are on");
    }
    return true;
  }

  private static boolean isAll(String pattern) {
    return pattern.equals("*") || pattern.equals("true");
  }

  private void mentionWhatIsAlwaysSo() {
    properties
        .get("cg.enumerate_random")
        .filter(value -> !value.text().equals("true"))
        .ifPresent(
            value ->
                warnings.add(
                    value.origin()
                        + ": cg.enumerate_random is always true here: java.util.Random means"
                        + " every value"));
    properties
        .get("search.multiple_errors")
        .filter(value -> !value.text().equals("true"))
        .ifPresent(
            value ->
                warnings.add(
                    value.origin()
                        + ": search.multiple_errors is always true here: one schedule for each"
                        + " violated property"));
    properties
        .get("search.properties")
        .filter(
            value ->
                !value.text().contains("NotDeadlockedProperty")
                    || !value.text().contains("NoUncaughtExceptionsProperty")
                    || JpfProperties.split(value.text(), ",;").size() != 2)
        .ifPresent(
            value ->
                warnings.add(
                    value.origin()
                        + ": search.properties is fixed here: deadlocks and uncaught exceptions"
                        + " are checked, nothing else"));
  }
}
