package foliowalk.result;

import java.util.List;
import java.util.Optional;

/**
 * What a walk covered. Everything that weakens a verdict is recorded here when it happens, so that
 * it cannot be forgotten on the way to a page.
 *
 * @param frontierEmpty whether every stored state was expanded
 * @param cuts one line for each reason the walk is incomplete, such as {@code "--max-states 1000
 *     reached"}
 * @param assumptions one line for each abstraction the result rests on, such as {@code "sequential
 *     consistency"}
 * @param missed one line for each thing that the walk had to reach and did not
 * @param stuck whether states were looked for from which no schedule can end
 * @param error the reason the run says nothing at all: an unsupported operation reached, a defect
 */
public record Completeness(
    boolean frontierEmpty,
    List<String> cuts,
    List<String> assumptions,
    List<String> missed,
    StuckSearch stuck,
    Optional<String> error) {

  /** Copies the lists. */
  public Completeness {
    cuts = List.copyOf(cuts);
    assumptions = List.copyOf(assumptions);
    missed = List.copyOf(missed);
  }

  /** Of a walk that had nothing particular to reach and did not look for loops without end. */
  public Completeness(
      boolean frontierEmpty, List<String> cuts, List<String> assumptions, Optional<String> error) {
    this(frontierEmpty, cuts, assumptions, List.of(), StuckSearch.NOT_DONE, error);
  }

  /** The same with what was missed. */
  public Completeness withMissed(List<String> names) {
    return new Completeness(frontierEmpty, cuts, assumptions, names, stuck, error);
  }

  /** The same with whether states were looked for from which no schedule can end. */
  public Completeness with(StuckSearch search) {
    return new Completeness(frontierEmpty, cuts, assumptions, missed, search, error);
  }

  /** The same with what it rests on. */
  public Completeness withAssumptions(List<String> lines) {
    return new Completeness(frontierEmpty, cuts, lines, missed, stuck, error);
  }

  /** Whether the whole state space was walked. */
  public boolean complete() {
    return frontierEmpty && cuts.isEmpty() && error.isEmpty();
  }
}
