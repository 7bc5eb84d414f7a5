package foliowalk.cli;

import foliowalk.campaign.ReportFolder;
import foliowalk.campaign.crosscheck.Comparison;
import foliowalk.campaign.crosscheck.Comparison.Outcome;
import foliowalk.campaign.crosscheck.CompilerUnavailableException;
import foliowalk.campaign.crosscheck.Corpus;
import foliowalk.campaign.crosscheck.Crosscheck;
import foliowalk.campaign.crosscheck.CrosscheckPage;
import foliowalk.campaign.crosscheck.CrosscheckResult;
import foliowalk.campaign.crosscheck.ScenarioSubjects;
import foliowalk.campaign.crosscheck.Subject;
import foliowalk.campaign.signoff.Plan;
import foliowalk.campaign.signoff.UnknownNameException;
import foliowalk.config.Limits;
import foliowalk.config.file.ConfigurationException;
import foliowalk.jpf.JpfEngine;
import foliowalk.jpf.JpfPlaces;
import foliowalk.jpf.JpfRequest;
import foliowalk.jpf.JpfUnavailableException;
import foliowalk.report.page.MarkdownPage;
import foliowalk.text.Numbers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Walks scenarios and corpus with both engines and compares what they say. */
@Command(
    name = "crosscheck",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Walks every scenario, and every program of the corpus, with foliowalk and with Java"
          + " PathFinder, and compares verdicts and violated properties. Any disagreement ends with"
          + " exit code 10.",
      "Anything but the whole comparison is printed only, unless --out is given."
    })
