package foliowalk.fidelity;

import java.util.List;
import java.util.Optional;

/**
 * Node of a C syntax tree, in the terms of tree-sitter's grammar for C.
 *
 * @param type kind of node, or the token itself
 * @param role what it is to its parent, such as {@code condition}; empty if nothing special
 * @param text the source text of a leaf, else empty
 * @param line first line, from 1
 * @param column first column, from 1
 * @param missing the parser put it in because the text lacks it
 */
record CNode(
    String type,
    String role,
    String text,
    int line,
    int column,
    boolean missing,
    List<CNode> children) {
  static final String ERROR = "ERROR";

  boolean is(String name) {
    return type.equals(name);
  }

  Optional<CNode> child(String wantedRole) {
    return children.stream().filter(child -> child.role.equals(wantedRole)).findFirst();
  }
}
