package foliowalk.fidelity;

import java.util.List;

/**
 * An operation at its place in a function.
 *
 * @param operation its name: the first kernel spelling in the map, or the function called
 * @param written how it is written there: {@code Account.lock} in the model, {@code
 *     spin_lock(i_lock)} in the kernel
 * @param file source file
 * @param line line there
 * @param column column there, 0 if not known
 * @param marks branches around it, outermost first; then the helper it is in
 */
public record Step(
    String operation,
    Kind kind,
    String written,
    String file,
    int line,
    int column,
    List<String> marks) {
  /** Where it is. */
  public String place() {
    return file + ":" + line;
  }
}
