package foliowalk.campaign.dossier;

import foliowalk.campaign.signoff.CellResult;
import foliowalk.campaign.signoff.SignoffResult;
import foliowalk.report.page.Block;
import foliowalk.result.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the dossier shows; the only input of its writers.
 *
 * @param result the campaign
 * @param statement what people say about it, if they do
 * @param modelHash SHA-256 over the sources of the model, see {@link ModelSources}
 * @param command the command line that makes this dossier again
 * @param exhibits the evidence beside the matrix, in the order of the page
 * @param remarks by cell name what the evidence has to say about that cell
 * @param prevention what the evidence has to say of what prevents a violation
 */
public record Dossier(
    SignoffResult result,
    Optional<Statement> statement,
    String modelHash,
    String command,
    List<Exhibit> exhibits,
    Map<String, List<Block>> remarks,
    Prevention prevention) {

  /** Copies the collections. */
  public Dossier {
    exhibits = List.copyOf(exhibits);
    remarks = Map.copyOf(remarks);
  }

  /** What a strict reader would not let pass, one line each; empty when there is nothing. */
  public List<String> objections() {
    List<String> lines = new ArrayList<>();
    if (result.plan().partial()) {
      lines.add("the campaign is a part: other cells were not asked for");
    }
    for (CellResult cell : result.cells()) {
      switch (cell.outcome()) {
        case DIFFERS ->
            lines.add(
                cell.cell().name()
                    + ": expected "
                    + cell.cell().expectation().text()
                    + ", found "
                    + cell.shortText());
        case UNDECIDED, FAILED ->
            lines.add(
                cell.cell().name()
                    + ": "
                    + cell.run().map(run -> run.verdict().reason()).orElse(""));
        default -> {
          // as expected, or excluded with its reason
        }
      }
    }
    exhibits.forEach(exhibit -> lines.addAll(exhibit.objections()));
    return lines;
  }

  /**
   * The process exit code.
   *
   * @param strict whether an objection counts like a cell that differs from its expectation
   */
  public int exitCode(boolean strict) {
    int code = result.exitCode();
    return code == ExitCode.PROVED && strict && !objections().isEmpty() ? ExitCode.VIOLATED : code;
  }
}
