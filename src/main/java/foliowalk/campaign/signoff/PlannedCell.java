package foliowalk.campaign.signoff;

import foliowalk.config.RunConfig;
import foliowalk.config.file.Expectation;
import java.util.Optional;

/**
 * One cell of the matrix before it is walked.
 *
 * @param scenario id of the scenario
 * @param variant one of its variants
 * @param design one of its designs
 * @param expectation what the scenario's author says it must yield
 * @param certainty {@code C} or {@code G}, when the author says how sure that is
 * @param run what to walk; absent for an excluded cell
 */
public record PlannedCell(
    String scenario,
    String variant,
    String design,
    Expectation expectation,
    Optional<String> certainty,
    Optional<RunConfig> run) {

  /** How the cell is called in lists: {@code S1/default/b}. */
  public String name() {
    return scenario + "/" + variant + "/" + design;
  }
}
