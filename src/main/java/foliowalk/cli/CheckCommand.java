package foliowalk.cli;

import foliowalk.campaign.dossier.KeptRecords;
import foliowalk.campaign.signoff.SignoffRecord;
import foliowalk.config.Limits;
import foliowalk.config.ReachTarget;
import foliowalk.config.Reduction;
import foliowalk.config.RunConfig;
import foliowalk.config.SearchOrder;
import foliowalk.config.Timeouts;
import foliowalk.config.file.ConfigurationException;
import foliowalk.config.file.JpfApplication;
import foliowalk.engine.SelfCheck;
import foliowalk.jpf.JpfEngine;
import foliowalk.jpf.JpfTraceExport;
import foliowalk.jpf.JpfUnavailableException;
import foliowalk.result.ExitCode;
import foliowalk.result.RunResult;
import foliowalk.result.ToolVersion;
import foliowalk.result.Verdict;
import foliowalk.run.Budget;
import foliowalk.run.Engine;
import foliowalk.run.ProgressListener;
import foliowalk.run.UnusableInputException;
import foliowalk.text.Numbers;
import foliowalk.text.PathText;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Walks one program and reports on it. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Walks every schedule of one program.",
    customSynopsis = {
      "foliowalk check FILE.jpf [+key=value ...] [OPTIONS]",
      "       foliowalk check --target CLASS --classpath PATH [--args A,B] [OPTIONS]"
    })
