package foliowalk.campaign.dossier;

import foliowalk.config.Limits;
import foliowalk.config.Reduction;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What of a sign-off is asked for.
 *
 * @param configs folder with the scenarios, where they are not those of the project: what people
 *     have written about the project then says nothing
 * @param statement what the dossier is about, where it is not what the project says
 * @param only ids of scenarios; empty for all
 * @param designs ids of designs; empty for all
 * @param limits bounds on each cell that go before those of the files
 * @param reduction goes before that of the files, if present
 * @param quick whether the matrix alone is walked, and the other campaigns are taken from their
 *     records
 */
public record SignoffRequest(
    Optional<Path> configs,
    Optional<Path> statement,
    List<String> only,
    List<String> designs,
    Limits limits,
    Optional<Reduction> reduction,
    boolean quick) {
  /** The whole campaign as configured. */
  public static final SignoffRequest WHOLE =
      new SignoffRequest(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          Limits.NONE,
          Optional.empty(),
          false);

  /** Copies the lists. */
  public SignoffRequest {
    only = List.copyOf(only);
    designs = List.copyOf(designs);
  }

  /** The same without the campaigns beside the matrix. */
  public SignoffRequest quickly() {
    return new SignoffRequest(configs, statement, only, designs, limits, reduction, true);
  }

  /** The same for these scenarios and designs; an empty list stands for all. */
  public SignoffRequest of(List<String> scenarios, List<String> someDesigns) {
    return new SignoffRequest(configs, statement, scenarios, someDesigns, limits, reduction, quick);
  }

  /** Whether nothing is bent that a scenario says. */
  boolean asConfigured() {
    return configs.isEmpty() && reduction.isEmpty() && limits.equals(Limits.NONE);
  }

  /** As it would be typed beside the launcher. */
  String commandLine() {
    StringBuilder line = new StringBuilder("./foliowalk signoff");
    append(line, "--only", only);
    append(line, "--design", designs);
    return line.toString();
  }

  private static void append(StringBuilder line, String option, List<String> values) {
    if (!values.isEmpty()) {
      line.append(' ').append(option).append(' ').append(String.join(",", values));
    }
  }
}
