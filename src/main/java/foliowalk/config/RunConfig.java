package foliowalk.config;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Everything that decides one run, and nothing that the run produces.
 *
 * @param target binary name of the class whose {@code main(String[])} is explored, such as {@code
 *     bank.Main}
 * @param args arguments passed to {@code main}
 * @param classpath folders or jars with the class files of the program; never loaded into this JVM
 * @param sourcepath folders searched for source lines shown in traces; may be empty
 * @param search order of exploration
 * @param limits bounds that end the run early
 * @param reduction state-space reduction in force
 * @param assertions whether {@code assert} statements are executed
 * @param spuriousWakeups whether a waiting thread may wake without notification, and a weak
 *     compare-and-set may fail without cause
 * @param timeouts when a wait with a limit of time may be over
 * @param countSchedules whether the complete schedules are counted, which keeps every edge of the
 *     state graph in memory (4 bytes an edge)
 * @param minimise whether a breadth-first walk ends with choosing, of the shortest schedules that
 *     violate a property, one with few context switches, and with finding out which of them matter;
 *     it changes neither verdict nor lengths
 * @param reach what the walk has to come by, or its verdict is VACUOUS
 */
public record RunConfig(
    String target,
    List<String> args,
    List<Path> classpath,
    List<Path> sourcepath,
    SearchOrder search,
    Limits limits,
    Reduction reduction,
    boolean assertions,
    boolean spuriousWakeups,
    Timeouts timeouts,
    boolean countSchedules,
    boolean minimise,
    List<ReachTarget> reach) {

  /** Copies the lists. */
  public RunConfig {
    args = List.copyOf(args);
    classpath = List.copyOf(classpath);
    sourcepath = List.copyOf(sourcepath);
    reach = List.copyOf(reach);
  }

  /** The defaults of the command line: breadth-first, no limit, assertions on. */
  public static RunConfig of(String target, List<String> args, List<Path> classpath) {
    return new RunConfig(
        target,
        args,
        classpath,
        List.of(),
        SearchOrder.BFS,
        Limits.NONE,
        Reduction.NONE,
        true,
        false,
        Timeouts.ANY,
        true,
        false,
        List.of());
  }

  /**
   * What decides the result, one {@code key=value} a line in a fixed order: the text that {@code
   * configHash} is made of. Paths are left out, since where the class files lie decides nothing;
   * what is in them is in the program's own hash. Nor does {@code minimise} decide anything.
   */
  public String canonicalText() {
    return String.join(
        "\n",
        "target=" + target,
        "args=" + String.join("\u0000", args),
        "search=" + search,
        "maxStates=" + limits.maxStates(),
        "maxDepth=" + limits.maxDepth(),
        "maxTime=" + limits.maxTime(),
        "maxMemoryBytes=" + limits.maxMemoryBytes(),
        "reduction=" + reduction,
        "assertions=" + assertions,
        "spuriousWakeups=" + spuriousWakeups + (timeouts == Timeouts.LAST ? "\ntimeouts=last" : ""),
        "countSchedules=" + countSchedules,
        "reach=" + reach,
        "");
  }

  /** This configuration with other arguments for {@code main}. */
  public RunConfig withArgs(List<String> newArgs) {
    return with(draft -> draft.args = newArgs);
  }

  /** This configuration with other places of class files. */
  public RunConfig withClasspath(List<Path> entries) {
    return with(draft -> draft.classpath = entries);
  }

  /** This configuration with another search order. */
  public RunConfig withSearch(SearchOrder order) {
    return with(draft -> draft.search = order);
  }

  /** This configuration with other limits. */
  public RunConfig withLimits(Limits newLimits) {
    return with(draft -> draft.limits = newLimits);
  }

  /** This configuration with another reduction. */
  public RunConfig withReduction(Reduction newReduction) {
    return with(draft -> draft.reduction = newReduction);
  }

  /** This configuration with folders in which to look for source lines. */
  public RunConfig withSourcepath(List<Path> folders) {
    return with(draft -> draft.sourcepath = folders);
  }

  /** This configuration with {@code assert} statements executed or skipped. */
  public RunConfig withAssertions(boolean on) {
    return with(draft -> draft.assertions = on);
  }

  /** This configuration with spurious wake-ups on or off. */
  public RunConfig withSpuriousWakeups(boolean on) {
    return with(draft -> draft.spuriousWakeups = on);
  }

  /** This configuration with another rule of when a time-out may come. */
  public RunConfig withTimeouts(Timeouts rule) {
    return with(draft -> draft.timeouts = rule);
  }

  /** This configuration with complete schedules counted or not. */
  public RunConfig withCountSchedules(boolean on) {
    return with(draft -> draft.countSchedules = on);
  }

  /** This configuration with schedules made easy to follow or not. */
  public RunConfig withMinimise(boolean on) {
    return with(draft -> draft.minimise = on);
  }

  /** This configuration with other things to come by. */
  public RunConfig withReach(List<ReachTarget> targets) {
    return with(draft -> draft.reach = targets);
  }

  private RunConfig with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.freeze();
  }

  /** The components, open to change for the length of one {@link #with} call. */
  private static final class Draft {
    private final RunConfig base;
    private List<String> args;
    private List<Path> classpath;
    private List<Path> sourcepath;
    private SearchOrder search;
    private Limits limits;
    private Reduction reduction;
    private boolean assertions;
    private boolean spuriousWakeups;
    private Timeouts timeouts;
    private boolean countSchedules;
    private boolean minimise;
    private List<ReachTarget> reach;

    Draft(RunConfig base) {
      this.base = base;
      args = base.args;
      classpath = base.classpath;
      sourcepath = base.sourcepath;
      search = base.search;
      limits = base.limits;
      reduction = base.reduction;
      assertions = base.assertions;
      spuriousWakeups = base.spuriousWakeups;
      timeouts = base.timeouts;
      countSchedules = base.countSchedules;
      minimise = base.minimise;
      reach = base.reach;
    }

    RunConfig freeze() {
      return new RunConfig(
          base.target,
          args,
          classpath,
          sourcepath,
          search,
          limits,
          reduction,
          assertions,
          spuriousWakeups,
          timeouts,
          countSchedules,
          minimise,
          reach);
    }
  }
}
