package foliowalk.ablation;

import com.fasterxml.jackson.core.JsonGenerator;
import foliowalk.report.JsonReport;
import foliowalk.report.JsonText;
import foliowalk.result.ToolVersion;
import java.io.IOException;
import java.io.Writer;

/**
 * The JSON form of an ablation, as {@code ablation.schema.json} beside this class describes it. Two
 * runs on the same inputs give the same text outside the block {@code times}, which comes last.
 */
public final class AblationJson {
  /** Version of the form. */
  public static final int SCHEMA_VERSION = 1;

  private static final int LEVELS = 2;

  private AblationJson() {}

  /** Writes the whole result, then a line break. */
  public static void write(AblationResult result, Writer out) throws IOException {
    try (JsonGenerator json = JsonText.generator(out, LEVELS)) {
      json.writeStartObject();
      json.writeNumberField("schemaVersion", SCHEMA_VERSION);
      json.writeStringField("tool", "foliowalk");
      json.writeStringField("toolVersion", ToolVersion.current());
      json.writeStringField("summary", result.summary());
      json.writeNumberField("exitCode", result.exitCode());
      json.writeBooleanField("partial", result.partial());
      json.writeStringField("interrupted", result.interrupted().orElse(null));
      json.writeNumberField("maxStates", result.maxStates());
      json.writeStringField("programHash", result.programHash());
      json.writeStringField("configHash", result.configHash());
      json.writeArrayFieldStart("assumptions");
      for (Assumption assumption : result.assumptions()) {
        write(json, assumption);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("rows");
      for (AblationRow row : result.rows()) {
        write(json, row);
      }
      json.writeEndArray();
      json.writeObjectFieldStart("times");
      json.writeNumberField("seconds", Math.round(result.seconds() * 1000) / 1000.0);
      json.writeEndObject();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void write(JsonGenerator json, Assumption assumption) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", assumption.id());
    json.writeStringField("sentence", assumption.sentence());
    json.writeStringField("argument", assumption.switchable() ? assumption.argument() : null);
    json.writeNumberField("grows", assumption.grows());
    json.writeArrayFieldStart("steeper");
    for (Assumption.Growth growth : assumption.steeper()) {
      json.writeStartObject();
      json.writeNumberField("factor", growth.factor());
      JsonReport.writeStrings(json, "cells", growth.cells());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("scopes");
    for (Assumption.Scope scope : assumption.scopes()) {
      json.writeStartObject();
      json.writeBooleanField("only", scope.only());
      JsonReport.writeStrings(json, "cells", scope.cells());
      json.writeStringField("reason", scope.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, AblationRow row) throws IOException {
    json.writeStartObject();
    json.writeStringField("cell", row.cell());
    json.writeStringField("assumption", row.assumption());
    json.writeStringField("outcome", row.outcome().words());
    json.writeStringField("verdict", row.verdict());
    JsonReport.writeStrings(json, "violated", row.violated());
    json.writeNumberField("length", row.length());
    json.writeStringField("message", row.message());
    JsonReport.writeStrings(json, "lastSteps", row.lastSteps());
    JsonReport.writeStrings(json, "args", row.args());
    json.writeNumberField("states", row.states());
    json.writeEndObject();
  }
}
