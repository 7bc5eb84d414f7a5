package foliowalk.campaign.mutation;

import foliowalk.text.NaturalOrder;
import java.util.List;

/**
 * What became of a mutant.
 *
 * @param mutant the change
 * @param fate how it ended
 * @param walks the cells it was walked in, smallest first
 * @param reason for an invalid or undecided one why; else empty
 */
public record MutantResult(Mutant mutant, Fate fate, List<CellWalk> walks, String reason) {

  /** How a mutant can end. */
  public enum Fate {
    /** A cell that was proved is not any more. */
    KILLED,
    /** Every cell it was walked in is still proved. */
    SURVIVED,
    /** Some walk was cut, none killed it. */
    UNDECIDED,
    /** No proved cell runs the line. */
    NOT_RUN,
    /** The changed class is no valid program. */
    INVALID
  }

  /**
   * One walk of a mutant.
   *
   * @param cell name of the cell
   * @param decided whether the walk was complete or violated something
   * @param by what noticed the change: ids of violated properties, or in words; empty if nothing
   */
  public record CellWalk(String cell, boolean decided, List<String> by) {
    /** Copies the list. */
    public CellWalk {
      by = List.copyOf(by);
    }
  }

  /** Copies the list. */
  public MutantResult {
    walks = List.copyOf(walks);
  }

  /** Everything that noticed the change, in the order of the ids. */
  public List<String> by() {
    return walks.stream()
        .flatMap(walk -> walk.by().stream())
        .distinct()
        .sorted(new NaturalOrder())
        .toList();
  }

  /** Names of the cells that noticed the change. */
  public List<String> killers() {
    return walks.stream().filter(walk -> !walk.by().isEmpty()).map(CellWalk::cell).toList();
  }
}
