package foliowalk.campaign.signoff;

import java.util.List;
import java.util.Optional;

/**
 * The verdicts of a campaign as {@link SignoffJson} wrote them, read back for who wants to know
 * what became of other cells.
 *
 * @param cells in the order of the plan
 */
public record SignoffRecord(List<Cell> cells) {

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
    cells = List.copyOf(cells);
  }

  /** The cell that a run walked, if it walked one. */
  public Optional<Cell> cell(String programHash, String configHash) {
    return cells.stream()
        .filter(c -> !c.programHash.isEmpty())
        .filter(c -> c.programHash.equals(programHash) && c.configHash.equals(configHash))
        .findFirst();
  }
}
