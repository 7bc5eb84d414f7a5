package foliowalk.config;

import java.nio.file.Path;
import java.util.List;

/**
 * Everything that decides one run, and nothing that the run produces.
 *
 * @param target binary name of the class whose {@code main(String[])} is explored, such as {@code
 *     freefolio.Main}
 * @param args arguments passed to {@code main}
 * @param classpath folders or jars with the class files of the program; never loaded into this JVM
 * @param sourcepath folders searched for source lines shown in traces; may be empty
 * @param search order of exploration
 * @param limits bounds that end the run early
 * @param reduction state-space reduction in force
 * @param assertions whether {@code assert} statements are executed
 * @param spuriousWakeups whether a waiting thread may wake without notification, and a weak
 *     compare-and-set may fail without cause
 * @param countSchedules whether the complete schedules are counted, which keeps every edge of the
 *     state graph in memory (4 bytes an edge)
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
    boolean countSchedules) {

  /** Copies the lists. */
  public RunConfig {
    args = List.copyOf(args);
    classpath = List.copyOf(classpath);
    sourcepath = List.copyOf(sourcepath);
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
        true);
  }

  /** This configuration with other arguments for {@code main}. */
  public RunConfig withArgs(List<String> newArgs) {
    return new RunConfig(
        target,
        newArgs,
        classpath,
        sourcepath,
        search,
        limits,
        reduction,
        assertions,
        spuriousWakeups,
        countSchedules);
  }

  /** This configuration with another search order. */
  public RunConfig withSearch(SearchOrder order) {
    return new RunConfig(
        target,
        args,
        classpath,
        sourcepath,
        order,
        limits,
        reduction,
        assertions,
        spuriousWakeups,
        countSchedules);
  }

  /** This configuration with other limits. */
  public RunConfig withLimits(Limits newLimits) {
    return new RunConfig(
        target,
        args,
        classpath,
        sourcepath,
        search,
        newLimits,
        reduction,
        assertions,
        spuriousWakeups,
        countSchedules);
  }

  /** This configuration with another reduction. */
  public RunConfig withReduction(Reduction newReduction) {
    return new RunConfig(
        target,
        args,
        classpath,
        sourcepath,
        search,
        limits,
        newReduction,
        assertions,
        spuriousWakeups,
        countSchedules);
  }

  /** This configuration with folders in which to look for source lines. */
  public RunConfig withSourcepath(List<Path> folders) {
    return new RunConfig(
        target,
        args,
        classpath,
        folders,
        search,
        limits,
        reduction,
        assertions,
        spuriousWakeups,
        countSchedules);
  }

  /** This configuration with spurious wake-ups on or off. */
  public RunConfig withSpuriousWakeups(boolean on) {
    return new RunConfig(
        target,
        args,
        classpath,
        sourcepath,
        search,
        limits,
        reduction,
        assertions,
        on,
        countSchedules);
  }
}
