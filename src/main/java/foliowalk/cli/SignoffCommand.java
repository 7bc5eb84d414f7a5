package foliowalk.cli;

import foliowalk.campaign.dossier.Dossier;
import foliowalk.campaign.dossier.DossierJson;
import foliowalk.campaign.dossier.DossierPage;
import foliowalk.campaign.dossier.Exhibit;
import foliowalk.campaign.dossier.ModelSources;
import foliowalk.campaign.dossier.Prevention;
import foliowalk.campaign.dossier.Statement;
import foliowalk.campaign.signoff.Campaign;
import foliowalk.campaign.signoff.Plan;
import foliowalk.campaign.signoff.SignoffResult;
import foliowalk.campaign.signoff.SignoffText;
import foliowalk.campaign.signoff.UnknownNameException;
import foliowalk.config.Limits;
import foliowalk.config.Reduction;
import foliowalk.config.file.ConfigurationException;
import foliowalk.report.ReportFile;
import foliowalk.report.page.Block;
import foliowalk.report.page.HtmlPage;
import foliowalk.report.page.MarkdownPage;
import foliowalk.report.page.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Walks every scenario with every design and prints the matrix. */
@Command(
    name = "signoff",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Walks every scenario with every design, prints the matrix of verdicts, and writes the"
          + " dossier: signoff.html, signoff.md and signoff.json.",
      "Anything but the whole campaign as configured is printed only, unless --out is given."
    })
final class SignoffCommand implements Callable<Integer> {
  private static final String PAGE = "signoff.md";
  private static final String HTML = "signoff.html";
  static final String DATA = "signoff.json";

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for the reports (default: reports beside the launcher).")
  private Path out;

  @Option(
      names = "--only",
      paramLabel = "S1,S5",
      split = ",",
      description = "Walk these scenarios only.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--design",
      paramLabel = "b,c",
      split = ",",
      description = "Walk these designs only.")
  private List<String> designs = new ArrayList<>();

  @Option(
      names = "--configs",
      paramLabel = "DIR",
      description = "Folder with the scenarios (default: jpf-configs beside the launcher).")
  private Path configs;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Cells walked at the same time (default: one for each processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--reduction",
      paramLabel = "KIND",
      description = "none or independent, for every cell (default: what the scenario says).")
  private Reduction reduction;

  @Option(
      names = "--quick",
      description = {
        "Walk the matrix only. Which assumptions the proofs need and whether mutants are noticed"
            + " is",
        "taken from the records in reports/, as long as they are of the same class files."
      })
  private boolean quick;

  @Option(
      names = "--strict",
      description =
          "End with exit code 10 also when the evidence beside the matrix leaves something open.")
  private boolean strict;

  @Option(
      names = "--statement",
      paramLabel = "FILE",
      description =
          "What the dossier is about: question, kernel, patch, designs (default: models/dossier.txt"
              + " beside the launcher; none with --configs).")
  private Path statement;

  @Mixin private LimitOptions limits;

  SignoffCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws ConfigurationException, UnknownNameException {
    if (jobs < 1) {
      throw new ParameterException(spec.commandLine(), "--jobs must be at least 1");
    }
    Path folder = configs == null ? surroundings.home().resolve("jpf-configs") : configs;
    Plan whole =
        Plan.read(ReportFolder.shown(folder), limits.limits(), Optional.ofNullable(reduction));
    Plan plan = whole.restrictedTo(only, designs);
    boolean asConfigured =
        configs == null && reduction == null && limits.limits().equals(Limits.NONE);
    ReportFolder reports =
        ReportFolder.of(
            surroundings, out, asConfigured && !plan.partial(), List.of(HTML, PAGE, DATA));
    Optional<Statement> said = statement();
    Reviews reviews = Reviews.read(configs == null ? surroundings.home() : null);
    surroundings.warn(plan.warnings());
    SignoffResult result = walk(plan);
    if (asConfigured && !plan.partial() && !quick && !surroundings.stop().requested()) {
      walkEvidence();
    }
    Dossier dossier = dossier(result, said, reviews);
    int exitCode = dossier.exitCode(strict);
    new SignoffText(surroundings.out())
        .write(result, strict ? dossier.objections() : List.of(), exitCode);
    surroundings.out().flush();
    Page page = DossierPage.of(dossier);
    Map<String, ReportFile.Content> pages = new LinkedHashMap<>();
    pages.put(HTML, writer -> HtmlPage.write(page, writer));
    pages.put(PAGE, writer -> MarkdownPage.write(page, writer));
    pages.put(DATA, writer -> DossierJson.write(dossier, writer));
    return reports.write(exitCode, result.interrupted(), pages);
  }

