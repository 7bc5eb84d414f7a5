package foliowalk.cli;

import foliowalk.campaign.Project;
import foliowalk.campaign.ReportFolder;
import foliowalk.campaign.Workers;
import foliowalk.campaign.mutation.MutantResult;
import foliowalk.campaign.mutation.MutationCampaign;
import foliowalk.campaign.mutation.MutationPage;
import foliowalk.campaign.mutation.MutationResult;
import foliowalk.campaign.mutation.MutationRules;
import foliowalk.campaign.mutation.MutationText;
import foliowalk.campaign.signoff.Plan;
import foliowalk.campaign.signoff.UnknownNameException;
import foliowalk.config.Reduction;
import foliowalk.config.file.ConfigurationException;
import java.nio.file.Files;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes away one protection of the model after the other and sees which cells notice. */
@Command(
    name = "mutate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Changes the program's class files in one place at a time (no lock pair, a condition decided"
          + " one way, an operation left out, moved or swapped), and walks proved cells that run"
          + " that place, some of each scenario, until one is not proved any more.",
      "A mutant that survives must be explained in the rules file, else the exit code is 10."
    })
final class MutateCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "CONFIG",
      description = "A scenario's .jpf file, or a folder of them (default: jpf-configs).")
  private List<String> positional = new ArrayList<>();

  @Mixin private PlanChoice choice = new PlanChoice();

  @Option(
      names = "--mutants",
      paramLabel = "TEXT,TEXT",
      split = ",",
      description = "Only mutants whose id contains one of these texts.")
  private List<String> mutants = new ArrayList<>();

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "Scope, pairs and explanations (default: models/mutants.txt).")
  private Path rules;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Mutants walked at the same time (default: one for each processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Folder for mutants.md and mutants.json (default: reports, for the whole campaign).")
  private Path out;

  MutateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws ConfigurationException, UnknownNameException {
    if (jobs < 1) {
      throw new ParameterException(spec.commandLine(), "--jobs must be at least 1");
    }
    Path config = config();
    Project project = surroundings.project();
    MutationRules said = MutationRules.read(rules == null ? project.mutants() : rules);
    Plan plan = choice.plan(project.scenarios(), config, Optional.of(Reduction.INDEPENDENT));
    boolean whole = config == null && !plan.partial() && mutants.isEmpty();
    ReportFolder reports =
        ReportFolder.of(project, Optional.ofNullable(out), whole, MutationPage.names());
    MutationResult result = walk(plan, said, whole);
    MutationText.write(result, surroundings.out());
    surroundings.out().flush();
    return surroundings.keep(
        reports, result.exitCode(), result.interrupted(), MutationPage.files(result));
  }

  private MutationResult walk(Plan plan, MutationRules said, boolean whole)
      throws ConfigurationException {
    try (StatusLine status = new StatusLine(surroundings.err(), surroundings.terminal())) {
      return MutationCampaign.run(
          new Workers(surroundings.engines(), jobs, surroundings.stop()),
          plan,
          said,
          mutants,
          !whole,
          cells -> new CampaignProgress(surroundings, status, cells),
          (done, all, last) -> status.update(progress(done, all, last)));
    }
  }

  /** How far the mutants are, in one line. */
  static String progress(int done, int all, MutantResult last) {
    return done + " of " + all + " mutants, last: " + last.mutant().id();
  }

  /** What the user named, or null. */
  private Path config() throws ConfigurationException {
    for (String given : positional) {
      if (given.startsWith("+")) {
        throw new ParameterException(
            spec.commandLine(),
            "'" + given + "': mutate sets no keys; choose cells by --only S1,S5 and --design b,c");
      }
    }
    if (positional.size() > 1) {
      throw new ParameterException(
          spec.commandLine(),
          "'" + positional.get(1) + "': name one .jpf file, or one folder of them");
    }
    if (positional.isEmpty()) {
      return null;
    }
    Path given = Path.of(positional.get(0));
    if (Files.isDirectory(given)) {
      return given;
    }
    if (!Files.exists(given)) {
      throw new ConfigurationException(
          given + " does not exist; name a scenario's .jpf file, or a folder of them");
    }
    if (!given.toString().endsWith(".jpf")) {
      throw new ConfigurationException(
          given + " is not a .jpf file; name a scenario's .jpf file, or a folder of them");
    }
    return given;
  }
}
