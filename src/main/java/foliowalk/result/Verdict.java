package foliowalk.result;

import java.util.List;

/**
 * What one run established. The only way to obtain {@link Proved} is {@link #from}, which asks the
 * completeness; no other code can print "no error".
 */
public sealed interface Verdict {

  /** The upper-case word shown to users and written to reports. */
  String word();

  /** One line that says why; for {@link Proved} what was walked. */
  String reason();

  /** The process exit code for this verdict, see {@link ExitCode}. */
  int exitCode();

  /** Every schedule was walked, every instruction was supported, and no property was violated. */
  final class Proved implements Verdict {
    private final String reason;

    private Proved(String reason) {
      this.reason = reason;
    }

    @Override
    public String word() {
      return "PROVED";
    }

    @Override
    public String reason() {
      return reason;
    }

    @Override
    public int exitCode() {
      return ExitCode.PROVED;
    }

    @Override
    public String toString() {
      return word();
    }
  }

  /** At least one property is violated; each violation carries a schedule that shows it. */
  record Violated(String reason) implements Verdict {
    @Override
    public String word() {
      return "VIOLATED";
    }

    @Override
    public int exitCode() {
      return ExitCode.VIOLATED;
    }
  }

  /** No violation was seen, but the walk was cut; the reason names the limit. */
  record Inconclusive(String reason) implements Verdict {
    @Override
    public String word() {
      return "INCONCLUSIVE";
    }

    @Override
    public int exitCode() {
      return ExitCode.INCONCLUSIVE;
    }
  }

  /** The walk was complete, but something it had to reach was never reached. */
  record Vacuous(String reason) implements Verdict {
    @Override
    public String word() {
      return "VACUOUS";
    }

    @Override
    public int exitCode() {
      return ExitCode.VACUOUS;
    }
  }

  /**
   * The run says nothing about the program.
   *
   * @param reason what is wrong, where, and what would be right
   * @param exitCode {@link ExitCode#UNUSABLE_INPUT}, {@link ExitCode#ENGINE_UNAVAILABLE} or {@link
   *     ExitCode#INTERNAL_ERROR}
   */
  record Error(String reason, int exitCode) implements Verdict {
    @Override
    public String word() {
      return "ERROR";
    }
  }

  /**
   * The verdict of a finished walk. It is computed here and nowhere else.
   *
   * @param completeness what was walked and what was cut
   * @param violations the violations found, possibly none
   * @param statistics the numbers named in the reason
   */
  static Verdict from(
      Completeness completeness, List<Violation> violations, Statistics statistics) {
    if (completeness.error().isPresent()) {
      return new Error(completeness.error().get(), ExitCode.UNUSABLE_INPUT);
    }
    if (!violations.isEmpty()) {
      String ids =
          String.join(", ", violations.stream().map(Violation::property).distinct().toList());
      return new Violated(
          "violated: "
              + ids
              + (completeness.complete()
                  ? ""
                  : "; the walk was cut ("
                      + String.join("; ", completeness.cuts())
                      + "), there may be more"));
    }
    if (!completeness.complete()) {
      return new Inconclusive(
          completeness.cuts().isEmpty()
              ? "the frontier is not empty"
              : String.join("; ", completeness.cuts()));
    }
    if (!completeness.missed().isEmpty()) {
      return new Vacuous(
          "the whole state space was walked without a violation, but never reached: "
              + String.join("; ", completeness.missed()));
    }
    return new Proved(
        "the whole state space was walked: "
            + statistics.states()
            + " states, "
            + statistics.transitions()
            + " transitions, frontier empty"
            + (completeness.stuck() == StuckSearch.NO_END ? "; no schedule ends" : ""));
  }
}
