package foliowalk.campaign.ablation;

import java.util.List;

/**
 * What became of one proved cell without one assumption.
 *
 * @param cell such as {@code S1/default/c}
 * @param assumption id of the assumption dropped
 * @param outcome what that says of the proof
 * @param verdict word of the verdict of the walk; empty where nothing was walked
 * @param violated ids of the properties that are violated now, sorted
 * @param length steps of the shortest schedule that violates one; 0 where none does
 * @param message what happens in that schedule, in one line; else why there is no answer
 * @param lastSteps the end of that schedule as text; else empty
 * @param args arguments of the program, to walk it again
 * @param states distinct states of the walk
 */
public record AblationRow(
    String cell,
    String assumption,
    Outcome outcome,
    String verdict,
    List<String> violated,
    int length,
    String message,
    List<String> lastSteps,
    List<String> args,
    long states) {

  /** What dropping an assumption says of a proof. */
  public enum Outcome {
    /** A schedule violates a property: the proof needs the assumption. */
    NEEDED("needed"),
    /** Still proved, over another state space. */
    INDEPENDENT("independent"),
    /** Still proved, with the same numbers: nothing in this cell hangs on it. */
    NO_EFFECT("no effect"),
    /**
     * Walked whole without a violation, but something that the scenario must come by is gone with
     * the assumption.
     */
    VACUOUS("no violation, but vacuous"),
    /** The walk was cut or failed. */
    UNDECIDED("not decided"),
    /** The walk would be too large. */
    NOT_WALKED("not walked"),
    /** The scenario does not make the assumption, or is about it. */
    NOT_APPLICABLE("not applicable");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    /** The words for tables and files. */
    @Override
    public String toString() {
      return words;
    }
  }

  /** Copies the lists. */
  public AblationRow {
    violated = List.copyOf(violated);
    lastSteps = List.copyOf(lastSteps);
    args = List.copyOf(args);
  }

  /** The scenario's id. */
  public String scenario() {
    return cell.substring(0, cell.indexOf('/'));
  }
}
