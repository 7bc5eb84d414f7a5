package foliowalk.report.witness;

import foliowalk.result.RunResult;
import foliowalk.result.Violation;
import foliowalk.text.XmlText;
import foliowalk.trace.Event;
import foliowalk.trace.Step;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/**
 * A schedule as a violation witness: GraphML-based exchange format 1.0 of SV-COMP, for Java. An
 * automaton without branches, one edge a step, each with thread, line and, where the program has a
 * name for what was written, the value.
 */
public final class WitnessGraph {
  private static final Pattern PRIMITIVE = Pattern.compile("true|false|-?[0-9]+");

  /** Keys of the format that occur here: for what, type. */
  private static final Map<String, List<String>> KEYS = keys();

  private final RunResult result;
  private final Violation violation;
  private final Instant created;
  private final Map<String, Integer> threads = new HashMap<>();
  private final Set<String> entered = new HashSet<>();

  private WitnessGraph(RunResult result, Violation violation, Instant created) {
    this.result = result;
    this.violation = violation;
    this.created = created.truncatedTo(ChronoUnit.SECONDS);
  }

  /**
   * Writes one of the violations of a result.
   *
   * @param created stands in the witness, as the format demands
   */
  public static void write(RunResult result, Violation violation, Instant created, Writer out)
      throws IOException {
    WitnessGraph witness = new WitnessGraph(result, violation, created);
    XmlText.write(out, witness::writeTo);
  }

  private static Map<String, List<String>> keys() {
    Map<String, List<String>> keys = new LinkedHashMap<>();
    for (String key :
        List.of(
            "witness-format-version",
            "witness-type",
            "sourcecodelang",
            "producer",
            "specification",
            "programfile",
            "programhash",
            "architecture",
            "creationtime")) {
      keys.put(key, List.of("graph", "string"));
    }
    keys.put("entry", List.of("node", "boolean"));
    keys.put("violation", List.of("node", "boolean"));
    keys.put("originfile", List.of("edge", "string"));
    keys.put("startline", List.of("edge", "int"));
    keys.put("endline", List.of("edge", "int"));
    keys.put("sourcecode", List.of("edge", "string"));
    keys.put("threadId", List.of("edge", "string"));
    keys.put("createThread", List.of("edge", "string"));
    keys.put("enterFunction", List.of("edge", "string"));
    keys.put("assumption", List.of("edge", "string"));
    keys.put("assumption.scope", List.of("edge", "string"));
    return keys;
  }

