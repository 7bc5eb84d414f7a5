package foliowalk.junit;

import foliowalk.config.Limits;
import foliowalk.config.ReachTarget;
import foliowalk.config.RunConfig;
import foliowalk.engine.ScheduleReplay;
import foliowalk.report.JsonReport;
import foliowalk.report.ReportFile;
import foliowalk.report.TraceJson;
import foliowalk.report.html.TracePage;
import foliowalk.result.RunResult;
import foliowalk.result.ToolVersion;
import foliowalk.result.Violation;
import foliowalk.run.Engine;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import foliowalk.text.Quantity;
import foliowalk.text.TemporaryFolder;
import foliowalk.trace.ChoiceText;
import foliowalk.trace.Trace;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One test method: its program is put together, walked, and judged. */
final class ExploredTest {
  private final ExtensionContext context;
  private final Engine engine;
  private final Class<?> testClass;

  ExploredTest(ExtensionContext context, Engine engine) {
    this.context = context;
    this.engine = engine;
    this.testClass = context.getRequiredTestClass();
  }

  private String name() {
    return testClass.getName() + "." + context.getRequiredTestMethod().getName();
  }

  /** Walks every schedule, or takes the pinned one. */
  void explore(ExploreAllSchedules wish) throws IOException {
    Expectation expectation = Expectation.of(wish.expect(), List.of(wish.violates()));
    EntryClass entry = new EntryClass(testClass, context.getRequiredTestMethod());
    try (TemporaryFolder folder = TemporaryFolder.make("junit")) {
      entry.write(folder.path());
      RunConfig config = config(wish, entry, folder.path());
      if (!wish.replay().isEmpty()) {
        judge(replayed(wish.replay(), config), expectation);
        return;
      }
      RunResult result = walk(config);
      publish(numbers(result));
      writeFiles(wish, result);
      Optional<String> complaint = expectation.complaint(result);
      if (complaint.isPresent()) {
        throw FailureText.of(name(), complaint.get(), result, wish.expect());
      }
    } catch (UnusableInputException e) {
      throw FailureText.refused(name(), e.getMessage());
    }
  }

  /** Takes a saved schedule, which has to violate what it violated. */
  void replay(ReplayTrace wish) throws IOException {
    SavedTrace saved = SavedTrace.read(wish.value(), testClass.getClassLoader());
    try (TemporaryFolder folder = TemporaryFolder.make("junit")) {
      EntryClass entry = EntryClass.named(saved.config().target(), testClass.getClassLoader());
      if (entry != null) {
        entry.write(folder.path());
      }
      List<Path> classpath = new ArrayList<>(List.of(folder.path()));
      classpath.addAll(
          wish.classpath().length == 0
              ? TestClasspath.of(testClass)
              : existing("classpath", wish.classpath()));
      RunConfig config =
          saved
              .apply(RunConfig.of(saved.config().target(), List.of(), classpath))
              .withSourcepath(folders(wish.sources()));
      judge(
          taken(config, saved.violation().trace()),
          Expectation.of(Expected.VIOLATED, List.of(saved.violation().property())));
    } catch (UnusableInputException e) {
      throw FailureText.refused(name(), e.getMessage());
    }
  }

  private ReplayedSchedule replayed(String pinned, RunConfig config) throws UnusableInputException {
    if (pinned.endsWith(".json")) {
      SavedTrace saved = SavedTrace.read(pinned, testClass.getClassLoader());
      return taken(saved.apply(config), saved.violation().trace());
    }
    List<Integer> choices = checked("replay", () -> ChoiceText.parse(pinned));
    return taken(config, new Trace(choices, List.of(), List.of()));
  }

  private static ReplayedSchedule taken(RunConfig config, Trace saved)
      throws UnusableInputException {
    return ReplayedSchedule.of(ScheduleReplay.take(config, saved.choices()), saved.steps());
  }

