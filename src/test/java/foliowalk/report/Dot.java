package foliowalk.report;

import guru.nidi.graphviz.model.Link;
import guru.nidi.graphviz.model.MutableGraph;
import guru.nidi.graphviz.model.MutableNode;
import guru.nidi.graphviz.parse.Parser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A graph in DOT as the parser of graphviz-java reads it.
 *
 * @param label of the graph
 * @param nodes attributes of each node
 * @param edges each as often as it is written
 */
public record Dot(String label, Map<String, Map<String, String>> nodes, List<Edge> edges) {
  /** An edge with its attributes. */
  public record Edge(String from, String to, Map<String, String> attributes) {
    /** What stands beside it. */
    public String label() {
      return attributes.get("label");
    }

    /** Whether it is drawn bold. */
    public boolean bold() {
      return attributes.getOrDefault("style", "").equals("bold");
    }
  }

  /** Reads a graph, or fails. */
  public static Dot parse(String text) throws IOException {
    // The parser takes this character, which is none, for the end of the text; Graphviz does not.
    MutableGraph graph = new Parser().read(text.replace('\uffff', '?'));
    Map<String, Map<String, String>> nodes = new TreeMap<>();
    List<Edge> edges = new ArrayList<>();
    for (MutableNode node : graph.nodes()) {
      nodes.put(node.name().toString(), texts(node.attrs()));
      for (Link link : node.links()) {
        edges.add(
            new Edge(node.name().toString(), link.to().name().toString(), texts(link.attrs())));
      }
    }
    return new Dot(texts(graph.graphAttrs()).getOrDefault("label", ""), nodes, edges);
  }

  private static Map<String, String> texts(
      Iterable<? extends Map.Entry<String, Object>> attributes) {
    Map<String, String> texts = new TreeMap<>();
    attributes.forEach(one -> texts.put(one.getKey(), String.valueOf(one.getValue())));
    return texts;
  }
}
