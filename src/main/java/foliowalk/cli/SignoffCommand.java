package foliowalk.cli;

import foliowalk.campaign.ReportFolder;
import foliowalk.campaign.Workers;
import foliowalk.campaign.ablation.AblationResult;
import foliowalk.campaign.ablation.AblationText;
import foliowalk.campaign.dossier.Dossier;
import foliowalk.campaign.dossier.DossierPage;
import foliowalk.campaign.dossier.Signoff;
import foliowalk.campaign.dossier.SignoffRequest;
import foliowalk.campaign.mutation.MutantResult;
import foliowalk.campaign.mutation.MutationResult;
import foliowalk.campaign.mutation.MutationText;
import foliowalk.campaign.signoff.CampaignListener;
import foliowalk.campaign.signoff.SignoffResult;
import foliowalk.campaign.signoff.SignoffText;
import foliowalk.campaign.signoff.UnknownNameException;
import foliowalk.campaign.sweep.SweepParameter;
import foliowalk.campaign.sweep.SweepPoint;
import foliowalk.campaign.sweep.SweepResult;
import foliowalk.campaign.sweep.SweepText;
import foliowalk.config.Reduction;
import foliowalk.config.file.ConfigurationException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
      description = "none, independent or lock, for every cell (default: what the scenario says).")
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
    Signoff signoff = Signoff.prepare(surroundings.project(), request());
    ReportFolder reports =
        ReportFolder.of(
            surroundings.project(), Optional.ofNullable(out), signoff.whole(), DossierPage.names());
    surroundings.warn(signoff.plan().warnings());
    Dossier dossier = walk(signoff, reports);
    SignoffResult result = dossier.result();
    int exitCode = dossier.exitCode(strict);
    new SignoffText(surroundings.out())
        .write(result, strict ? dossier.objections() : List.of(), exitCode);
    surroundings.out().flush();
    return surroundings.keep(reports, exitCode, result.interrupted(), DossierPage.files(dossier));
  }

  private SignoffRequest request() {
    return new SignoffRequest(
        Optional.ofNullable(configs),
        Optional.ofNullable(statement),
        only,
        designs,
        limits.limits(),
        Optional.ofNullable(reduction),
        quick);
  }

  private Dossier walk(Signoff signoff, ReportFolder reports)
      throws ConfigurationException, UnknownNameException {
    Workers workers = new Workers(surroundings.engines(), jobs, surroundings.stop());
    try (StatusLine status = new StatusLine(surroundings.err(), surroundings.terminal())) {
      return signoff.run(workers, reports, new Progress(status));
    }
  }

  /** What a person sees of a sign-off before it is done. */
  private final class Progress implements Signoff.Listener {
    private final StatusLine status;

    Progress(StatusLine status) {
      this.status = status;
    }

    @Override
    public CampaignListener cells(int number) {
      return new CampaignProgress(surroundings, status, number);
    }

    @Override
    public void said(String line) {
      status.clear();
      surroundings.say(line);
    }

    @Override
    public void swept(String subject, SweepParameter parameter, SweepPoint point) {
      status.update(SweepCommand.progress(subject, parameter, point));
    }

    @Override
    public void judged(int done, int all, MutantResult last) {
      status.update(MutateCommand.progress(done, all, last));
    }

    @Override
    public void ended(AblationResult result) {
      status.clear();
      AblationText.write(result, surroundings.out());
      surroundings.out().flush();
    }

    @Override
    public void ended(SweepResult result) {
      status.clear();
      SweepText.write(result, surroundings.out());
      surroundings.out().flush();
    }

    @Override
    public void ended(MutationResult result) {
      status.clear();
      MutationText.write(result, surroundings.out());
      surroundings.out().flush();
    }
  }
}
