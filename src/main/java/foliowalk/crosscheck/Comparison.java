package foliowalk.crosscheck;

import foliowalk.config.NaturalOrder;
import foliowalk.result.RunResult;
import foliowalk.result.Verdict;
import foliowalk.result.Violation;
import foliowalk.signoff.PlannedCell;
import java.util.List;

/**
 * One cell walked by both engines.
 *
 * @param cell what was walked
 * @param ours result of the embedded engine
 * @param jpf result of Java PathFinder
 */
public record ComparedCell(PlannedCell cell, RunResult ours, RunResult jpf) {

  /** What the two results say of each other. */
  public enum Comparison {
    /** Both walked everything, and verdict and violated properties are the same. */
    AGREES,
    /** One of them saw what the other, having walked everything, did not. */
    DISAGREES,
    /** One of them did not finish, so nothing follows. */
    NOT_COMPARED
  }

  /** Compares verdict and set of violated properties. */
  public Comparison comparison() {
    boolean oursComplete = complete(ours);
    boolean jpfComplete = complete(jpf);
    if (oursComplete && jpfComplete) {
      return violated(ours).equals(violated(jpf)) ? Comparison.AGREES : Comparison.DISAGREES;
    }
    boolean refuted =
        oursComplete && !violated(ours).containsAll(violated(jpf))
            || jpfComplete && !violated(jpf).containsAll(violated(ours));
    return refuted ? Comparison.DISAGREES : Comparison.NOT_COMPARED;
  }

  /** Why the cell was not compared; empty for one that was. */
  public String whyNot() {
    if (comparison() != Comparison.NOT_COMPARED) {
      return "";
    }
    return complete(ours)
        ? "JPF: " + reason(jpf) + soFar(jpf)
        : "foliowalk: " + reason(ours) + soFar(ours);
  }

  private static String reason(RunResult result) {
    List<String> cuts = result.coverage().cuts();
    return cuts.isEmpty() ? result.verdict().reason() : String.join("; ", cuts);
  }

  private static String soFar(RunResult result) {
    return violated(result).isEmpty()
        ? ", no violation so far"
        : ", so far violated, as by the other: " + String.join(" ", violated(result));
  }

  private static boolean complete(RunResult result) {
    boolean conclusive =
        result.verdict() instanceof Verdict.Proved || result.verdict() instanceof Verdict.Violated;
    return conclusive && result.coverage().complete();
  }

  private static List<String> violated(RunResult result) {
    return result.violations().stream()
        .map(Violation::property)
        .distinct()
        .sorted(new NaturalOrder())
        .toList();
  }

  /** Our verdict's word, or the ids of what is violated. */
  public String oursInShort() {
    return shortVerdict(ours);
  }

  /** JPF's verdict's word, or the ids of what is violated. */
  public String jpfInShort() {
    return shortVerdict(jpf);
  }

  private static String shortVerdict(RunResult result) {
    String ids = String.join(" ", violated(result));
    if (ids.isEmpty()) {
      return result.verdict().word();
    }
    return complete(result) ? ids : ids + " (cut)";
  }
}
