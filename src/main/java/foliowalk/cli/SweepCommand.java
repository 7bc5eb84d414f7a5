package foliowalk.cli;

import foliowalk.campaign.ReportFolder;
import foliowalk.campaign.sweep.Sweep;
import foliowalk.campaign.sweep.SweepDeclaration;
import foliowalk.campaign.sweep.SweepJson;
import foliowalk.campaign.sweep.SweepPage;
import foliowalk.campaign.sweep.SweepParameter;
import foliowalk.campaign.sweep.SweepPoint;
import foliowalk.campaign.sweep.SweepResult;
import foliowalk.campaign.sweep.SweepSubject;
import foliowalk.campaign.sweep.SweepText;
import foliowalk.config.Limits;
import foliowalk.config.file.ConfigurationException;
import foliowalk.report.ReportFile;
import foliowalk.result.ExitCode;
import java.io.IOException;
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

/** Grows the parameters of a program, one at a time. */
@Command(
    name = "sweep",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Walks a program with one parameter growing at a time, and says from which value on its"
          + " verdict has been the same. What is foreseen to be too large is named and not walked.",
      "Without CONFIG, all scenarios that declare foliowalk.sweep."
    },
    customSynopsis = "foliowalk sweep [FILE.jpf [+key=value ...]] [OPTIONS]")
final class SweepCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE.jpf [+key=value ...]",
      description = "JPF application properties, and values that go before those of the file.")
  private List<String> positional = new ArrayList<>();

  @Option(
      names = "--grow",
      paramLabel = "NAME:1..3,...",
      description = "Arguments of the program that grow (default: what the file declares).")
  private String grow;

  @Option(
      names = "--design",
      paramLabel = "b,c",
      split = ",",
      description = "Walk these designs (default: foliowalk.sweep.designs, else the file's own).")
  private List<String> designs = new ArrayList<>();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Series walked at the same time (default: one for each processor).")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder for bounds.md and bounds.json (default: reports, for the whole).")
  private Path out;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the result as JSON.")
  private Path json;

  @Mixin private LimitOptions limits = new LimitOptions();

  SweepCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws ConfigurationException {
    if (jobs < 1) {
      throw misuse("--jobs must be at least 1");
    }
    List<SweepParameter> grown = grown();
    boolean whole =
        positional.isEmpty()
            && grow == null
            && designs.isEmpty()
            && limits.limits().equals(Limits.NONE);
    List<String> warnings = new ArrayList<>();
    List<SweepSubject> subjects = subjects(grown, warnings);
    ReportFolder reports =
        ReportFolder.of(surroundings.project(), Optional.ofNullable(out), whole, SweepPage.names());
    if (json != null && ReportFile.obstacle(json).isPresent()) {
      throw new ConfigurationException("--json: " + json + " " + ReportFile.obstacle(json).get());
    }
    surroundings.warn(warnings);
    SweepResult result = walk(subjects, !whole);
    SweepText.write(result, surroundings.out());
    surroundings.out().flush();
    return written(result, reports);
  }

  private List<SweepParameter> grown() {
    try {
      return grow == null ? List.of() : SweepParameter.parseAll(grow);
    } catch (IllegalArgumentException e) {
      throw misuse("--grow: " + e.getMessage());
    }
  }

  private List<SweepSubject> subjects(List<SweepParameter> grown, List<String> warnings)
      throws ConfigurationException {
    return positional.isEmpty()
        ? SweepDeclaration.allSubjects(surroundings.project().scenarios(), designs, grown, warnings)
        : named(grown, warnings);
  }

  private List<SweepSubject> named(List<SweepParameter> grown, List<String> warnings)
      throws ConfigurationException {
    List<String> overrides = positional.subList(1, positional.size());
    if (positional.get(0).startsWith("+")) {
      throw misuse("name a .jpf file before '" + positional.get(0) + "'");
    }
    for (String override : overrides) {
      if (!override.startsWith("+")) {
        throw misuse("'" + override + "' after the .jpf file is not of the form +key=value");
      }
    }
    SweepDeclaration declared = SweepDeclaration.read(Path.of(positional.get(0)), overrides);
    if (declared.parameters().isEmpty() && grown.isEmpty()) {
      throw new ConfigurationException(
          declared.file()
              + " declares no foliowalk.sweep; say what grows, such as --grow threads:1..3");
    }
    return declared.subjects(designs, grown, overrides, warnings);
  }

  private SweepResult walk(List<SweepSubject> subjects, boolean partial)
      throws ConfigurationException {
    try (StatusLine status = new StatusLine(surroundings.err(), surroundings.terminal())) {
      return new Sweep(surroundings.engines(), jobs, Sweep.BOUNDS.overriddenBy(limits.limits()))
          .run(
              subjects,
              partial,
              (subject, parameter, point) -> status.update(progress(subject, parameter, point)),
              surroundings.stop());
    }
  }

  /** A point in one line. */
  static String progress(String subject, SweepParameter parameter, SweepPoint point) {
    return subject + " " + parameter.name() + "=" + point.value() + ": " + point.answer();
  }

  private int written(SweepResult result, ReportFolder reports) {
    int exitCode = result.exitCode();
    if (json != null) {
      try {
        ReportFile.write(json, writer -> SweepJson.write(result, writer));
        surroundings.say("written: " + json);
      } catch (IOException e) {
        surroundings.say("--json: " + json + " cannot be written: " + e.getMessage());
        exitCode = ExitCode.UNUSABLE_INPUT;
      }
      if (out == null) {
        return exitCode;
      }
    }
    return surroundings.keep(reports, exitCode, result.interrupted(), SweepPage.files(result));
  }

  private ParameterException misuse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