final class CheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  /** What is to be run, as far as it is known. */
  private volatile RunConfig known = RunConfig.of("", List.of(), List.of());

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE.jpf [+key=value ...]",
      description = "JPF application properties, and values that go before those of the file.")
  private List<String> positional = new ArrayList<>();

  @Option(names = "--target", paramLabel = "CLASS", description = "Class whose main is walked.")
  private String target;

  @Option(
      names = "--classpath",
      paramLabel = "PATH",
      description = "Folders and jars of the program, separated as for java.")
  private String classpath;

  @Option(
      names = "--args",
      paramLabel = "A,B",
      split = ",",
      description = "Arguments of main, separated by commas.")
  private List<String> args;

  @Option(
      names = "--sourcepath",
      paramLabel = "PATH",
      description = "Folders with the sources, for the lines in schedules.")
  private String sourcepath;

  @Option(
      names = "--search",
      paramLabel = "ORDER",
      description = "bfs (default: shortest schedules) or dfs.")
  private SearchOrder search;

  @Mixin private EngineOptions engine;

  @Mixin private LimitOptions limits;

  @Option(
      names = "--reduction",
      paramLabel = "KIND",
      description = "none (default), independent or lock: skip what no other thread can notice.")
  private Reduction reduction;

  @Option(
      names = "--self-check",
      description = "Walk without the reduction, too, and give no verdict if the two differ.")
  private boolean selfCheck;

  @Option(
      names = "--spurious",
      description = "Waits and parks may end, weak compare-and-sets fail without cause.")
  private boolean spurious;

  @Option(
      names = "--timeouts",
      paramLabel = "RULE",
      description = "any (default) or last: a time-out comes only when nothing else can move.")
  private Timeouts timeouts;

  @Option(names = "--no-assertions", description = "Skip assert statements.")
  private boolean noAssertions;

  @Option(names = "--no-schedules", description = "Do not count schedules: less memory.")
  private boolean noSchedules;

  @Option(
      names = "--no-minimise",
      description =
          "Take any shortest schedule; do not find out which switches it needs. (That takes at most"
              + " as many steps as the walk, and 100,000 more.)")
  private boolean noMinimise;

  @Option(
      names = "--reach",
      paramLabel = "TARGETS",
      description =
          "What the walk must come by, or the verdict is VACUOUS: C.m, C.m in D.n (same thread),"
              + " C.m during D.n (another thread), separated by commas; 'returns true' or 'returns"
              + " false' may stand behind C.m.")
  private String reach;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the result as JSON.")
  private Path json;

  @Mixin private ReportOptions reports;

  @Option(
      names = "--context",
      paramLabel = "DIR",
      description =
          "Say also what the campaigns recorded in this folder, such as reports, know about the"
              + " violation: designs proved in its place, protections that other cells rest on.")
  private Path context;

  @Option(
      names = "--dot",
      paramLabel = "FILE",
      description = "Write every state and step as a graph for Graphviz; small programs only.")
  private Path dot;

  @Option(
      names = "--dot-states",
      paramLabel = "N",
      converter = LimitOptions.SmallCount.class,
      description = "States that the graph may have (default: 500).")
  private int dotStates = StateDrawing.MOST_STATES;

  CheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call()
      throws ConfigurationException, UnusableInputException, JpfUnavailableException {
    Outputs outputs = outputs();
    guard(limits.limits(), outputs);
    try {
      RunConfig config = withOptions(config());
      known = config;
      if (engine.showsConfig()) {
        return showConfig(config);
      }
      Optional<JpfEngine> exporter = exporter();
      Optional<KeptRecords> records =
          context == null ? Optional.empty() : Optional.of(KeptRecords.read(context));
      guard(engine.isJpf() ? Limits.NONE : config.limits(), outputs);
      RunResult result = inContext(records, selfChecked(config, walk(engine(), config), outputs));
      surroundings.watchdog().claim();
      int exitCode = result.verdict().exitCode();
      engine.write(result, surroundings.out());
      surroundings.out().flush();
      boolean written = outputs.write(result);
      boolean exported = exporter.isEmpty() || export(exporter.get(), result);
      return written && exported ? exitCode : ExitCode.UNUSABLE_INPUT;
    } catch (ConfigurationException | UnusableInputException e) {
      surroundings.watchdog().claim();
      outputs.write(new Verdict.Error(e.getMessage(), ExitCode.UNUSABLE_INPUT));
      throw e;
    } catch (JpfUnavailableException e) {
      surroundings.watchdog().claim();
      outputs.write(new Verdict.Error(e.getMessage(), ExitCode.ENGINE_UNAVAILABLE));
      throw e;
    } catch (RuntimeException | Error e) {
      surroundings.watchdog().claim();
      if (e instanceof InvalidPathException unusable) {
        outputs.write(new Verdict.Error(PathText.problem(unusable), ExitCode.UNUSABLE_INPUT));
      } else if (!(e instanceof ParameterException)) {
        outputs.write(new Verdict.Error("defect of foliowalk: " + e, ExitCode.INTERNAL_ERROR));
      }
      throw e;
    }
  }

  private RunResult selfChecked(RunConfig config, RunResult reduced, Outputs outputs)
      throws UnusableInputException {
    if (!selfCheck || surroundings.stop().requested()) {
      return reduced;
    }
    guard(config.limits(), outputs);
    RunResult full =
        walk(
            surroundings.engines().get(),
            config.withReduction(Reduction.NONE).withCountSchedules(false).withMinimise(false));
    SelfCheck check = SelfCheck.of(reduced, full);
    surroundings.say("--self-check: " + check.line());
    return check.judged(reduced);
  }

  /** The result with what the records say of it; told to the user where they say nothing. */
  private RunResult inContext(Optional<KeptRecords> records, RunResult result) {
    if (records.isEmpty() || result.violations().isEmpty()) {
      return result;
    }
    Optional<SignoffRecord.Cell> cell = records.get().cell(result);
    if (cell.isEmpty()) {
      surroundings.say(
          "--context: no cell recorded in "
              + context
              + " has these class files and this configuration");
      return result;
    }
    return records.get().told(cell.get(), result);
  }

  /** Whatever happens from here on, there is a result within the limit of time, or soon after. */
  private void guard(Limits bounds, Outputs outputs) {
    surroundings
        .watchdog()
        .guard(bounds.maxTime(), Budget.timeReached(bounds), why -> giveUp(why, outputs));
  }

  private void giveUp(String why, Outputs outputs) {
    RunResult cut = RunResult.cut("foliowalk " + ToolVersion.current(), known, why);
    engine.write(cut, surroundings.out());
    surroundings.out().flush();
    outputs.write(cut);
  }

  private Outputs outputs() throws ConfigurationException {
    Outputs outputs = new Outputs(surroundings, false);
    outputs.add("--json", json, ReportOptions::writeJson);
    reports.addTo(outputs);
    if (dot != null && engine.isJpf()) {
      throw new ConfigurationException(
          "--dot: Java PathFinder does not tell its states; leave out --engine jpf");
    }
    outputs.addOfStates("--dot", dot, new StateDrawing(dotStates, surroundings.stop()));
    if (engine.jpfTrace().isPresent()) {
      outputs.claim("--jpf-trace", engine.jpfTrace().get());
    }
    return outputs;
  }

  private RunConfig config() throws ConfigurationException {
    if (positional.isEmpty()) {
      return configFromOptions();
    }
    String file = positional.get(0);
    List<String> overrides = positional.subList(1, positional.size());
    if (file.startsWith("+")) {
      throw misuse("name a .jpf file before '" + file + "'");
    }
    for (String override : overrides) {
      if (!override.startsWith("+")) {
        throw misuse("'" + override + "' after the .jpf file is not of the form +key=value");
      }
    }
    if (target != null || classpath != null || args != null || sourcepath != null) {
      throw misuse(
          "with a .jpf file, write +target=, +classpath=, +target.args= or +sourcepath= instead of"
              + " the options");
    }
    JpfApplication application = JpfApplication.read(Path.of(file), overrides);
    surroundings.warn(application.warnings());
    return application.run();
  }

  private RunConfig configFromOptions() throws ConfigurationException {
    if (target == null || classpath == null) {
      throw misuse("name a FILE.jpf, or both --target CLASS and --classpath PATH");
    }
    List<Path> entries = paths(classpath);
    for (Path entry : entries) {
      if (!Files.exists(entry)) {
        throw new ConfigurationException("--classpath: " + entry + " does not exist");
      }
    }
    return RunConfig.of(target, args == null ? List.of() : args, entries)
        .withSourcepath(sourcepath == null ? List.of() : paths(sourcepath));
  }

  /** The entries of a path, separated as for java. */
  static List<Path> paths(String text) {
    return Arrays.stream(text.split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .map(Path::of)
        .toList();
  }

  private RunConfig withOptions(RunConfig base) {
    RunConfig config = base.withLimits(base.limits().overriddenBy(limits.limits()));
    config = search == null ? config : config.withSearch(search);
    config = reduction == null ? config : config.withReduction(reduction);
    config = spurious ? config.withSpuriousWakeups(true) : config;
    config = timeouts == null ? config : config.withTimeouts(timeouts);
    config = reach == null ? config : config.withReach(reachTargets());
    if (selfCheck && (engine.isJpf() || config.reduction() == Reduction.NONE)) {
      throw misuse(
          "--self-check compares a walk of foliowalk's with a reduction with one without: give"
              + " --reduction lock or independent");
    }
    config = noAssertions ? config.withAssertions(false) : config;
    config = config.withMinimise(!noMinimise);
    return noSchedules ? config.withCountSchedules(false) : config;
  }

  private List<ReachTarget> reachTargets() {
    try {
      return ReachTarget.parseAll(reach);
    } catch (IllegalArgumentException e) {
      throw misuse("--reach: " + e.getMessage());
    }
  }

  private ParameterException misuse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private int showConfig(RunConfig config) throws ConfigurationException {
    ConfigurationText text = new ConfigurationText(surroundings.out());
    if (!positional.isEmpty()) {
      text.write(
          JpfApplication.effective(
              Path.of(positional.get(0)), positional.subList(1, positional.size())));
    }
    text.write(config);
    return 0;
  }

  private Optional<JpfEngine> exporter() throws ConfigurationException, JpfUnavailableException {
    return engine.jpfTrace().isEmpty() ? Optional.empty() : Optional.of(jpf());
  }

  /** A schedule that JPF cannot take changes nothing about the result already reported. */
  private boolean export(JpfEngine jpf, RunResult result) {
    Path file = engine.jpfTrace().orElseThrow();
    if (result.violations().isEmpty()) {
      surroundings.say("--jpf-trace: nothing written, there is no violation");
      return true;
    }
    try {
      surroundings.say(
          new JpfTraceExport(jpf, result.config(), surroundings.stop())
              .write(result.violations().get(0), file));
      return true;
    } catch (UnusableInputException e) {
      surroundings.say(e.getMessage());
    } catch (IOException e) {
      surroundings.say("--jpf-trace: " + file + ": " + e.getMessage());
    }
    return false;
  }

  private Engine engine() throws ConfigurationException, JpfUnavailableException {
    return engine.isJpf() ? jpf() : surroundings.engines().get();
  }

  private JpfEngine jpf() throws ConfigurationException, JpfUnavailableException {
    return positional.isEmpty()
        ? engine.jpfForOptions()
        : engine.jpfFor(Path.of(positional.get(0)), positional.subList(1, positional.size()));
  }

  private RunResult walk(Engine chosen, RunConfig config) throws UnusableInputException {
    try (StatusLine status = new StatusLine(surroundings.err(), surroundings.terminal())) {
      return chosen.walk(
          config, new Progress(status, surroundings.watchdog()), surroundings.stop());
    } catch (OutOfMemoryError e) {
      return RunResult.cut(
          "foliowalk " + ToolVersion.current(),
          config,
          "out of memory; give more by FOLIOWALK_OPTS=-Xmx..., or see --no-schedules and"
              + " --reduction independent");
    }
  }

  /** Numbers for the status line; the watchdog hears when the walk is over. */
  private record Progress(StatusLine status, Watchdog watchdog) implements ProgressListener {
    @Override
    public void progress(long states, long transitions, int depth, long frontier, double seconds) {
      status.update(
          Numbers.grouped(states)
              + " states, "
              + Numbers.rate(seconds > 0 ? states / seconds : 0)
              + "/s, depth "
              + depth
              + ", "
              + Numbers.grouped(frontier)
              + " waiting");
    }

    @Override
    public void walked() {
      watchdog.walked();
    }
  }
}
