package foliowalk.signoff;

import com.fasterxml.jackson.core.JsonGenerator;
import foliowalk.config.Scenario;
import foliowalk.report.JsonReport;
import foliowalk.report.JsonText;
import foliowalk.report.ViolationJson;
import foliowalk.result.RunResult;
import foliowalk.result.Statistics;
import foliowalk.result.ToolVersion;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * The JSON form of a campaign's result, as {@code signoff.schema.json} beside this class describes
 * it. Two runs on the same inputs give the same text outside the block {@code times}, which comes
 * last.
 */
public final class SignoffJson {
  /** Version of the form. */
  public static final int SCHEMA_VERSION = 1;

  /** Nesting of a violation: result, cells, cell, violations. */
  private static final int VIOLATION_LEVEL = 4;

  /** Writes further fields of the result's object, in front of its times. */
  @FunctionalInterface
  public interface Addition {
    /** Writes them. */
    void writeTo(JsonGenerator json) throws IOException;
  }

  private SignoffJson() {}

  /** Writes the whole result, then a line break. */
  public static void write(SignoffResult result, Writer out) throws IOException {
    write(result, json -> {}, out);
  }

  /** Writes the whole result with further fields, then a line break. */
  public static void write(SignoffResult result, Addition addition, Writer out) throws IOException {
    try (JsonGenerator json = JsonText.generator(out, VIOLATION_LEVEL)) {
      json.writeStartObject();
      json.writeNumberField("schemaVersion", SCHEMA_VERSION);
      json.writeStringField("tool", "foliowalk");
      json.writeStringField("toolVersion", ToolVersion.current());
      JsonReport.writeStrings(json, "engines", result.engines());
      json.writeStringField("summary", result.summary());
      json.writeNumberField("exitCode", result.exitCode());
      json.writeBooleanField("partial", result.plan().partial());
      json.writeStringField("programHash", result.programHash());
      json.writeStringField("configHash", result.configHash());
      JsonReport.writeStrings(json, "assumptions", result.assumptions());
      JsonReport.writeStrings(json, "designs", Matrix.of(result).designs());
      writeScenarios(json, result.plan().scenarios());
      writeTotals(json, result);
      new EvidenceJson(json).writeField(CampaignEvidence.of(result));
      json.writeArrayFieldStart("cells");
      for (CellResult cell : result.cells()) {
        write(json, cell);
      }
      json.writeEndArray();
      addition.writeTo(json);
      writeTimes(json, result);
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void writeScenarios(JsonGenerator json, List<Scenario> scenarios)
      throws IOException {
    json.writeArrayFieldStart("scenarios");
    for (Scenario scenario : scenarios) {
      json.writeStartObject();
      json.writeStringField("id", scenario.id());
      json.writeStringField("title", scenario.title());
      json.writeArrayFieldStart("variants");
      for (String variant : scenario.variants()) {
        json.writeStartObject();
        json.writeStringField("id", variant);
        json.writeStringField("title", scenario.variantTitles().getOrDefault(variant, ""));
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeTotals(JsonGenerator json, SignoffResult result) throws IOException {
    json.writeObjectFieldStart("totals");
    json.writeNumberField("states", result.total(Statistics::states));
    json.writeNumberField("transitions", result.total(Statistics::transitions));
    json.writeNumberField("endStates", result.total(Statistics::endStates));
    json.writeStringField("schedules", result.totalSchedules().toString());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, CellResult cell) throws IOException {
    json.writeStartObject();
    json.writeStringField("scenario", cell.cell().scenario());
    json.writeStringField("variant", cell.cell().variant());
    json.writeStringField("design", cell.cell().design());
    json.writeStringField(
        "verdict", cell.run().map(run -> run.verdict().word()).orElse("EXCLUDED"));
    json.writeStringField(
        "reason",
        cell.run().map(run -> run.verdict().reason()).orElse(cell.cell().expectation().reason()));
    JsonReport.writeStrings(json, "violated", cell.violated());
    json.writeStringField("expected", cell.cell().expectation().text());
    json.writeStringField("certainty", cell.cell().certainty().orElse(null));
    json.writeBooleanField(
        "matches",
        cell.outcome() == CellResult.Outcome.MATCHES
            || cell.outcome() == CellResult.Outcome.EXCLUDED);
    JsonReport.writeCounts(json, cell.run().map(RunResult::statistics).orElse(Statistics.NOTHING));
    json.writeStringField("programHash", cell.run().map(RunResult::programHash).orElse(""));
    json.writeStringField("configHash", cell.run().map(RunResult::configHash).orElse(""));
    new ViolationJson(json, false).writeField(cell.violations());
    json.writeEndObject();
  }

  private static void writeTimes(JsonGenerator json, SignoffResult result) throws IOException {
    json.writeObjectFieldStart("times");
    json.writeNumberField("seconds", rounded(result.seconds()));
    json.writeArrayFieldStart("cells");
    for (CellResult cell : result.cells()) {
      if (cell.run().isPresent()) {
        Statistics numbers = cell.run().get().statistics();
        json.writeStartObject();
        json.writeStringField("scenario", cell.cell().scenario());
        json.writeStringField("variant", cell.cell().variant());
        json.writeStringField("design", cell.cell().design());
        json.writeNumberField("seconds", rounded(numbers.seconds()));
        json.writeNumberField("statesPerSecond", Math.round(numbers.statesPerSecond()));
        json.writeNumberField("peakMemoryBytes", numbers.peakMemoryBytes());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static double rounded(double seconds) {
    return Math.round(seconds * 1000) / 1000.0;
  }
}
