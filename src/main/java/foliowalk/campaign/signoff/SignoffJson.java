package foliowalk.campaign.signoff;

import com.fasterxml.jackson.core.JsonGenerator;
import foliowalk.config.file.Scenario;
import foliowalk.report.JsonReport;
import foliowalk.report.JsonText;
import foliowalk.report.ViolationJson;
import foliowalk.result.RunResult;
import foliowalk.result.Statistics;
import java.io.IOException;
import java.io.Writer;

/**
 * The JSON form of a campaign's result, as {@code signoff.schema.json} beside this class describes
 * it. Two runs on the same inputs give the same text outside the block {@code times}, which comes
 * last.
 */
public final class SignoffJson {
  /** Name of the file in the folder of the reports. */
  public static final String FILE = "signoff.json";

  /** Version of the form. */
  public static final int SCHEMA_VERSION = 1;

  /** Nesting of a violation: result, cells, cell, violations. */
  private static final int VIOLATION_LEVEL = 4;

  private SignoffJson() {}

  /**
   * Writes the whole result, then a line break.
   *
   * @param addition further fields, in front of the times
   */
  public static void write(SignoffResult result, JsonText.Content addition, Writer out)
      throws IOException {
    JsonText.write(
        out,
        VIOLATION_LEVEL,
        SCHEMA_VERSION,
        json -> {
          JsonText.writeStrings(json, "engines", result.engines());
          json.writeStringField("summary", result.summary());
          json.writeNumberField("exitCode", result.exitCode());
          json.writeBooleanField("partial", result.plan().partial());
          json.writeStringField("programHash", result.programHash());
          json.writeStringField("configHash", result.configHash());
          JsonText.writeStrings(json, "assumptions", result.assumptions());
          JsonText.writeStrings(json, "designs", Matrix.of(result).designs());
          JsonText.writeObjects(
              json, "scenarios", result.plan().scenarios(), scenario -> write(json, scenario));
          writeTotals(json, result);
          new EvidenceJson(json).writeField(CampaignEvidence.of(result));
          JsonText.writeObjects(json, "cells", result.cells(), cell -> write(json, cell));
          addition.writeTo(json);
          writeTimes(json, result);
        });
  }

  private static void write(JsonGenerator json, Scenario scenario) throws IOException {
    json.writeStringField("id", scenario.id());
    json.writeStringField("title", scenario.title());
    JsonText.writeObjects(
        json,
        "variants",
        scenario.variants(),
        variant -> {
          json.writeStringField("id", variant);
          json.writeStringField("title", scenario.variantTitles().getOrDefault(variant, ""));
        });
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
    writeName(json, cell);
    json.writeStringField(
        "verdict", cell.run().map(run -> run.verdict().word()).orElse("EXCLUDED"));
    json.writeStringField(
        "reason",
        cell.run().map(run -> run.verdict().reason()).orElse(cell.cell().expectation().reason()));
    JsonText.writeStrings(json, "violated", cell.violated());
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
  }

  private static void writeName(JsonGenerator json, CellResult cell) throws IOException {
    json.writeStringField("scenario", cell.cell().scenario());
    json.writeStringField("variant", cell.cell().variant());
    json.writeStringField("design", cell.cell().design());
  }

  private static void writeTimes(JsonGenerator json, SignoffResult result) throws IOException {
    json.writeObjectFieldStart("times");
    json.writeNumberField("seconds", JsonText.rounded(result.seconds()));
    JsonText.writeObjects(
        json,
        "cells",
        result.cells().stream().filter(cell -> cell.run().isPresent()).toList(),
        cell -> {
          Statistics numbers = cell.run().orElseThrow().statistics();
          writeName(json, cell);
          json.writeNumberField("seconds", JsonText.rounded(numbers.seconds()));
          json.writeNumberField("statesPerSecond", Math.round(numbers.statesPerSecond()));
          json.writeNumberField("peakMemoryBytes", numbers.peakMemoryBytes());
        });
    json.writeEndObject();
  }
}
