package foliowalk.fidelity;

import java.util.List;
import java.util.regex.Pattern;

/** What in a parsed body shows that the parser lost track, and what does not. */
final class CProblems {
  private static final Pattern WORD = Pattern.compile("\\w+");

  private CProblems() {}

  /**
   * Lines of {@code node} with text that was not understood. Two things that the grammar calls
   * errors are none: the semicolon missing between a loop macro's head and its body, and a single
   * word too many, which is an attribute or the keyword of a type that is a macro's argument.
   * Neither hides an operation.
   */
  static void collect(CNode node, List<Integer> lines) {
    for (CNode child : node.children()) {
      boolean lost = child.missing() ? !endsMacroHead(node, child) : isLost(child);
      if (lost && !lines.contains(child.line())) {
        lines.add(child.line());
      }
      if (!child.is(CNode.ERROR)) {
        collect(child, lines);
      }
    }
  }

  private static boolean endsMacroHead(CNode statement, CNode missing) {
    return missing.is(";")
        && statement.is("expression_statement")
        && statement.children().get(0).is("call_expression");
  }

  private static boolean isLost(CNode node) {
    return node.is(CNode.ERROR) && !WORD.matcher(onlyLeaf(node)).matches();
  }

  private static String onlyLeaf(CNode node) {
    CNode leaf = node;
    while (leaf.children().size() == 1) {
      leaf = leaf.children().get(0);
    }
    return leaf.children().isEmpty() ? leaf.text() : "";
  }

  /** The same tree {@code by} lines further down. */
  static CNode shifted(CNode node, int by) {
    return new CNode(
        node.type(),
        node.role(),
        node.text(),
        node.line() + by,
        node.column(),
        node.missing(),
        node.children().stream().map(child -> shifted(child, by)).toList());
  }
}
