package foliowalk.jpf;

import foliowalk.config.Reduction;
import foliowalk.config.RunConfig;
import foliowalk.config.SearchOrder;
import foliowalk.config.Timeouts;
import foliowalk.explain.Explainer;
import foliowalk.program.link.Linker;
import foliowalk.result.Completeness;
import foliowalk.result.ExitCode;
import foliowalk.result.RunResult;
import foliowalk.result.Statistics;
import foliowalk.result.StuckSearch;
import foliowalk.result.Verdict;
import foliowalk.result.Violation;
import foliowalk.run.Engine;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import foliowalk.text.Sha256;
import foliowalk.text.TemporaryFolder;
import foliowalk.trace.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks a program with stock Java PathFinder, in a process of its own. */
public final class JpfEngine implements Engine {
  private final JpfInstallation jpf;
  private final JdkFinder.Jdk jdk;
  private final JpfRequest request;

  private JpfEngine(JpfInstallation jpf, JdkFinder.Jdk jdk, JpfRequest request) {
    this.jpf = jpf;
    this.jdk = jdk;
    this.request = request;
  }

  /**
   * Finds JPF and a JDK for it.
   *
   * @throws JpfUnavailableException when one of them is not here
   */
  public static JpfEngine find(JpfPlaces places, JpfRequest request)
      throws JpfUnavailableException {
    JpfInstallation jpf = JpfInstallation.find(places);
    return new JpfEngine(jpf, JdkFinder.find(jpf, places), request);
  }

  /** The same installation for another request. */
  public JpfEngine with(JpfRequest other) {
    return new JpfEngine(jpf, jdk, other);
  }

  /** The same request with more keys, or with a choice trace to follow instead of a search. */
  JpfEngine adding(List<String> keys, Optional<Path> trace) {
    List<String> overrides = new ArrayList<>(request.overrides());
    overrides.addAll(keys);
    return with(new JpfRequest(request.application(), overrides, false, trace));
  }

  /** Where JPF is and what it was built from. */
  public JpfInstallation installation() {
    return jpf;
  }

  /** The Java that runs it. */
  JdkFinder.Jdk jdk() {
    return jdk;
  }

  /** Name and revision written to every result. */
  public String name() {
    return "Java PathFinder, revision " + jpf.shortRevision() + ", on Java " + jdk.feature();
  }

  /**
   * {@inheritDoc}
   *
   * @throws UnusableInputException when the configuration asks for what JPF cannot do
   */
  @Override
  public RunResult walk(RunConfig config, ProgressListener progress, StopSignal stop)
      throws UnusableInputException {
    if (config.timeouts() == Timeouts.LAST) {
      throw new UnusableInputException("--timeouts last: Java PathFinder has no such rule");
    }
    if (config.spuriousWakeups()) {
      throw new UnusableInputException("--spurious: Java PathFinder explores no spurious wake-ups");
    }
    // JPF has an order and reductions of its own; BFS here would promise shortest schedules.
    RunConfig shown = config.withSearch(SearchOrder.DFS).withReduction(Reduction.NONE);
    try (TemporaryFolder folder = TemporaryFolder.make("jpf")) {
      return walk(shown, folder.path(), progress, stop);
    } catch (IOException | UncheckedIOException e) {
      return RunResult.failed(
          name(),
          shown,
          new Verdict.Error(
              "Java PathFinder cannot be run: " + e.getMessage(), ExitCode.ENGINE_UNAVAILABLE));
    }
  }

  private RunResult walk(RunConfig config, Path folder, ProgressListener progress, StopSignal stop)
      throws IOException {
    Path site = folder.resolve("site.properties");
    Files.writeString(site, "jpf-core = " + jpf.home().toString().replace('\\', '/') + "\n");
    Path base = folder.resolve("report");
    Path file = folder.resolve("report.xml");
    List<String> line = JpfCommandLine.of(jpf, jdk, config, request, base, site);
    JpfProcess.Ending ending =
        new JpfProcess(line, file, config.limits().maxTime()).run(progress, stop);
    Optional<JpfReport> report = Optional.empty();
    String unreadable = "";
    try {
      report = Optional.of(JpfReportReader.read(file));
    } catch (UnreadableReportException e) {
      unreadable = e.getMessage();
    }
    return result(
        config, report, new JpfJudgement(ending, report, unreadable, request.everyViolation()));
  }

  private RunResult result(RunConfig config, Optional<JpfReport> report, JpfJudgement judgement) {
    List<String> assumptions = assumptions(config);
    Optional<String> error = judgement.completeness(assumptions).error();
    Trace steps = report.map(JpfSteps::of).orElse(new Trace(List.of(), List.of(), List.of()));
    List<Violation> violations =
        error.isPresent()
            ? List.of()
            : judgement.violations(new ProgramClasses(config.classpath()), steps);
    if (!violations.isEmpty() && steps.length() > 0) {
      Violation first = violations.get(0);
      JpfReplay.Outcome replay = new JpfReplay(report.get(), first.property()).on(config);
      assumptions.add(replay.message());
      if (replay.trace().isPresent()) {
        violations = new ArrayList<>(violations);
        violations.set(0, new Violation(first.property(), first.message(), replay.trace().get()));
      }
    }
    if (!violations.isEmpty() && request.everyViolation()) {
      assumptions.add(
          "no schedules: Java PathFinder was told to go on after a violation"
              + " (search.multiple_errors), and gives none then");
    }
    violations = violations.stream().map(Explainer::explained).toList();
    Completeness completeness = judgement.completeness(assumptions);
    Statistics statistics = judgement.statistics();
    return new RunResult(
        name(),
        config,
        programHash(config),
        Sha256.of(name() + "\n" + request.overrides() + "\n" + config.canonicalText()),
        Verdict.from(completeness, violations, statistics),
        violations,
        completeness,
        statistics);
  }

  private List<String> assumptions(RunConfig config) {
    List<String> lines = new ArrayList<>();
    lines.add("sequential consistency: every access takes effect at once, in program order");
    lines.add("Object.wait does not return without notification, interruption or timeout");
    lines.add("Java PathFinder tells states apart by a 64-bit hash only");
    lines.add(StuckSearch.NOT_DONE.line());
    if (request.overrides().stream().noneMatch(o -> o.startsWith("+vm.shared.never_break"))) {
      lines.add(
          "Java PathFinder does not switch threads at java.util.concurrent atomics and locks,"
              + " unless +vm.shared.never_break_methods= is given");
    }
    if (!config.reach().isEmpty()) {
      lines.add(
          "what the walk has to come by was not looked for (reach): Java PathFinder does not report"
              + " the methods it ran; foliowalk's own engine does");
    }
    return lines;
  }

  /** The same hash as the embedded engine's; empty for a program that only JPF can run. */
  private static String programHash(RunConfig config) {
    try {
      return Linker.link(config).hash;
    } catch (UnusableInputException e) {
      return "";
    }
  }
}
