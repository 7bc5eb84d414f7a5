package foliowalk.campaign.crosscheck;

import foliowalk.result.RunResult;
import java.util.List;

/**
 * One subject walked by both engines.
 *
 * @param subject what was walked
 * @param ours result of the embedded engine
 * @param jpf result of Java PathFinder
 */
public record Comparison(Subject subject, RunResult ours, RunResult jpf) {

  /** What the two results say of each other. */
  public enum Outcome {
    /**
     * Both walked everything, and the violated properties are the same, but for {@code stuck},
     * which Java PathFinder does not look for.
     */
    AGREES,
    /** They differ exactly as a flaw of Java PathFinder, proved in the catalogue, makes them. */
    EXPLAINED,
    /** One of them saw what the other, having walked everything, did not. */
    DISAGREES,
    /** One of them did not finish, so nothing follows. */
    NOT_COMPARED
  }

  /** Compares verdict and set of violated properties. */
  public Outcome outcome() {
    Outcome outcome = withoutFlaws();
    boolean explained =
        outcome != Outcome.AGREES
            && KnownFlaw.complete(ours)
            && subject.flaw().map(flaw -> flaw.explains(jpf)).orElse(false);
    return explained ? Outcome.EXPLAINED : outcome;
  }

  private Outcome withoutFlaws() {
    boolean oursComplete = KnownFlaw.complete(ours);
    boolean jpfComplete = KnownFlaw.complete(jpf);
    List<String> ourIds = KnownFlaw.comparable(ours);
    List<String> jpfIds = KnownFlaw.comparable(jpf);
    if (oursComplete && jpfComplete) {
      return ourIds.equals(jpfIds) ? Outcome.AGREES : Outcome.DISAGREES;
    }
    boolean refuted =
        oursComplete && !ourIds.containsAll(jpfIds) || jpfComplete && !jpfIds.containsAll(ourIds);
    return refuted ? Outcome.DISAGREES : Outcome.NOT_COMPARED;
  }

  /** Whether the program names a flaw of Java PathFinder, and yet the two agree. */
  public boolean flawNoLongerShows() {
    return subject.flaw().isPresent() && outcome() == Outcome.AGREES;
  }

  /** Why the subject was not compared; empty for one that was. */
  public String whyNot() {
    if (outcome() != Outcome.NOT_COMPARED) {
      return "";
    }
    return KnownFlaw.complete(ours)
        ? "JPF: " + KnownFlaw.reason(jpf) + soFar(jpf)
        : "foliowalk: " + KnownFlaw.reason(ours) + soFar(ours);
  }

  private static String soFar(RunResult result) {
    List<String> violated = KnownFlaw.violated(result);
    return violated.isEmpty()
        ? ", no violation so far"
        : ", so far violated, as by the other: " + String.join(" ", violated);
  }

  /** Our verdict's word, or the ids of what is violated. */
  public String oursInShort() {
    return inShort(ours);
  }

  /** JPF's verdict's word, or the ids of what is violated. */
  public String jpfInShort() {
    return inShort(jpf);
  }

  private static String inShort(RunResult result) {
    String ids = String.join(" ", KnownFlaw.violated(result));
    if (ids.isEmpty()) {
      return result.verdict().word();
    }
    return KnownFlaw.complete(result) ? ids : ids + " (cut)";
  }
}
