package foliowalk.engine;

import foliowalk.result.ExitCode;
import foliowalk.result.RunResult;
import foliowalk.result.Verdict;
import foliowalk.result.Violation;
import java.util.List;
import java.util.TreeSet;

/**
 * Compares a walk with a reduction with one without: verdict, violated properties, what was never
 * reached, and what was looked for.
 *
 * @param differ whether something does; false where one of the two was cut
 * @param line what came of it
 */
public record SelfCheck(boolean differ, String line) {

  /** Compares two results of one program. */
  public static SelfCheck of(RunResult reduced, RunResult full) {
    if (!reduced.completeness().complete() || !full.completeness().complete()) {
      return new SelfCheck(
          false,
          "not compared: the walk "
              + (reduced.completeness().complete() ? "without a" : "with the")
              + " reduction was not complete");
    }
    String with = facts(reduced);
    String without = facts(full);
    return with.equals(without)
        ? new SelfCheck(
            false,
            "the same without the reduction, in "
                + full.statistics().states()
                + " states instead of "
                + reduced.statistics().states())
        : new SelfCheck(true, "with the reduction " + with + "; without " + without);
  }

  private static String facts(RunResult result) {
    List<String> properties = result.violations().stream().map(Violation::property).toList();
    return result.verdict().word()
        + (properties.isEmpty() ? "" : " " + String.join(", ", new TreeSet<>(properties)))
        + ", never reached "
        + new TreeSet<>(result.completeness().missed())
        + ", stuck states "
        + result.completeness().stuck();
  }

  /** The result of the walk with the reduction, without a verdict where the two differ. */
  public RunResult judged(RunResult reduced) {
    return differ
        ? reduced.withoutVerdict(
            new Verdict.Error("the self-check failed: " + line, ExitCode.INTERNAL_ERROR))
        : reduced;
  }
}
