package foliowalk.campaign.dossier;

import foliowalk.campaign.Project;
import foliowalk.campaign.ReportFolder;
import foliowalk.campaign.Workers;
import foliowalk.campaign.ablation.AblationCampaign;
import foliowalk.campaign.ablation.AblationPage;
import foliowalk.campaign.ablation.AblationResult;
import foliowalk.campaign.ablation.Assumptions;
import foliowalk.campaign.mutation.MutantResult;
import foliowalk.campaign.mutation.MutationCampaign;
import foliowalk.campaign.mutation.MutationPage;
import foliowalk.campaign.mutation.MutationResult;
import foliowalk.campaign.mutation.MutationRules;
import foliowalk.campaign.signoff.Campaign;
import foliowalk.campaign.signoff.CampaignListener;
import foliowalk.campaign.signoff.Plan;
import foliowalk.campaign.signoff.SignoffResult;
import foliowalk.campaign.signoff.UnknownNameException;
import foliowalk.campaign.sweep.Sweep;
import foliowalk.campaign.sweep.SweepDeclaration;
import foliowalk.campaign.sweep.SweepPage;
import foliowalk.campaign.sweep.SweepParameter;
import foliowalk.campaign.sweep.SweepPoint;
import foliowalk.campaign.sweep.SweepResult;
import foliowalk.campaign.sweep.SweepSubject;
import foliowalk.config.Limits;
import foliowalk.config.Reduction;
import foliowalk.config.file.ConfigurationException;
import foliowalk.report.ShownPath;
import foliowalk.report.page.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sign-off from beginning to end: the matrix, the campaigns beside it, the dossier. What people
 * have written is read when it is prepared: a slip in a file must not cost a run.
 */
public final class Signoff {
  /** Told how a sign-off goes on. It cannot change it. */
  public interface Listener {
    /** Ignores everything. */
    Listener NONE = new Listener() {};

    /** A campaign of so many walks begins. */
    default CampaignListener cells(int number) {
      return CampaignListener.NONE;
    }

    /** Something begins or was written, in one line. */
    default void said(String line) {}

    /** A point of the sweep is known; from several threads at once. */
    default void swept(String subject, SweepParameter parameter, SweepPoint point) {}

    /** A mutant's fate is known. */
    default void judged(int done, int all, MutantResult last) {}

    /** The ablation is done. */
    default void ended(AblationResult result) {}

    /** The sweep is done. */
    default void ended(SweepResult result) {}

    /** The mutants are done. */
    default void ended(MutationResult result) {}
  }

  private final Project project;
  private final SignoffRequest request;
  private final Plan plan;
  private final Optional<Statement> statement;
  private final Reviews reviews;

  private Signoff(
      Project project,
      SignoffRequest request,
      Plan plan,
      Optional<Statement> statement,
      Reviews reviews) {
    this.project = project;
    this.request = request;
    this.plan = plan;
    this.statement = statement;
    this.reviews = reviews;
  }

  /**
   * Reads what is to be walked, and what people say about it.
   *
   * @throws ConfigurationException with one line for the user
   * @throws UnknownNameException when there is no such scenario or design
   */
  public static Signoff prepare(Project project, SignoffRequest request)
      throws ConfigurationException, UnknownNameException {
    Path folder = request.configs().map(ShownPath::fromHere).orElse(project.scenarios());
    Plan whole = Plan.read(folder, request.limits(), request.reduction());
    boolean ours = request.configs().isEmpty();
    return new Signoff(
        project,
        request,
        whole.restrictedTo(request.only(), request.designs()),
        statement(project, request),
        ours ? Reviews.read(project) : Reviews.NONE);
  }

  private static Optional<Statement> statement(Project project, SignoffRequest request)
      throws ConfigurationException {
    if (request.statement().isPresent()) {
      return Optional.of(Statement.read(ShownPath.fromHere(request.statement().get())));
    }
    return request.configs().isEmpty() && Files.exists(project.statement())
        ? Optional.of(Statement.read(project.statement()))
        : Optional.empty();
  }

  /** What will be walked for the matrix. */
  public Plan plan() {
    return plan;
  }

  /** Whether this is the full campaign as configured. */
  public boolean whole() {
    return request.asConfigured() && !plan.partial();
  }