  private void judge(ReplayedSchedule replayed, Expectation expectation) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("foliowalk.verdict", replayed.verdict().name());
    entries.put("foliowalk.steps", Integer.toString(replayed.taken().trace().length()));
    replayed.divergence().ifPresent(text -> entries.put("foliowalk.divergence", text));
    publish(entries);
    Optional<String> complaint = expectation.complaint(replayed);
    if (complaint.isPresent()) {
      throw FailureText.of(name(), complaint.get(), replayed, expectation.verdict());
    }
  }

  private RunResult walk(RunConfig config) throws UnusableInputException {
    StopSignal stop = new StopSignal();
    try {
      return engine.walk(
          config,
          (states, transitions, depth, frontier, seconds) -> {
            if (Thread.currentThread().isInterrupted()) {
              stop.stop("interrupted (by a @Timeout, say)");
            }
          },
          stop);
    } catch (OutOfMemoryError e) {
      return RunResult.cut(
          "foliowalk " + ToolVersion.current(),
          config,
          "out of memory; give the test's JVM more (-Xmx), or see countSchedules and reduction");
    }
  }

  private RunConfig config(ExploreAllSchedules wish, EntryClass entry, Path folder) {
    List<Path> classpath = new ArrayList<>(List.of(folder));
    classpath.addAll(TestClasspath.of(testClass));
    Duration time = checked("maxTime", () -> Quantity.duration(wish.maxTime()));
    long memory =
        wish.maxMemory().isEmpty()
            ? 0
            : checked("maxMemory", () -> Quantity.bytes(wish.maxMemory()));
    Limits limits =
        checked(
            "maxStates or maxDepth",
            () -> new Limits(wish.maxStates(), wish.maxDepth(), time, memory));
    return RunConfig.of(entry.name(), List.of(), classpath)
        .withSourcepath(folders(wish.sources()))
        .withSearch(wish.search())
        .withReduction(wish.reduction())
        .withSpuriousWakeups(wish.spurious())
        .withTimeouts(wish.timeouts())
        // For people: where a violation is expected, nobody reads its schedule.
        .withMinimise(
            wish.expect() != Expected.VIOLATED || !wish.trace().isEmpty() || !wish.html().isEmpty())
        .withCountSchedules(wish.countSchedules())
        .withLimits(limits)
        .withReach(checked("reach", () -> ReachTarget.parseAll(String.join(",", wish.reach()))));
  }

  private static <T> T checked(String attribute, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw new ExtensionConfigurationException(
          "@ExploreAllSchedules " + attribute + ": " + e.getMessage());
    }
  }

  private static List<Path> folders(String[] names) {
    return Stream.of(names).map(Path::of).filter(Files::isDirectory).toList();
  }

  private static List<Path> existing(String attribute, String[] names) {
    for (String name : names) {
      if (!Files.exists(Path.of(name))) {
        throw new ExtensionConfigurationException(
            "@ReplayTrace " + attribute + ": " + name + " does not exist");
      }
    }
    return Stream.of(names).map(Path::of).toList();
  }

  private static void writeFiles(ExploreAllSchedules wish, RunResult result) {
    if (result.violations().isEmpty()) {
      return;
    }
    Violation first = result.violations().get(0);
    write("trace", wish.trace(), out -> TraceJson.write(result, first, out));
    write(
        "html",
        wish.html(),
        out -> {
          StringWriter json = new StringWriter();
          JsonReport.write(result, json);
          TracePage.write(json.toString(), result.config().sourcepath(), out);
        });
  }

  private static void write(String attribute, String file, ReportFile.Content content) {
    if (file.isEmpty()) {
      return;
    }
    try {
      Path path = Path.of(file).toAbsolutePath();
      Files.createDirectories(path.getParent());
      ReportFile.write(path, content);
    } catch (IOException | InvalidPathException e) {
      throw new ExtensionConfigurationException(
          "@ExploreAllSchedules " + attribute + ": " + file + " cannot be written: " + e);
    }
  }

  private static Map<String, String> numbers(RunResult result) {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("foliowalk.verdict", result.verdict().word());
    entries.put("foliowalk.reason", result.verdict().reason());
    entries.put("foliowalk.states", Long.toString(result.statistics().states()));
    entries.put("foliowalk.transitions", Long.toString(result.statistics().transitions()));
    entries.put("foliowalk.depth", Integer.toString(result.statistics().depth()));
    entries.put(
        "foliowalk.schedules",
        result
            .statistics()
            .schedules()
            .map(Object::toString)
            .orElse(result.statistics().schedulesNote()));
    entries.put("foliowalk.assumptions", String.join("; ", result.completeness().assumptions()));
    return entries;
  }

  private void publish(Map<String, String> entries) {
    // JUnit refuses blank values.
    entries.values().removeIf(String::isBlank);
    context.publishReportEntry(entries);
  }
}
