package foliowalk.campaign;

import foliowalk.report.page.Block;
import foliowalk.result.ToolVersion;
import foliowalk.text.Numbers;

/**
 * What a campaign walked, and with what.
 *
 * @param programHash SHA-256 of the class files
 * @param configHash SHA-256 of the configurations
 * @param seconds wall-clock time
 */
public record Provenance(String programHash, String configHash, double seconds) {

  /** The paragraph in which a page says so. */
  public Block paragraph() {
    return Block.paragraph(
        "foliowalk "
            + ToolVersion.current()
            + ", program "
            + programHash
            + ", configurations "
            + configHash
            + ", "
            + Numbers.seconds(seconds)
            + ".");
  }
}