  /**
   * Walks everything.
   *
   * @param records where the campaigns beside the matrix leave theirs
   * @throws ConfigurationException with one line for the user when a campaign cannot be walked, or
   *     its record not be written
   */
  public Dossier run(Workers workers, ReportFolder records, Listener listener)
      throws ConfigurationException, UnknownNameException {
    SignoffResult result =
        new Campaign(workers.engines(), workers.jobs())
            .run(plan, listener.cells(plan.cells().size()), workers.stop());
    if (whole() && !request.quick() && !workers.stop().requested()) {
      walkEvidence(workers, records, listener);
    }
    return dossier(result, records);
  }

  /**
   * The other campaigns, which leave their records where the dossier is written. Each needs a file
   * that says what to try; where it is not there, the dossier says that the record is not.
   */
  private void walkEvidence(Workers workers, ReportFolder records, Listener listener)
      throws ConfigurationException, UnknownNameException {
    if (Files.exists(project.assumptions())) {
      listener.said("the matrix is walked; now the proofs without one assumption each");
      ablate(workers, records, listener);
      listener.said("now larger bounds");
      sweep(workers, records, listener);
    }
    if (Files.exists(project.mutants()) && !workers.stop().requested()) {
      listener.said("now the mutants; foliowalk signoff --quick leaves this out");
      mutate(workers, records, listener);
    }
  }

  private void ablate(Workers workers, ReportFolder records, Listener listener)
      throws ConfigurationException {
    Assumptions assumed = Assumptions.read(project.assumptions());
    Plan proofs = Plan.read(project.scenarios(), Limits.NONE, Optional.empty()).firstProved();
    AblationResult result =
        new AblationCampaign(
                workers.engines(), workers.jobs(), assumed, AblationCampaign.MOST_STATES)
            .run(proofs, listener::cells, workers.stop());
    listener.ended(result);
    keep(records, result.interrupted(), AblationPage.files(result), listener);
  }

  private void sweep(Workers workers, ReportFolder records, Listener listener)
      throws ConfigurationException {
    List<String> warnings = new ArrayList<>();
    List<SweepSubject> subjects =
        SweepDeclaration.allSubjects(project.scenarios(), List.of(), List.of(), warnings);
    warnings.forEach(warning -> listener.said("warning: " + warning));
    SweepResult result =
        new Sweep(workers.engines(), workers.jobs(), Sweep.BOUNDS)
            .run(subjects, false, listener::swept, workers.stop());
    listener.ended(result);
    keep(records, result.interrupted(), SweepPage.files(result), listener);
  }

  private void mutate(Workers workers, ReportFolder records, Listener listener)
      throws ConfigurationException {
    Plan cells = Plan.read(project.scenarios(), Limits.NONE, Optional.of(Reduction.INDEPENDENT));
    MutationResult result =
        MutationCampaign.run(
            workers,
            cells,
            MutationRules.read(project.mutants()),
            List.of(),
            false,
            listener::cells,
            listener::judged);
    listener.ended(result);
    keep(records, result.interrupted(), MutationPage.files(result), listener);
  }

  private static void keep(
      ReportFolder records,
      Optional<String> interrupted,
      Map<String, foliowalk.report.ReportFile.Content> files,
      Listener listener)
      throws ConfigurationException {
    try {
      listener.said(records.write(interrupted, files));
    } catch (IOException e) {
      throw new ConfigurationException(e.getMessage());
    }
  }

  /** Evidence about the scenarios of the project says nothing about those of another folder. */
  private Dossier dossier(SignoffResult result, ReportFolder records)
      throws ConfigurationException {
    List<Exhibit> exhibits = new ArrayList<>(reviews.exhibits(result));
    Map<String, List<Block>> remarks = Map.of();
    Prevention prevention = Prevention.of(result);
    if (request.configs().isEmpty()) {
      Path kept = records.named().filter(named -> !request.quick()).orElse(project.reports());
      DossierEvidence evidence = DossierEvidence.read(project, kept, result);
      exhibits.addAll(evidence.exhibits());
      remarks = evidence.remarks();
      prevention = evidence.prevention();
    }
    return new Dossier(
        result, statement, modelHash(plan), request.commandLine(), exhibits, remarks, prevention);
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
}
