package foliowalk.campaign.ablation;

import foliowalk.text.Numbers;
import java.io.PrintWriter;

/** An ablation for a person at a terminal: a line for each cell. */
public final class AblationText {
  private AblationText() {}

  /** Writes summary and cells. */
  public static void write(AblationResult result, PrintWriter out) {
    out.print(result.summary() + "\n\n");
    result
        .byCell()
        .forEach(
            (cell, rows) -> {
              String indent = cell + ": ";
              for (String part : AblationSummary.parts(rows)) {
                out.print(indent + part + "\n");
                indent = "    ";
              }
            });
    for (Assumption fixed : result.assumptions()) {
      if (!fixed.switchable()) {
        out.print("not switchable: " + fixed.id() + ", " + fixed.sentence() + "\n");
      }
    }
    out.print("time " + Numbers.seconds(result.seconds()) + "\n");
    out.print("exit code " + result.exitCode() + "\n");
  }
}
