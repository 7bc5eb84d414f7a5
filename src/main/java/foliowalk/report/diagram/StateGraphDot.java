package foliowalk.report.diagram;

import foliowalk.report.RunTitle;
import foliowalk.report.StepText;
import foliowalk.result.RunResult;
import foliowalk.result.StateDiagram;
import foliowalk.result.StateDiagram.Edge;
import foliowalk.result.Violation;
import foliowalk.text.Escape;
import foliowalk.text.Numbers;
import foliowalk.trace.Step;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All states of a small program as a graph for Graphviz, in its language DOT: a node for each state
 * with its number, an edge for each step, and a node for each property that a step violates, where
 * paths end. The schedule of the first violation is drawn bold, its steps with their numbers. What
 * is marked by a colour is marked by a word or a shape too.
 */
public final class StateGraphDot {
  private static final String COUNTEREXAMPLE = "color=\"#b2182b\", fontcolor=\"#b2182b\"";

  private final RunResult result;
  private final StateDiagram diagram;
  private final Writer out;

  /** The steps of the counterexample with their numbers, from 1. */
  private final Map<Edge, Integer> bold = new LinkedHashMap<>();

  /** The states that it goes through. */
  private final Set<Integer> through = new HashSet<>();

  /** The node of each property that a step violates. */
  private final Map<String, String> ends = new LinkedHashMap<>();

  private StateGraphDot(RunResult result, StateDiagram diagram, Writer out) {
    this.result = result;
    this.diagram = diagram;
    this.out = out;
  }

  /** Writes the graph of a run that was walked whole. */
  public static void write(RunResult result, StateDiagram diagram, Writer out) throws IOException {
    new StateGraphDot(result, diagram, out).write();
  }

  private void write() throws IOException {
    Optional<Violation> first = result.violations().stream().findFirst();
    if (first.isPresent()) {
      for (Edge edge : diagram.path(first.get().trace().choices())) {
        bold.put(edge, bold.size() + 1);
        through.add(edge.from());
        edge.to().ifPresent(through::add);
      }
    }
    line("digraph states {");
    line("  graph [label=" + quoted(title(first)) + ", labelloc=t, fontname=\"sans-serif\"];");
    line("  node [shape=circle, fontname=\"sans-serif\", fontsize=11];");
    line("  edge [fontname=\"sans-serif\", fontsize=9, arrowsize=0.7];");
    for (int state = 0; state < diagram.states().size(); state++) {
      line("  s" + state + " [" + state(state) + "];");
    }
    for (Edge edge : diagram.edges()) {
      if (edge.to().isEmpty() && !ends.containsKey(edge.property())) {
        String node = "v" + ends.size();
        ends.put(edge.property(), node);
        line("  " + node + " [" + violated(edge.property()) + "];");
      }
    }
    for (Edge edge : diagram.edges()) {
      String to = edge.to().map(state -> "s" + state).orElseGet(() -> ends.get(edge.property()));
      line("  s" + edge.from() + " -> " + to + " [" + step(edge) + "];");
    }
    line("}");
  }

  private List<String> title(Optional<Violation> first) {
    List<String> lines = new ArrayList<>();
    lines.add(RunTitle.of(result.config()));
    lines.add(
        result.verdict().word()
            + ", "
            + counted(diagram.states().size(), "state")
            + ", "
            + counted(diagram.edges().size(), "step"));
    first.ifPresent(
        violation ->
            lines.add(
                "bold: the counterexample of "
                    + violation.property()
                    + ", "
                    + counted(violation.trace().length(), "step")));
    return lines;
  }

  private static String counted(int number, String what) {
    return Numbers.grouped(number) + " " + what + (number == 1 ? "" : "s");
  }

  private String state(int number) {
    List<String> words = new ArrayList<>(List.of(Integer.toString(number)));
    List<String> looks = new ArrayList<>();
    if (number == 0) {
      words.add("initial");
      looks.add("shape=house, style=filled, fillcolor=\"#d1e5f0\"");
    }
    switch (diagram.states().get(number)) {
      case OPEN -> {}
      case ENDED -> {
        words.add("end");
        looks.add("peripheries=2");
      }
      case STUCK -> {
        words.add(Violation.STUCK);
        looks.add("style=filled, fillcolor=\"#fddbc7\"");
      }
      case DEADLOCK -> {
        words.add(Violation.DEADLOCK);
        looks.add("shape=octagon, peripheries=2, style=filled, fillcolor=\"#fddbc7\"");
      }
    }
    if (through.contains(number)) {
      looks.add("penwidth=3, color=\"#b2182b\"");
    }
    looks.add(0, "label=" + quoted(words));
    return String.join(", ", looks);
  }

  private String violated(String property) {
    boolean onPath = bold.keySet().stream().anyMatch(edge -> edge.property().equals(property));
    return "label="
        + quoted(List.of("violated:", property))
        + ", shape=octagon, style=filled, fillcolor=\"#fddbc7\""
        + (onPath ? ", penwidth=3, color=\"#b2182b\"" : "");
  }

  private String step(Edge edge) {
    Step step = edge.step();
    int line = step.location().line();
    String place = StepText.function(step) + (line > 0 ? ":" + line : "");
    Integer number = bold.get(edge);
    String thread = number == null ? step.thread() : number + ". " + step.thread();
    return "label="
        + quoted(List.of(thread, place))
        + (number == null ? "" : ", penwidth=3, style=bold, " + COUNTEREXAMPLE);
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }

  /**
   * Lines of a label in which nothing means anything: Graphviz takes a backslash for the beginning
   * of an escape and an ampersand for that of an entity.
   */
  static String quoted(List<String> lines) {
    return lines.stream()
        .map(
            line ->
                Escape.line(line).replace("&", "&amp;").replace("\\", "\\\\").replace("\"", "\\\""))
        .collect(Collectors.joining("\\n", "\"", "\""));
  }
}
