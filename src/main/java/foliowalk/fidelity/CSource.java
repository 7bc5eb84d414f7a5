package foliowalk.fidelity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.treesitter.TSException;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSPoint;
import org.treesitter.TreeSitterC;

/**
 * Parses C as it is written, before the preprocessor, with tree-sitter. The only class that knows
 * that parser.
 */
final class CSource {
  private final TSParser parser;

  /** Loads the parser's native library. */
  CSource() throws ParserUnavailableException {
    try {
      parser = new TSParser();
      parser.setLanguage(new TreeSitterC());
    } catch (LinkageError | TSException e) {
      throw new ParserUnavailableException(reason(e));
    } catch (RuntimeException e) { // its loader wraps what went wrong, such as a full disk
      throw new ParserUnavailableException(reason(e.getCause() == null ? e : e.getCause()));
    }
  }

  private static String reason(Throwable cause) {
    return "the C parser's native library cannot be loaded here: " + cause.getMessage();
  }

  /** What one file says about the names asked for. */
  record Found(List<CFunction> functions, List<Occurrence> unparsed) {}

  /** A name in text that the parser could not make sense of. */
  record Occurrence(String name, String file, int line) {}

  /** Definitions of {@code names} in a file's text, those in every branch of an {@code #if}. */
  Found definitions(byte[] content, String file, Collection<String> names) {
    byte[] text = content.clone();
    for (int i = 0; i < text.length; i++) {
      if (text[i] <= 0) { // a byte must be a character; what is not ASCII is in comments and texts
        text[i] = '?';
      }
    }
    Reading reading = new Reading(text, file, names);
    reading.search(root(text), false);
    return new Found(List.copyOf(reading.functions), List.copyOf(reading.unparsed));
  }

  private TSNode root(byte[] ascii) {
    return parser.parseString(null, new String(ascii, StandardCharsets.US_ASCII)).getRootNode();
  }

  /** One walk over a file. */
  private final class Reading {
    private final byte[] text;
    private final String file;
    private final Collection<String> names;
    private final List<CFunction> functions = new ArrayList<>();
    private final List<Occurrence> unparsed = new ArrayList<>();

    Reading(byte[] text, String file, Collection<String> names) {
      this.text = text;
      this.file = file;
      this.names = names;
    }

    private void search(TSNode parent, boolean inError) {
      for (int i = 0; i < parent.getChildCount(); i++) {
        TSNode node = parent.getChild(i);
        switch (node.getType()) {
          case "function_definition" -> function(node);
          case "preproc_function_def" -> macro(node);
          case CNode.ERROR -> search(node, true);
          case "identifier" -> {
            if (inError && names.contains(text(node))) {
              unparsed.add(new Occurrence(text(node), file, line(node)));
            }
          }
          default -> {
            if (inError || node.getType().startsWith("preproc_")) {
              search(node, inError);
            }
          }
        }
      }
    }

    private void function(TSNode node) {
      TSNode body = node.getChildByFieldName("body");
      Optional<TSNode> name = declaredName(node.getChildByFieldName("declarator"));
      if (body.isNull() || name.isEmpty() || !names.contains(text(name.get()))) {
        return;
      }
      CNode tree = tree(body, text, "");
      List<Integer> problems = new ArrayList<>();
      CProblems.collect(tree, problems);
      functions.add(new CFunction(text(name.get()), file, line(name.get()), tree, problems));
    }

    /** The identifier inside declarators for pointers, parameters and parentheses. */
    private Optional<TSNode> declaredName(TSNode declarator) {
      TSNode node = declarator;
      while (!node.isNull() && !node.getType().equals("identifier")) {
        TSNode inner = node.getChildByFieldName("declarator");
        if (inner.isNull() && node.getType().equals("parenthesized_declarator")) {
          inner = node.getNamedChild(0);
        }
        node = inner;
      }
      return node.isNull() ? Optional.empty() : Optional.of(node);
    }

    /** A macro's text is parsed as the body of a function. */
    private void macro(TSNode node) {
      TSNode name = node.getChildByFieldName("name");
      TSNode value = node.getChildByFieldName("value");
      if (value.isNull() || !names.contains(text(name))) {
        return;
      }
      String body = text(value).replace("\\\n", " \n");
      byte[] wrapped = ("void f(void){" + body + ";}").getBytes(StandardCharsets.US_ASCII);
      TSNode function = root(wrapped).getNamedChild(0);
      if (function.isNull() || !function.getType().equals("function_definition")) {
        unparsed.add(new Occurrence(text(name), file, line(name)));
        return;
      }
      CNode tree = tree(function.getChildByFieldName("body"), wrapped, "");
      List<Integer> problems = new ArrayList<>();
      CProblems.collect(tree, problems);
      int shift = line(value) - 1;
      functions.add(
          new CFunction(
              text(name),
              file,
              line(name),
              CProblems.shifted(tree, shift),
              problems.stream().map(line -> line + shift).toList()));
    }

    private String text(TSNode node) {
      return CSource.text(node, text);
    }
  }

  private static String text(TSNode node, byte[] source) {
    int start = node.getStartByte();
    return new String(source, start, node.getEndByte() - start, StandardCharsets.US_ASCII);
  }

  private static int line(TSNode node) {
    return node.getStartPoint().getRow() + 1;
  }

  private static CNode tree(TSNode node, byte[] source, String role) {
    List<CNode> children = new ArrayList<>();
    for (int i = 0; i < node.getChildCount(); i++) {
      TSNode child = node.getChild(i);
      if (!child.getType().equals("comment")) {
        String childRole = node.getFieldNameForChild(i);
        children.add(tree(child, source, childRole == null ? "" : childRole));
      }
    }
    boolean leaf = children.isEmpty();
    TSPoint start = node.getStartPoint();
    return new CNode(
        node.isError() ? CNode.ERROR : node.getType(),
        role,
        leaf ? text(node, source) : "",
        start.getRow() + 1,
        start.getColumn() + 1,
        node.isMissing(),
        List.copyOf(children));
  }
}
