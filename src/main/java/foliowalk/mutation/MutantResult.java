package foliowalk.mutation;

import java.util.List;

/**
 * What became of a mutant.
 *
 * @param mutant the change
 * @param fate how it ended
 * @param by for a killed one what noticed it: ids of violated properties, or in words
 * @param cell name of the cell that killed it or could not be decided; else empty
 * @param survived names of the cells that stayed proved
 */
public record MutantResult(
    Mutant mutant, Fate fate, List<String> by, String cell, List<String> survived) {

  /** How a mutant can end. */
  public enum Fate {
    /** A cell that was proved is not any more. */
    KILLED,
    /** Every cell that runs the line is still proved. */
    SURVIVED,
    /** Some walk was cut, none killed it. */
    UNDECIDED,
    /** No proved cell runs the line. */
    NOT_RUN,
    /** The changed class is no valid program. */
    INVALID
  }

  /** Copies the lists. */
  public MutantResult {
    by = List.copyOf(by);
    survived = List.copyOf(survived);
  }
}
