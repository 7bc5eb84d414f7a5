package foliowalk.report.witness;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.report.AwkwardResults;
import foliowalk.report.SampleResults;
import foliowalk.report.Xml;
import foliowalk.result.RunResult;
import foliowalk.result.Violation;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Against the key list of the exchange format 1.0. */
class WitnessGraphTest {
  private static final List<String> REQUIRED =
      List.of(
          "witness-type",
          "sourcecodelang",
          "producer",
          "specification",
          "programfile",
          "programhash",
          "architecture",
          "creationtime");

  private static Document witness(RunResult result, Violation violation) throws IOException {
    StringWriter text = new StringWriter();
    WitnessGraph.write(result, violation, Instant.parse("2026-01-02T03:04:05.678Z"), text);
    return Xml.parse(text.toString());
  }

  private static List<String> data(Document document, String key) {
    return Xml.elements(document, "data").stream()
        .filter(data -> data.getAttribute("key").equals(key))
        .map(Element::getTextContent)
        .toList();
  }

  @Test
  void required_keys_are_there_once_and_every_key_is_declared() throws IOException {
    for (Violation violation : AwkwardResults.canonical().violations()) {
      Document document = witness(AwkwardResults.canonical(), violation);
      for (String key : REQUIRED) {
        assertThat(data(document, key)).as(key).hasSize(1);
      }
      assertThat(data(document, "creationtime")).containsExactly("2026-01-02T03:04:05Z");
      Set<String> declared = new HashSet<>();
      Xml.elements(document, "key").forEach(key -> declared.add(key.getAttribute("id")));
      for (Element data : Xml.elements(document, "data")) {
        assertThat(declared).contains(data.getAttribute("key"));
      }
    }
  }

  @Test
  void automaton_is_one_path_from_an_entry_to_a_violation() throws IOException {
    RunResult result = SampleResults.violated();
    for (Violation violation : result.violations()) {
      Document document = witness(result, violation);
      int steps = violation.trace().length();
      assertThat(Xml.elements(document, "node")).hasSize(steps + 1);
      assertThat(data(document, "entry")).containsExactly("true");
      assertThat(data(document, "violation")).containsExactly("true");
      int number = 0;
      for (Element edge : Xml.elements(document, "edge")) {
        assertThat(edge.getAttribute("source")).isEqualTo("q" + number);
        number++;
        assertThat(edge.getAttribute("target")).isEqualTo("q" + number);
      }
    }
  }

  @Test
  void threads_lines_and_values_of_statics_stand_at_the_edges() throws IOException {
    RunResult result = AwkwardResults.canonical();
    Document document = witness(result, result.violations().get(1));
    assertThat(data(document, "threadId")).containsExactly("0", "1", "0");
    assertThat(data(document, "createThread")).containsExactly("1", "1", "1");
    assertThat(data(document, "startline")).containsExactly("1", "2");
    assertThat(data(document, "assumption")).containsOnly("Main.count == 1;");
    assertThat(data(document, "enterFunction")).hasSize(2);
  }
}
