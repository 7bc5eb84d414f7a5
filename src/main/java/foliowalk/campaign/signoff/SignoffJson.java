package foliowalk.campaign.signoff;

import foliowalk.config.file.ConfigurationException;
import foliowalk.report.saved.JsonForm;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The JSON form of a campaign's result, as {@code signoff.schema.json} beside this class describes
 * it. Two runs on the same inputs give the same text outside the block {@code times}, which comes
 * last.
 */
public final class SignoffJson {
  /** Name of the file in the folder of the reports. */
  public static final String FILE = "signoff.json";

  /** Version of the form. */
  public static final int SCHEMA_VERSION = 1;

  /** Nesting of a violation: result, cells, cell, violations. */
  private static final int VIOLATION_LEVEL = 4;

  private static final JsonForm<SignoffForm> FORM =
      new JsonForm<>(SignoffForm.class, SCHEMA_VERSION, VIOLATION_LEVEL, "foliowalk signoff");

  private SignoffJson() {}

  /**
   * What a page says beside the matrix.
   *
   * @param claim one sentence made of the cells, where there is a statement to claim
   * @param modelHash SHA-256 over the sources of the model
   * @param command makes the page again
   * @param objections what a strict reader would not let pass
   * @param exhibits the sections of evidence
   */
  public record Page(
      Optional<String> claim,
      String modelHash,
      String command,
      List<String> objections,
      List<Exhibit> exhibits) {
    /** Copies the lists. */
    public Page {
      objections = List.copyOf(objections);
      exhibits = List.copyOf(exhibits);
    }
  }

  /** A section of evidence. */
  public record Exhibit(String id, String heading, List<String> objections) {
    /** Copies the list. */
    public Exhibit {
      objections = List.copyOf(objections);
    }
  }

  /** Writes the whole result, then a line break. */
  public static void write(SignoffResult result, Optional<Page> page, Writer out)
      throws IOException {
    FORM.write(SignoffForm.of(result, page), out);
  }

  /**
   * Reads what became of the cells.
   *
   * @throws ConfigurationException with one line for the user when it is no campaign of this form
   */
  public static SignoffRecord read(Path file) throws ConfigurationException {
    return new SignoffRecord(
        FORM.read(file).cells().stream()
            .map(
                cell ->
                    new SignoffRecord.Cell(
                        cell.scenario(),
                        cell.variant(),
                        cell.design(),
                        cell.verdict(),
                        cell.programHash(),
                        cell.configHash()))
            .toList());
  }
}
