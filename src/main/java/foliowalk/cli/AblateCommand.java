package foliowalk.cli;

import foliowalk.campaign.Project;
import foliowalk.campaign.ReportFolder;
import foliowalk.campaign.ablation.AblationCampaign;
import foliowalk.campaign.ablation.AblationPage;
import foliowalk.campaign.ablation.AblationResult;
import foliowalk.campaign.ablation.AblationText;
import foliowalk.campaign.ablation.Assumptions;
import foliowalk.campaign.signoff.Plan;
import foliowalk.campaign.signoff.UnknownNameException;
import foliowalk.config.file.ConfigurationException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Drops one assumption of the model after the other and sees which proofs fall. */
@Command(
    name = "ablate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Walks proved cells once more without each assumption of the model, one at a time, and says"
          + " which ones each proof needs.",
      "Without --all-variants, the first variant of a scenario in which anything is proved."
    })
final class AblateCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "CONFIG",
      description = "A scenario's .jpf file, or a folder of them (default: jpf-configs).")
  private Path config;

  @Mixin private PlanChoice choice = new PlanChoice();

  @Option(names = "--all-variants", description = "Use the cells of all variants.")
  private boolean allVariants;

  @Option(
      names = "--assumptions",
      paramLabel = "FILE",
      description = "What is assumed, and how to drop it (default: models/assumptions.txt).")
  private Path assumptions;

  @Option(
      names = "--max-states",
      paramLabel = "N",
      converter = LimitOptions.Count.class,
      description = "Cut a walk after N states, and leave out what is larger (default: 250000).")
  private long maxStates = AblationCampaign.MOST_STATES;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Cells walked at the same time (default: one for each processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for ablation.md and ablation.json (default: reports, for the whole).")
  private Path out;

  AblateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws ConfigurationException, UnknownNameException {
    if (jobs < 1) {
      throw new ParameterException(spec.commandLine(), "--jobs must be at least 1");
    }
    if (maxStates < 1) {
      throw new ParameterException(spec.commandLine(), "--max-states must be at least 1");
    }
    Project project = surroundings.project();
    Assumptions assumed =
        Assumptions.read(assumptions == null ? project.assumptions() : assumptions);
    Plan chosen = choice.plan(project.scenarios(), config, Optional.empty());
    boolean whole =
        config == null
            && !chosen.partial()
            && !allVariants
            && assumptions == null
            && maxStates == AblationCampaign.MOST_STATES;
    ReportFolder reports =
        ReportFolder.of(project, Optional.ofNullable(out), whole, AblationPage.names());
    surroundings.warn(chosen.warnings());
    AblationResult result = walk(allVariants ? chosen : chosen.firstProved(), assumed);
    AblationText.write(result, surroundings.out());
    surroundings.out().flush();
    return surroundings.keep(
        reports, result.exitCode(), result.interrupted(), AblationPage.files(result));
  }

  private AblationResult walk(Plan plan, Assumptions assumed) throws ConfigurationException {
    try (StatusLine status = new StatusLine(surroundings.err(), surroundings.terminal())) {
      return new AblationCampaign(surroundings.engines(), jobs, assumed, maxStates)
          .run(
              plan,
              cells -> new CampaignProgress(surroundings, status, cells),
              surroundings.stop());
    }
  }
}
