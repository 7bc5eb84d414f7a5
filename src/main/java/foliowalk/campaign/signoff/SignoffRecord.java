package foliowalk.campaign.signoff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import foliowalk.config.file.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The verdicts of a campaign as {@link SignoffJson} wrote them, read back for who wants to know
 * what became of other cells.
 *
 * @param schemaVersion of the form
 * @param cells in the order of the plan
 */
public record SignoffRecord(int schemaVersion, List<Cell> cells) {

  /**
   * One cell.
   *
   * @param verdict its word, or EXCLUDED
   * @param programHash SHA-256 over the class files that were walked; empty for an excluded one
   * @param configHash SHA-256 over what was run; empty for an excluded one
   */
  public record Cell(
      String scenario,
      String variant,
      String design,
      String verdict,
      String programHash,
      String configHash) {

    /** Of a cell that was just walked. */
    public static Cell of(CellResult result) {
      return new Cell(
          result.cell().scenario(),
          result.cell().variant(),
          result.cell().design(),
          result.run().map(run -> run.verdict().word()).orElse("EXCLUDED"),
          result.run().map(run -> run.programHash()).orElse(""),
          result.run().map(run -> run.configHash()).orElse(""));
    }

    /** How the cell is called in lists: {@code S1/default/b}. */
    public String name() {
      return scenario + "/" + variant + "/" + design;
    }

    /** Whether another one differs from this in its design only. */
    public boolean isBeside(Cell other) {
      return scenario.equals(other.scenario)
          && variant.equals(other.variant)
          && programHash.equals(other.programHash)
          && !design.equals(other.design);
    }
  }

  /** Copies the list. */
  public SignoffRecord {
    cells = cells == null ? List.of() : List.copyOf(cells);
  }

  /** The cell that a run walked, if it walked one. */
  public Optional<Cell> cell(String programHash, String configHash) {
    return cells.stream()
        .filter(c -> !c.programHash.isEmpty())
        .filter(c -> c.programHash.equals(programHash) && c.configHash.equals(configHash))
        .findFirst();
  }

  /**
   * Reads a file that {@code foliowalk signoff} wrote.
   *
   * @throws ConfigurationException with one line for the user
   */
  public static SignoffRecord read(Path file) throws ConfigurationException {
    try {
      SignoffRecord read =
          new ObjectMapper()
              .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
              .readValue(Files.readString(file), SignoffRecord.class);
      if (read != null && read.schemaVersion == SignoffJson.SCHEMA_VERSION) {
        return read;
      }
      throw new ConfigurationException(
          file + " is no result of this version of foliowalk signoff; write it again");
    } catch (JsonProcessingException e) {
      throw new ConfigurationException(
          file + " is no result of foliowalk signoff: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new ConfigurationException(file + " cannot be read: " + e.getMessage());
    }
  }
}