final class CrosscheckCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "CONFIGS",
      description = "Folder with the scenarios (default: jpf-configs beside the launcher).")
  private Path configs;

  @Option(
      names = "--only",
      paramLabel = "S1,S5",
      split = ",",
      description = "Compare these scenarios only.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--design",
      paramLabel = "b,c",
      split = ",",
      description = "Compare these designs only.")
  private List<String> designs = new ArrayList<>();

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description =
          "Java sources, in package folders, whose programs are compared too (default for the whole"
              + " comparison: src/test/corpus beside the launcher).")
  private Path corpus;

  @Option(names = "--no-corpus", description = "Leave the corpus out.")
  private boolean noCorpus;

  @Option(names = "--no-scenarios", description = "Leave the scenarios out.")
  private boolean noScenarios;

  @Option(
      names = "--program",
      paramLabel = "monitor,search.Duel",
      split = ",",
      description = "Of the corpus, compare these classes and packages only.")
  private List<String> programs = new ArrayList<>();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Programs compared at the same time, each with a Java PathFinder (default: 1).")
  private int jobs = 1;

  @Option(
      names = "--cell-time",
      paramLabel = "TIME",
      converter = LimitOptions.Time.class,
      description = "Limit on each engine's walk of a cell or program (default: 60s).")
  private Duration cellTime = Duration.ofSeconds(60);

  @Option(
      names = "--max-time",
      paramLabel = "TIME",
      converter = LimitOptions.Time.class,
      description =
          "Limit on the whole: after it no further walk of Java PathFinder begins. What has few"
              + " states is compared first; the report names what was not reached.")
  private Duration maxTime;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for crosscheck.md (default: reports beside the launcher).")
  private Path out;

  @Option(
      names = "--jpf-home",
      paramLabel = "DIR",
      description =
          "Folder of jpf-core (default: JPF_HOME, then jpf-core in ~/.jpf/site.properties).")
  private Path jpfHome;

  CrosscheckCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call()
      throws ConfigurationException,
          UnknownNameException,
          JpfUnavailableException,
          CompilerUnavailableException {
    refuseContradictions();
    List<Subject> subjects = new ArrayList<>();
    boolean partial = noScenarios || noCorpus || !programs.isEmpty();
    if (!noScenarios) {
      Path folder = configs == null ? surroundings.project().scenarios() : configs;
      Plan plan = Plan.read(folder, Limits.NONE, Optional.empty()).restrictedTo(only, designs);
      partial |= plan.partial();
      subjects.addAll(ScenarioSubjects.of(plan, folder));
    }
    JpfEngine jpf =
        JpfEngine.find(JpfPlaces.ofThisProcess(Optional.ofNullable(jpfHome)), JpfRequest.plain());
    boolean whole = configs == null && corpus == null && !partial;
    ReportFolder report =
        ReportFolder.of(
            surroundings.project(), Optional.ofNullable(out), whole, List.of(CrosscheckPage.FILE));
    Optional<Path> sources = corpusFolder();
    if (sources.isEmpty()) {
      return compare(subjects, partial, jpf, report);
    }
    try (Corpus read = Corpus.read(sources.get())) {
      subjects.addAll(read.restrictedTo(programs));
      return compare(subjects, partial, jpf, report);
    }
  }

  private void refuseContradictions() {
    if (cellTime.isZero()) {
      throw misuse("--cell-time must be more than nothing");
    }
    if (maxTime != null && maxTime.isZero()) {
      throw misuse("--max-time must be more than nothing");
    }
    if (jobs < 1) {
      throw misuse("--jobs must be at least 1");
    }
    if (noScenarios && (configs != null || !only.isEmpty() || !designs.isEmpty())) {
      throw misuse("--no-scenarios contradicts CONFIGS, --only and --design");
    }
    if (noCorpus && (corpus != null || !programs.isEmpty())) {
      throw misuse("--no-corpus contradicts --corpus and --program");
    }
    if (noCorpus && noScenarios) {
      throw misuse("--no-corpus and --no-scenarios leave nothing to compare");
    }
  }

  private ParameterException misuse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** A part of the scenarios is compared alone, unless a corpus is asked for too. */
  private Optional<Path> corpusFolder() throws ConfigurationException {
    if (noCorpus) {
      return Optional.empty();
    }
    if (corpus != null) {
      return Optional.of(corpus);
    }
    boolean partOfScenarios = configs != null || !only.isEmpty() || !designs.isEmpty();
    if (partOfScenarios && programs.isEmpty()) {
      return Optional.empty();
    }
    Path ours = surroundings.home().resolve("src").resolve("test").resolve("corpus");
    if (Files.isDirectory(ours)) {
      return Optional.of(ours.normalize());
    }
    if (noScenarios || !programs.isEmpty()) {
      throw new ConfigurationException(
          "there is no corpus at " + ours.normalize() + "; name one with --corpus DIR");
    }
    return Optional.empty();
  }

  private int compare(List<Subject> subjects, boolean partial, JpfEngine jpf, ReportFolder report) {
    CrosscheckResult result = walk(subjects, partial, jpf);
    line(result.summary());
    line("engine: " + result.jpf());
    line("exit code " + result.exitCode());
    surroundings.out().flush();
    return surroundings.keep(
        report,
        result.exitCode(),
        result.interrupted(),
        Map.of(
            CrosscheckPage.FILE, writer -> MarkdownPage.write(CrosscheckPage.of(result), writer)));
  }

  private CrosscheckResult walk(List<Subject> subjects, boolean partial, JpfEngine jpf) {
    try (StatusLine status = new StatusLine(surroundings.err(), surroundings.terminal())) {
      Duration allInAll = maxTime == null ? Duration.ZERO : maxTime;
      return new Crosscheck(surroundings.engines(), jpf, cellTime, allInAll, jobs)
          .run(subjects, partial, new Lines(status), surroundings.stop());
    }
  }

  private void line(String text) {
    surroundings.out().print(text + "\n");
  }

  /** A line for each cell, as soon as it is known. */
  private final class Lines implements Crosscheck.Listener {
    private final StatusLine status;

    Lines(StatusLine status) {
      this.status = status;
    }

    @Override
    public void walking(Subject subject, String engine, long states) {
      status.update(subject.name() + ", " + engine + ": " + Numbers.grouped(states) + " states");
    }

    @Override
    public void compared(Comparison comparison) {
      status.clear();
      line(
          String.format(
              Locale.ROOT,
              "%-22s %-13s foliowalk %s, %s states, %s; jpf %s, %s states, %s%s",
              comparison.subject().name(),
              comparison.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '),
              comparison.oursInShort(),
              Numbers.grouped(comparison.ours().statistics().states()),
              Numbers.seconds(comparison.ours().statistics().seconds()),
              comparison.jpfInShort(),
              Numbers.grouped(comparison.jpf().statistics().states()),
              Numbers.seconds(comparison.jpf().statistics().seconds()),
              remark(comparison)));
      surroundings.out().flush();
    }

    private static String remark(Comparison comparison) {
      if (comparison.outcome() == Outcome.EXPLAINED) {
        return " (" + comparison.subject().flaw().orElseThrow().flaw().id() + ")";
      }
      if (comparison.flawNoLongerShows()) {
        return " (no longer shows the flaw it names)";
      }
      return comparison.whyNot().isEmpty() ? "" : " (" + comparison.whyNot() + ")";
    }
  }
}
