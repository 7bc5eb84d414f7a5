package foliowalk.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import foliowalk.result.RunResult;
import foliowalk.result.ToolVersion;
import foliowalk.result.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class JsonReportTest {
  private static String json(RunResult result) throws IOException {
    StringWriter text = new StringWriter();
    JsonReport.write(result, text);
    return text.toString();
  }

  private static JsonNode tree(String json) throws IOException {
    return new ObjectMapper().readTree(json);
  }

  @Test
  void violated_run_is_pinned() throws IOException {
    Golden.assertMatches(
        "check-violated.json",
        json(SampleResults.violated()).replace(ToolVersion.current(), "VERSION"));
  }

  @Test
  void top_level_fields_are_those_promised() throws IOException {
    JsonNode tree = tree(json(SampleResults.violated()));
    assertThat(tree.get("verdict").asText()).isEqualTo("VIOLATED");
    assertThat(tree.get("reason").asText()).contains("I1");
    assertThat(tree.get("exitCode").asInt()).isEqualTo(10);
    assertThat(tree.get("states").asLong()).isEqualTo(12_345);
    assertThat(tree.get("transitions").asLong()).isEqualTo(67_890);
    assertThat(tree.get("depth").asInt()).isEqualTo(42);
    assertThat(tree.get("schedules").isTextual()).isTrue();
    assertThat(tree.get("seconds").asDouble()).isEqualTo(0.25);
    assertThat(tree.get("toolVersion").asText()).isEqualTo(ToolVersion.current());
    assertThat(tree.get("violations")).hasSize(3);
  }

  @Test
  void texts_come_back_unchanged() throws IOException {
    JsonNode violation = tree(json(SampleResults.violated())).get("violations").get(2);
    assertThat(violation.get("message").asText()).isEqualTo("line one\nline two\u001b[31m");
    assertThat(violation.get("steps").get(1).get("events").get(1).get("newValue").asText())
        .isEqualTo("\"\u202eb\n```\"");
  }

  @Test
  void schedules_not_counted_are_null_with_a_note() throws IOException {
    JsonNode tree = tree(json(SampleResults.inconclusive()));
    assertThat(tree.get("schedules").isNull()).isTrue();
    assertThat(tree.get("schedulesNote").asText()).isEqualTo("the walk was cut");
    assertThat(tree.get("cuts")).hasSize(2);
  }

  @Test
  void error_has_the_same_top_level_fields_without_numbers() throws IOException {
    StringWriter text = new StringWriter();
    JsonReport.write(new Verdict.Error("x.jpf does not exist", 65), text);
    JsonNode tree = tree(text.toString());
    assertThat(tree.get("verdict").asText()).isEqualTo("ERROR");
    assertThat(tree.get("exitCode").asInt()).isEqualTo(65);
    assertThat(tree.get("states").asLong()).isZero();
    assertThat(tree.get("violations")).isEmpty();
  }

  @Test
  void long_schedule_is_complete() throws IOException {
    String json = json(SampleResults.violatedBy(SampleResults.longViolation(10_000)));
    assertThat(tree(json).get("violations").get(0).get("steps")).hasSize(10_000);
  }
}