  private void writeTo(XmlText xml) throws XMLStreamException {
    xml.open("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
    for (Map.Entry<String, List<String>> key : KEYS.entrySet()) {
      String[] attributes = {
        "attr.name", key.getKey().equals("originfile") ? "originFileName" : key.getKey(),
        "attr.type", key.getValue().get(1),
        "for", key.getValue().get(0),
        "id", key.getKey()
      };
      if (key.getValue().get(1).equals("boolean")) {
        xml.open("key", attributes).text("default", "false");
        xml.close();
      } else {
        xml.empty("key", attributes);
      }
    }
    xml.open("graph", "edgedefault", "directed");
    writeGraphData(xml);
    List<Step> steps = violation.trace().steps();
    writeNode(xml, 0, steps.size());
    for (Step step : steps) {
      writeNode(xml, step.number(), steps.size());
      writeEdge(xml, step);
    }
    xml.close();
    xml.close();
  }

  private void writeGraphData(XmlText xml) throws XMLStreamException {
    data(xml, "witness-format-version", "1.0");
    data(xml, "witness-type", "violation_witness");
    data(xml, "sourcecodelang", "Java");
    data(xml, "producer", result.engine());
    data(xml, "specification", specification());
    data(xml, "programfile", result.config().target().replace('.', '/') + ".java");
    data(xml, "programhash", result.programHash());
    data(xml, "architecture", "64bit");
    data(xml, "creationtime", created.toString());
  }

  /**
   * The property in the words of SV-COMP where it has some: an invariant is an assertion, an
   * exception is an exception, a state from which no schedule ends is a lack of termination. For a
   * deadlock it has none.
   */
  private String specification() {
    String property = violation.property();
    String formula;
    if (property.equals(Violation.DEADLOCK)) {
      formula = "G ! deadlock";
    } else if (property.equals(Violation.STUCK)) {
      formula = "F end"; // SV-COMP's property "termination"
    } else if (property.indexOf('.') >= 0 && !property.equals("java.lang.AssertionError")) {
      formula = "G ! uncaught(" + property + ")";
    } else {
      formula = "G assert";
    }
    return "CHECK( init(" + result.config().target() + ".main()), LTL(" + formula + ") )";
  }

  private static void writeNode(XmlText xml, int number, int last) throws XMLStreamException {
    String id = "q" + number;
    if (number > 0 && number < last) {
      xml.empty("node", "id", id);
      return;
    }
    xml.open("node", "id", id);
    if (number == 0) {
      data(xml, "entry", "true");
    }
    if (number == last) {
      data(xml, "violation", "true");
    }
    xml.close();
  }

  private void writeEdge(XmlText xml, Step step) throws XMLStreamException {
    Step.Location place = step.location();
    xml.open("edge", "source", "q" + (step.number() - 1), "target", "q" + step.number());
    if (!place.file().isEmpty()) {
      data(xml, "originfile", place.file());
    }
    if (place.line() > 0) {
      data(xml, "startline", Integer.toString(place.line()));
      data(xml, "endline", Integer.toString(place.line()));
    }
    if (!place.source().isEmpty()) {
      data(xml, "sourcecode", place.source());
    }
    data(xml, "threadId", thread(step.thread()));
    String created = created(step);
    if (!created.isEmpty()) {
      data(xml, "createThread", created);
    }
    if (entered.add(step.thread())) { // the function in which the thread begins
      Step.Location outermost =
          step.stack().isEmpty() ? place : step.stack().get(step.stack().size() - 1);
      data(xml, "enterFunction", outermost.className() + "." + outermost.method());
    }
    Optional<String> assumption = assumption(step);
    if (assumption.isPresent()) {
      data(xml, "assumption", assumption.get());
      data(xml, "assumption.scope", place.className() + "." + place.method());
    }
    xml.close();
  }

  /** The thread that a step starts. The format takes one an edge; a second is seen when it runs. */
  private String created(Step step) {
    return step.events().stream()
        .filter(event -> event.kind() == Event.Kind.START)
        .findFirst()
        .map(event -> thread(event.object()))
        .orElse("");
  }

  /** A number for each thread, in the order in which they are heard of; main is 0. */
  private String thread(String name) {
    threads.putIfAbsent("main", 0);
    return Integer.toString(threads.computeIfAbsent(name, unknown -> threads.size()));
  }

  /**
   * What the step wrote to static fields of primitive type: an object has no name in the source.
   */
  private static Optional<String> assumption(Step step) {
    String text =
        step.events().stream()
            .filter(event -> event.kind() == Event.Kind.WRITE)
            .filter(event -> event.object().indexOf('#') < 0 && !event.member().startsWith("["))
            .filter(event -> PRIMITIVE.matcher(event.newValue()).matches())
            .collect(
                Collectors.toMap(
                    event -> event.object() + "." + event.member(),
                    Event::newValue,
                    (earlier, later) -> later,
                    LinkedHashMap::new))
            .entrySet()
            .stream()
            .map(written -> written.getKey() + " == " + written.getValue())
            .collect(Collectors.joining(" && "));
    return text.isEmpty() ? Optional.empty() : Optional.of(text + ";");
  }

  private static void data(XmlText xml, String key, String value) throws XMLStreamException {
    xml.text("data", value, "key", key);
  }
}
