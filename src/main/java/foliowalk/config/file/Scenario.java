package foliowalk.config.file;

import java.util.List;
import java.util.Map;

/**
 * One row group of the sign-off matrix: a race, its variants, and the designs it is walked with.
 *
 * @param id such as {@code S1}
 * @param title what races with what, in one line
 * @param designs ids of the designs, in the order of the columns
 * @param variants ids of the variants, in the order of the rows; {@code default} when there is one
 * @param variantTitles what each variant is; variants without a title are absent
 * @param expectations one for each cell
 * @param certainties {@code C} (certain from the source) or {@code G} (a guess for the checker to
 *     settle); cells without one are absent
 */
public record Scenario(
    String id,
    String title,
    List<String> designs,
    List<String> variants,
    Map<String, String> variantTitles,
    Map<Cell, Expectation> expectations,
    Map<Cell, String> certainties) {

  /**
   * A variant walked with a design.
   *
   * @param variant one of the scenario's variants
   * @param design one of the scenario's designs
   */
  public record Cell(String variant, String design) {}

  /** Copies the collections. */
  public Scenario {
    designs = List.copyOf(designs);
    variants = List.copyOf(variants);
    variantTitles = Map.copyOf(variantTitles);
    expectations = Map.copyOf(expectations);
    certainties = Map.copyOf(certainties);
  }
}
