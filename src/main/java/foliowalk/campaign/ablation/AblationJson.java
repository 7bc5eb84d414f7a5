package foliowalk.campaign.ablation;

import foliowalk.config.file.ConfigurationException;
import foliowalk.report.saved.JsonForm;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The JSON form of an ablation, as {@code ablation.schema.json} beside this class describes it. Two
 * runs on the same inputs give the same text outside the block {@code times}, which comes last.
 */
public final class AblationJson {
  /** Name of the file in the folder of the reports. */
  public static final String FILE = "ablation.json";

  /** Version of the form. */
  public static final int SCHEMA_VERSION = 1;

  private static final int LEVELS = 2;

  private static final JsonForm<Whole> FORM =
      new JsonForm<>(Whole.class, SCHEMA_VERSION, LEVELS, "foliowalk ablate");

  private AblationJson() {}

  private record Whole(
      String summary,
      int exitCode,
      boolean partial,
      Optional<String> interrupted,
      long maxStates,
      String programHash,
      String configHash,
      List<Assumed> assumptions,
      List<AblationRow> rows,
      Optional<AblationResult.Program> program,
      Times times) {}

  /** An assumption; without an argument it cannot be dropped. */
  private record Assumed(
      String id,
      String sentence,
      Optional<String> argument,
      int grows,
      List<Assumption.Growth> steeper,
      List<Assumption.Scope> scopes) {}

  private record Times(double seconds) {}

  /** Writes the whole result, then a line break. */
  public static void write(AblationResult result, Writer out) throws IOException {
    FORM.write(
        new Whole(
            result.summary(),
            result.exitCode(),
            result.partial(),
            result.interrupted(),
            result.maxStates(),
            result.programHash(),
            result.configHash(),
            result.assumptions().stream().map(AblationJson::assumed).toList(),
            result.rows(),
            result.program(),
            new Times(result.seconds())),
        out);
  }

  private static Assumed assumed(Assumption assumption) {
    return new Assumed(
        assumption.id(),
        assumption.sentence(),
        Optional.of(assumption.argument()).filter(argument -> assumption.switchable()),
        assumption.grows(),
        assumption.steeper(),
        assumption.scopes());
  }

  /**
   * Reads a file.
   *
   * @throws ConfigurationException with one line for the user when it is no ablation of this form
   */
  public static AblationResult read(Path file) throws ConfigurationException {
    Whole whole = FORM.read(file);
    return new AblationResult(
        whole.assumptions.stream()
            .map(
                a ->
                    new Assumption(
                        a.id, a.sentence, a.argument.orElse(""), a.grows, a.steeper, a.scopes))
            .toList(),
        whole.rows,
        whole.partial,
        whole.maxStates,
        whole.programHash,
        whole.configHash,
        whole.times.seconds,
        whole.interrupted,
        whole.program);
  }
}
