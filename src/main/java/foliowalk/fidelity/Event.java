package foliowalk.fidelity;

import java.util.List;
import java.util.Set;

/**
 * Something a function does that could be an operation: a call, or reading or writing a field.
 *
 * @param name function or field; in the model with its class in front, as {@code Account.lock}
 * @param words names that occur in the arguments
 * @param file source file, as the tree or the class file names it
 * @param line line there
 * @param column column there; 0 in the model, where it is not known
 * @param marks branches around it, outermost first
 */
record Event(
    Form form,
    String name,
    Set<String> words,
    String file,
    int line,
    int column,
    List<String> marks) {
  /** How the name is used. */
  enum Form {
    CALL,
    /** Call through a pointer that is a field. */
    POINTER_CALL,
    READ,
    WRITE
  }
}
