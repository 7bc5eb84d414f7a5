package foliowalk.campaign.ablation;

import foliowalk.campaign.ablation.AblationRow.Outcome;
import foliowalk.result.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the rows of one cell say, in words. */
final class AblationSummary {
  private AblationSummary() {}

  /** {@code needs x (I1), y (I6); independent of z; not decided: w}. */
  static String of(List<AblationRow> rows) {
    return String.join("; ", parts(rows));
  }

  /** The same in parts: first what is needed. */
  static List<String> parts(List<AblationRow> rows) {
    List<String> parts = new ArrayList<>();
    String needed =
        rows.stream()
            .filter(row -> row.outcome() == Outcome.NEEDED)
            .map(row -> row.assumption() + " (" + Violation.simpleNames(row.violated()) + ")")
            .collect(Collectors.joining(", "));
    parts.add(needed.isEmpty() ? "needs none that was dropped" : "needs " + needed);
    add(parts, "independent of ", rows, Outcome.INDEPENDENT);
    add(parts, "not touched by ", rows, Outcome.NO_EFFECT);
    add(parts, "no violation, but vacuous without ", rows, Outcome.VACUOUS);
    add(parts, "not decided: ", rows, Outcome.UNDECIDED);
    add(parts, "not walked: ", rows, Outcome.NOT_WALKED);
    return parts;
  }

  private static void add(
      List<String> parts, String words, List<AblationRow> rows, Outcome outcome) {
    String ids =
        rows.stream()
            .filter(row -> row.outcome() == outcome)
            .map(AblationRow::assumption)
            .collect(Collectors.joining(", "));
    if (!ids.isEmpty()) {
      parts.add(words + ids);
    }
  }
}
