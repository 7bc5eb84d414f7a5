package foliowalk.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import foliowalk.campaign.dossier.Dossier;
import foliowalk.campaign.dossier.DossierJson;
import foliowalk.campaign.dossier.Exhibit;
import foliowalk.campaign.dossier.Prevention;
import foliowalk.campaign.signoff.Campaign;
import foliowalk.campaign.signoff.CampaignListener;
import foliowalk.campaign.signoff.SampleCampaigns;
import foliowalk.result.RunResult;
import foliowalk.result.Verdict;
import foliowalk.result.Violation;
import foliowalk.run.StopSignal;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is what the schemas say, and the schemas do refuse. */
class SchemaTest {
  private static final String RESULT = "urn:foliowalk:result:1";
  private static final String TRACE = "urn:foliowalk:trace:1";
  private static final String SIGNOFF = "urn:foliowalk:signoff:1";

  private final JsonSchemaFactory factory =
      JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V202012,
          builder ->
              builder.schemaMappers(
                  mappers ->
                      mappers.mappings(
                          Map.of(
                              RESULT, "classpath:foliowalk/report/result.schema.json",
                              TRACE, "classpath:foliowalk/report/trace.schema.json",
                              SIGNOFF,
                                  "classpath:foliowalk/campaign/signoff/signoff.schema.json"))));

  private Set<ValidationMessage> messages(String schema, ReportFile.Content content)
      throws IOException {
    StringWriter text = new StringWriter();
    content.writeTo(text);
    return messages(schema, text.toString());
  }

  private Set<ValidationMessage> messages(String schema, String json) {
    JsonSchema loaded =
        factory.getSchema(SchemaLocation.of(schema), SchemaValidatorsConfig.builder().build());
    return loaded.validate(json, InputFormat.JSON);
  }

  @Test
  void results_of_check_fit_their_schema() throws IOException {
    List<RunResult> results =
        List.of(SampleResults.proved(), SampleResults.violated(), SampleResults.inconclusive());
    for (RunResult result : results) {
      assertThat(messages(RESULT, out -> JsonReport.write(result, out))).isEmpty();
    }
    Verdict.Error error = new Verdict.Error("x.jpf does not exist", 65);
    assertThat(messages(RESULT, out -> JsonReport.write(error, out))).isEmpty();
    RunResult failed = RunResult.failed("engine", SampleResults.proved().config(), error);
    assertThat(messages(RESULT, out -> JsonReport.write(failed, out))).isEmpty();
  }

  @Test
  void a_trace_file_fits_its_schema() throws IOException {
    RunResult result = SampleResults.violated();
    for (Violation violation : result.violations()) {
      assertThat(messages(TRACE, out -> TraceJson.write(result, violation, out))).isEmpty();
    }
    Violation race =
        result.violations().stream()
            .filter(v -> !v.trace().switches().isEmpty())
            .findFirst()
            .orElseThrow();
    StringWriter text = new StringWriter();
    TraceJson.write(result, race, text);
    assertThat(messages(TRACE, text.toString().replace("\"unknown\"", "\"maybe\""))).isNotEmpty();
    assertThat(messages(TRACE, text.toString().replace("\"locks\"", "\"lock\""))).isNotEmpty();
  }

  @Test
  void both_schemas_describe_a_step_in_the_same_words() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode result =
        mapper.readTree(SchemaTest.class.getResource("/foliowalk/report/result.schema.json"));
    JsonNode trace =
        mapper.readTree(SchemaTest.class.getResource("/foliowalk/report/trace.schema.json"));
    assertThat(trace.get("$defs").size()).isGreaterThan(5);
    trace
        .get("$defs")
        .fields()
        .forEachRemaining(
            definition ->
                assertThat(definition.getValue())
                    .isEqualTo(result.get("$defs").get(definition.getKey())));
  }

  @Test
  void results_of_signoff_fit_their_schema(@TempDir Path folder) throws IOException {
    assertThat(
            messages(
                SIGNOFF,
                out ->
                    DossierJson.write(
                        new Dossier(
                            new Campaign(SampleCampaigns.KnowingEngine::new, 1)
                                .run(
                                    SampleCampaigns.plan(folder),
                                    CampaignListener.NONE,
                                    new StopSignal()),
                            Optional.empty(),
                            "",
                            "./foliowalk signoff",
                            List.of(Exhibit.absent("mutants", "Mutants", "not there")),
                            Map.of(),
                            new Prevention(List.of(), Optional.empty(), Optional.empty())),
                        out)))
        .isEmpty();
  }

  @Test
  void schema_refuses_a_proof_with_violations_and_a_missing_field() throws IOException {
    StringWriter text = new StringWriter();
    JsonReport.write(SampleResults.violated(), text);
    assertThat(messages(RESULT, text.toString().replace("\"VIOLATED\"", "\"PROVED\"")))
        .isNotEmpty();
    assertThat(messages(RESULT, text.toString().replace("\"states\"", "\"stats\""))).isNotEmpty();
    assertThat(messages(RESULT, text.toString().replace("\"write\"", "\"wrote\""))).isNotEmpty();
  }
}
