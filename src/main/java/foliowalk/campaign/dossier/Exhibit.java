package foliowalk.campaign.dossier;

import foliowalk.report.page.Block;
import java.util.List;

/**
 * A section of evidence beside the matrix.
 *
 * @param id unique in the page
 * @param heading of its section
 * @param blocks what it shows; at least why there is nothing to show
 * @param objections one line for each thing that a strict reader would not let pass
 */
public record Exhibit(String id, String heading, List<Block> blocks, List<String> objections) {
  /** Copies the lists. */
  public Exhibit {
    blocks = List.copyOf(blocks);
    objections = List.copyOf(objections);
  }

  /** Evidence that could not be shown. */
  public static Exhibit absent(String id, String heading, String why) {
    return new Exhibit(id, heading, List.of(Block.paragraph(why)), List.of(heading + ": " + why));
  }
}
