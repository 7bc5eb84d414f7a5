package foliowalk.fidelity;

import foliowalk.fidelity.Event.Form;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The events of a C function in the order in which they run when every branch is taken once.
 *
 * <p>A {@code goto} to a label further down is followed: what stands behind the label comes at the
 * jump, as code that returns early has it. Where the label can be reached only by jumps, it does
 * not come again at its place. A {@code goto} back is a loop and not followed. Both branches of an
 * {@code #if} come, one after the other.
 */
final class CWalk {
  private final CFunction function;
  private final Predicate<String> assertion;
  private final List<Event> events = new ArrayList<>();
  private final Deque<String> marks = new ArrayDeque<>();
  private final Map<CNode, CNode> parents = new IdentityHashMap<>();
  private final Map<String, CNode> labels = new HashMap<>();

  /** Labels that some jump has been followed to. */
  private final Set<String> reached = new LinkedHashSet<>();

  /** Labels of the jumps that are being followed. */
  private final Deque<String> following = new ArrayDeque<>();

  private CWalk(CFunction function, Predicate<String> assertion) {
    this.function = function;
    this.assertion = assertion;
  }

  /**
   * Events of {@code function}.
   *
   * @param assertion macros whose arguments are left out
   */
  static List<Event> events(CFunction function, Predicate<String> assertion) {
    CWalk walk = new CWalk(function, assertion);
    walk.index(function.body());
    walk.node(function.body());
    return walk.events;
  }

  private void index(CNode node) {
    for (CNode child : node.children()) {
      parents.put(child, node);
      if (child.is("labeled_statement")) {
        child.child("label").ifPresent(label -> labels.put(label.text(), child));
      }
      index(child);
    }
  }

  private void node(CNode node) {
    switch (node.type()) {
      case "compound_statement", "case_statement" -> statements(node.children());
      case "if_statement" -> branches(node);
      case "for_statement" -> loop("for", node, "initializer", "condition", "body", "update");
      case "while_statement" -> loop("while", node, "condition", "body");
      case "do_statement" -> loop("do", node, "body", "condition");
      case "switch_statement" -> loop("switch", node, "condition", "body");
      case "preproc_ifdef", "preproc_if", "preproc_elif", "preproc_elifdef", "preproc_else" ->
          directive(node, node.line());
      case "goto_statement" -> jump(node);
      case "call_expression" -> call(node);
      case "assignment_expression" -> assignment(node);
      case "update_expression" -> write(node, node.child("argument"));
      case "pointer_expression" -> pointer(node);
      case "field_expression" -> read(node);
      case "sizeof_expression", "type_descriptor", "statement_identifier" -> {}
      default -> node.children().forEach(this::node);
    }
  }

  /** In order; what can be reached by jumps only is skipped if a jump has brought it already. */
  private void statements(List<CNode> statements) {
    boolean reachable = true;
    for (CNode statement : statements) {
      if (statement.is("labeled_statement")) {
        reachable = reachable || !reached.contains(label(statement));
      }
      if (reachable) {
        node(statement);
      }
      if (leaves(statement)) {
        reachable = false;
      } else if (statement.is("case_statement")) {
        reachable = true;
      }
    }
  }

  private static String label(CNode labeled) {
    return labeled.child("label").map(CNode::text).orElse("");
  }

  private static boolean leaves(CNode statement) {
    if (statement.is("labeled_statement")) {
      return leaves(statement.children().get(statement.children().size() - 1));
    }
    return statement.is("return_statement") || statement.is("goto_statement");
  }

  private void jump(CNode statement) {
    String name = statement.child("label").map(CNode::text).orElse("");
    CNode label = labels.get(name);
    if (label == null || !comesAfter(label, statement) || following.contains(name)) {
      return;
    }
    reached.add(name);
    following.push(name);
    under("goto " + name, () -> from(label));
    following.pop();
  }

  private static boolean comesAfter(CNode node, CNode other) {
    return node.line() > other.line()
        || node.line() == other.line() && node.column() > other.column();
  }

  /** The label's statement and all that follows it, out to the end of a loop or the function. */
  private void from(CNode label) {
    CNode at = label;
    CNode parent = parents.get(at);
    node(at);
    boolean left = leaves(at);
    while (!left && parent != null) {
      List<CNode> siblings = parent.children();
      for (int i = place(siblings, at) + 1; i < siblings.size() && !left; i++) {
        node(siblings.get(i));
        left = leaves(siblings.get(i));
      }
      left |= parent == function.body() || parent.type().matches("(for|while|do)_statement");
      at = parent;
      parent = parents.get(parent);
    }
  }

  private static int place(List<CNode> siblings, CNode wanted) {
    int place = 0;
    while (siblings.get(place) != wanted) {
      place++;
    }
    return place;
  }

  private void branches(CNode node) {
    node.child("condition").ifPresent(this::node);
    node.child("consequence").ifPresent(branch -> under("if", () -> node(branch)));
    node.child("alternative").ifPresent(branch -> under("else", () -> node(branch)));
  }

  private void loop(String mark, CNode node, String... roles) {
    under(
        mark,
        () -> {
          for (String role : roles) {
            node.child(role).ifPresent(this::node);
          }
        });
  }

  /** All branches of a directive bear the line of its {@code #if}. */
  private void directive(CNode node, int line) {
    String first = node.children().isEmpty() ? "" : node.children().get(0).type();
    String condition =
        node.child("name").or(() -> node.child("condition")).map(CNode::text).orElse("");
    String mark = (first.startsWith("#") ? first : node.type()) + " " + condition;
    List<CNode> content =
        node.children().stream()
            .filter(child -> !Set.of("name", "condition", "alternative").contains(child.role()))
            .toList();
    under(mark.strip() + " of line " + line, () -> statements(content));
    node.child("alternative").ifPresent(branch -> directive(branch, line));
  }

  private void under(String mark, Runnable content) {
    marks.addLast(mark);
    content.run();
    marks.removeLast();
  }

  private void call(CNode node) {
    CNode callee = node.child("function").orElse(node);
    Optional<CNode> arguments = node.child("arguments");
    if (callee.is("identifier")) {
      if (assertion.test(callee.text())) {
        return;
      }
      if (callee.text().equals("WRITE_ONCE") && arguments.isPresent()) {
        write(node, arguments.get().children().stream().skip(1).findFirst());
        return;
      }
      arguments.ifPresent(this::node);
      emit(Form.CALL, callee.text(), node, words(arguments));
    } else if (callee.is("field_expression")) {
      arguments.ifPresent(this::node);
      callee.child("argument").ifPresent(this::node);
      emit(Form.POINTER_CALL, field(callee), node, words(arguments));
    } else {
      node.children().forEach(this::node);
    }
  }

  private void assignment(CNode node) {
    node.child("right").ifPresent(this::node);
    write(node, node.child("left"));
  }

  private void write(CNode node, Optional<CNode> target) {
    if (target.isPresent() && target.get().is("field_expression")) {
      target.get().child("argument").ifPresent(this::node);
      emit(Form.WRITE, field(target.get()), node, words(Optional.of(node)));
    } else {
      target.ifPresent(this::node);
    }
  }

  /** Taking a field's address does not read it. */
  private void pointer(CNode node) {
    Optional<CNode> argument = node.child("argument");
    boolean address = !node.children().isEmpty() && node.children().get(0).is("&");
    if (address && argument.isPresent() && argument.get().is("field_expression")) {
      argument.get().child("argument").ifPresent(this::node);
    } else {
      argument.ifPresent(this::node);
    }
  }

  private void read(CNode node) {
    node.child("argument").ifPresent(this::node);
    emit(Form.READ, field(node), node, Set.of());
  }

  private static String field(CNode node) {
    return node.child("field").map(CNode::text).orElse("");
  }

  private static Set<String> words(Optional<CNode> node) {
    Set<String> words = new LinkedHashSet<>();
    node.ifPresent(given -> collectWords(given, words));
    return words;
  }

  private static void collectWords(CNode node, Set<String> words) {
    if (node.is("identifier") || node.is("field_identifier") || node.is("type_identifier")) {
      words.add(node.text());
    }
    node.children().forEach(child -> collectWords(child, words));
  }

  private void emit(Form form, String name, CNode at, Set<String> words) {
    events.add(
        new Event(form, name, words, function.file(), at.line(), at.column(), List.copyOf(marks)));
  }
}
