package foliowalk.fidelity;

import java.util.List;

/**
 * A line of the map: an operation of the model and how the kernel writes it.
 *
 * @param member method or field of the model, as {@code Account.lock}
 * @param spellings how the kernel may write it; the first names the operation
 */
public record Operation(String member, List<String> spellings, Kind kind) {
  /** The operation's name in reports: two lines with the same name are the same operation. */
  public String name() {
    return spellings.get(0);
  }
}