  private Optional<Statement> statement() throws ConfigurationException {
    if (statement != null) {
      return Optional.of(Statement.read(ReportFolder.shown(statement)));
    }
    Path usual = surroundings.home().resolve("models/dossier.txt").normalize();
    return configs == null && Files.exists(usual)
        ? Optional.of(Statement.read(usual))
        : Optional.empty();
  }

  /**
   * The other campaigns, which leave their records where the dossier is written. Each needs a file
   * that says what to try; where it is not there, the dossier says that the record is not.
   */
  private void walkEvidence() throws ConfigurationException, UnknownNameException {
    Path models = surroundings.home().resolve("models");
    if (Files.exists(models.resolve("assumptions.txt"))) {
      surroundings.say("the matrix is walked; now the proofs without one assumption each");
      new AblateCommand(surroundings).whole(jobs, out).call();
      surroundings.say("now larger bounds");
      new SweepCommand(surroundings).whole(jobs, out).call();
    }
    if (Files.exists(models.resolve("mutants.txt")) && !surroundings.stop().requested()) {
      surroundings.say("now the mutants; foliowalk signoff --quick leaves this out");
      new MutateCommand(surroundings).whole(jobs, out).call();
    }
  }

  /**
   * Evidence about the scenarios beside the launcher says nothing about those of another folder.
   */
  private Dossier dossier(SignoffResult result, Optional<Statement> said, Reviews reviews)
      throws ConfigurationException {
    List<Exhibit> exhibits = new ArrayList<>(reviews.exhibits(result));
    Map<String, List<Block>> remarks = Map.of();
    Prevention prevention = Prevention.of(result);
    if (configs == null) {
      Path records = out == null || quick ? surroundings.home().resolve("reports") : out;
      DossierEvidence evidence =
          DossierEvidence.read(surroundings.home(), records.normalize(), result);
      exhibits.addAll(evidence.exhibits());
      remarks = evidence.remarks();
      prevention = evidence.prevention();
    }
    return new Dossier(
        result, said, modelHash(result.plan()), commandLine(), exhibits, remarks, prevention);
  }

  private static String modelHash(Plan plan) throws ConfigurationException {
    List<Path> folders =
        plan.cells().stream()
            .flatMap(cell -> cell.run().stream())
            .flatMap(run -> run.sourcepath().stream())
            .map(Path::normalize)
            .distinct()
            .toList();
    try {
      return ModelSources.hash(folders);
    } catch (IOException e) {
      throw new ConfigurationException(
          "the sources of the models cannot be read: " + e.getMessage());
    }
  }

  /** As it would be typed beside the launcher. */
  private String commandLine() {
    StringBuilder line = new StringBuilder("./foliowalk signoff");
    append(line, "--only", String.join(",", only));
    append(line, "--design", String.join(",", designs));
    return line.toString();
  }

  private static void append(StringBuilder line, String option, String value) {
    if (!value.isEmpty()) {
      line.append(' ').append(option).append(' ').append(value);
    }
  }

  private SignoffResult walk(Plan plan) {
    try (StatusLine status = new StatusLine(surroundings.err(), surroundings.terminal())) {
      CampaignProgress progress = new CampaignProgress(surroundings, status, plan.cells().size());
      return new Campaign(surroundings.walkers(), jobs).run(plan, progress, surroundings.stop());
    }
  }
}
