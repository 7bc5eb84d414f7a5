package foliowalk.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import foliowalk.report.PropertyOutcome.Outcome;
import foliowalk.report.diagram.MermaidDiagram;
import foliowalk.report.diagram.StateGraphDot;
import foliowalk.report.junit.JunitReport;
import foliowalk.report.sarif.SarifReport;
import foliowalk.report.saved.ResultReader;
import foliowalk.report.witness.WitnessGraph;
import foliowalk.result.RunResult;
import foliowalk.run.UnusableInputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * All formats of one result say the same, and the same again when the result was saved and read.
 */
class FormatsTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  @TempDir Path folder;

  static Stream<RunResult> results() {
    return AwkwardResults.all();
  }

  private static String text(ReportFile.Content content) throws IOException {
    StringWriter text = new StringWriter();
    content.writeTo(text);
    return text.toString();
  }

  private static List<String> everyFormat(RunResult result) throws IOException {
    List<String> texts = new ArrayList<>();
    texts.add(text(out -> JsonReport.write(result, out)));
    texts.add(
        text(
            out -> {
              PrintWriter printer = new PrintWriter(out);
              new TextReport(printer).write(result);
              printer.flush();
            }));
    texts.add(text(out -> SarifReport.write(result, out)));
    texts.add(text(out -> JunitReport.write(result, out)));
    for (var violation : result.violations()) {
      texts.add(text(out -> TraceJson.write(result, violation, out)));
      texts.add(text(out -> WitnessGraph.write(result, violation, NOW, out)));
      texts.add(text(out -> MermaidDiagram.write(violation, out)));
    }
    texts.add(text(out -> StateGraphDot.write(result, AwkwardResults.diagram(result), out)));
    return texts;
  }

  private Path saved(RunResult result) throws IOException {
    Path file = folder.resolve("result.json");
    ReportFile.write(file, out -> JsonReport.write(result, out));
    return file;
  }

  @ParameterizedTest
  @MethodSource("results")
  void a_saved_result_gives_the_same_reports_byte_for_byte(RunResult result)
      throws IOException, UnusableInputException {
    assertThat(everyFormat(ResultReader.read(saved(result)))).isEqualTo(everyFormat(result));
  }

  @ParameterizedTest
  @MethodSource("results")
  void a_result_of_a_long_list_of_fields_is_read_back_equal(RunResult result)
      throws IOException, UnusableInputException {
    RunResult read = ResultReader.read(saved(result));
    assertThat(read.violations()).isEqualTo(result.violations());
    assertThat(read.completeness()).isEqualTo(result.completeness());
    assertThat(read.statistics()).isEqualTo(result.statistics());
    assertThat(read.reached()).isEqualTo(result.reached());
    assertThat(read.config().canonicalText()).isEqualTo(result.config().canonicalText());
  }

  @ParameterizedTest
  @MethodSource("results")
  void formats_agree_on_verdict_exit_code_properties_and_lengths(RunResult result)
      throws IOException {
    List<PropertyOutcome> properties = PropertyOutcome.of(result);
    JsonNode run =
        new ObjectMapper().readTree(text(out -> SarifReport.write(result, out))).at("/runs/0");
    Document junit = Xml.parse(text(out -> JunitReport.write(result, out)));
    JsonNode json = new ObjectMapper().readTree(text(out -> JsonReport.write(result, out)));

    assertThat(run.at("/properties/verdict").asText()).isEqualTo(json.get("verdict").asText());
    assertThat(Xml.property(junit, "verdict")).isEqualTo(json.get("verdict").asText());
    assertThat(run.at("/invocations/0/exitCode").asInt()).isEqualTo(json.get("exitCode").asInt());
    assertThat(Xml.property(junit, "exitCode")).isEqualTo(json.get("exitCode").asText());

    assertThat(run.at("/results")).hasSize(properties.size());
    List<String> violatedInSarif = new ArrayList<>();
    for (JsonNode one : run.at("/results")) {
      if (one.get("kind").asText().equals("fail")) {
        violatedInSarif.add(one.get("ruleId").asText() + " " + one.at("/properties/length"));
        int steps = 0;
        for (JsonNode flow : one.at("/codeFlows/0/threadFlows")) {
          steps += flow.get("locations").size();
        }
        assertThat(steps).isEqualTo(one.at("/properties/length").asInt());
      }
    }
    List<String> violatedInJson = new ArrayList<>();
    json.get("violations")
        .forEach(v -> violatedInJson.add(v.get("property").asText() + " " + v.get("length")));
    assertThat(violatedInSarif).containsExactlyInAnyOrderElementsOf(violatedInJson);

    List<String> failed = new ArrayList<>();
    List<String> passed = new ArrayList<>();
    for (Element one : Xml.elements(junit, "testcase")) {
      String name = one.getAttribute("name");
      if (!name.startsWith("reaches ") && one.getElementsByTagName("failure").getLength() > 0) {
        failed.add(name);
      }
      if (!name.startsWith("reaches ") && one.getElementsByTagName("*").getLength() == 0) {
        passed.add(name);
      }
    }
    assertThat(failed).isEqualTo(ids(properties, Outcome.VIOLATED));
    assertThat(passed).isEqualTo(ids(properties, Outcome.HOLDS));
    Dot graph =
        Dot.parse(text(out -> StateGraphDot.write(result, AwkwardResults.diagram(result), out)));
    assertThat(graph.label()).contains(json.get("verdict").asText());
    result.violations().stream()
        .findFirst()
        .ifPresent(
            first ->
                assertThat(graph.edges().stream().filter(Dot.Edge::bold))
                    .hasSize(first.trace().length()));
    for (var violation : result.violations()) {
      Document witness = Xml.parse(text(out -> WitnessGraph.write(result, violation, NOW, out)));
      assertThat(Xml.elements(witness, "edge")).hasSize(violation.trace().length());
    }
  }

  private static List<String> ids(List<PropertyOutcome> properties, Outcome outcome) {
    return properties.stream()
        .filter(p -> p.outcome() == outcome)
        .map(PropertyOutcome::id)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("results")
  void nothing_holds_unless_the_run_is_proved(RunResult result) {
    if (!result.verdict().word().equals("PROVED")) {
      assertThat(ids(PropertyOutcome.of(result), Outcome.HOLDS)).isEmpty();
    } else {
      assertThat(ids(PropertyOutcome.of(result), Outcome.HOLDS)).contains("deadlock");
    }
  }

  @ParameterizedTest
  @MethodSource("results")
  void no_format_carries_control_characters(RunResult result) throws IOException {
    for (String text : everyFormat(result)) {
      assertThat(text.replace("\n", "")).doesNotContainPattern("[\\p{Cntrl}\u202e\ud800]");
    }
  }
}
