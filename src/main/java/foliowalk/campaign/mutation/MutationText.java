package foliowalk.campaign.mutation;

import foliowalk.campaign.mutation.MutantResult.Fate;
import foliowalk.text.Numbers;
import java.io.PrintWriter;
import java.util.List;

/** A campaign for a person at a terminal: what survived first. */
public final class MutationText {
  private MutationText() {}

  /** Writes summary and survivors. */
  public static void write(MutationResult result, PrintWriter out) {
    out.print(result.summary() + " (" + result.basis().provedCells() + " proved cells)\n");
    section(out, "survive without an explanation", result.unexplained());
    section(out, "undecided", result.with(Fate.UNDECIDED));
    section(out, "invalid", result.with(Fate.INVALID));
    for (String stale : result.staleExplanations()) {
      out.print("explained, but no survivor: " + stale + "\n");
    }
    out.print(
        "time "
            + Numbers.seconds(result.seconds())
            + ", of processors "
            + Numbers.seconds(result.cpuSeconds())
            + "\n");
    out.print("exit code " + result.exitCode() + "\n");
  }

  private static void section(PrintWriter out, String title, List<MutantResult> mutants) {
    if (mutants.isEmpty()) {
      return;
    }
    out.print("\n" + title + ":\n");
    for (MutantResult m : mutants) {
      out.print("  " + m.mutant().id() + "  [" + m.mutant().file() + ":" + m.mutant().line() + "]");
      out.print(
          m.fate() == Fate.SURVIVED
              ? " in the " + cells(m.walks().size()) + " walked\n"
              : " " + m.reason() + "\n");
    }
  }

  static String cells(int count) {
    return count == 1 ? "1 cell" : count + " cells";
  }
}
