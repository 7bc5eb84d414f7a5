package foliowalk.campaign.ablation;

import com.fasterxml.jackson.core.JsonGenerator;
import foliowalk.report.JsonText;
import java.io.IOException;
import java.io.Writer;

/**
 * The JSON form of an ablation, as {@code ablation.schema.json} beside this class describes it. Two
 * runs on the same inputs give the same text outside the block {@code times}, which comes last.
 */
public final class AblationJson {
  /** Name of the file in the folder of the reports. */
  public static final String FILE = "ablation.json";

  /** Version of the form. */
  public static final int SCHEMA_VERSION = 1;

  private static final int LEVELS = 2;

  private AblationJson() {}

  /** Writes the whole result, then a line break. */
  public static void write(AblationResult result, Writer out) throws IOException {
    JsonText.write(out, LEVELS, SCHEMA_VERSION, json -> write(json, result));
  }

  private static void write(JsonGenerator json, AblationResult result) throws IOException {
    json.writeStringField("summary", result.summary());
    json.writeNumberField("exitCode", result.exitCode());
    json.writeBooleanField("partial", result.partial());
    json.writeStringField("interrupted", result.interrupted().orElse(null));
    json.writeNumberField("maxStates", result.maxStates());
    json.writeStringField("programHash", result.programHash());
    json.writeStringField("configHash", result.configHash());
    JsonText.writeObjects(
        json, "assumptions", result.assumptions(), assumption -> write(json, assumption));
    JsonText.writeObjects(json, "rows", result.rows(), row -> write(json, row));
    json.writeObjectFieldStart("times");
    json.writeNumberField("seconds", JsonText.rounded(result.seconds()));
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Assumption assumption) throws IOException {
    json.writeStringField("id", assumption.id());
    json.writeStringField("sentence", assumption.sentence());
    json.writeStringField("argument", assumption.switchable() ? assumption.argument() : null);
    json.writeNumberField("grows", assumption.grows());
    JsonText.writeObjects(
        json,
        "steeper",
        assumption.steeper(),
        growth -> {
          json.writeNumberField("factor", growth.factor());
          JsonText.writeStrings(json, "cells", growth.cells());
        });
    JsonText.writeObjects(
        json,
        "scopes",
        assumption.scopes(),
        scope -> {
          json.writeBooleanField("only", scope.only());
          JsonText.writeStrings(json, "cells", scope.cells());
          json.writeStringField("reason", scope.reason());
        });
  }

  private static void write(JsonGenerator json, AblationRow row) throws IOException {
    json.writeStringField("cell", row.cell());
    json.writeStringField("assumption", row.assumption());
    json.writeStringField("outcome", row.outcome().words());
    json.writeStringField("verdict", row.verdict());
    JsonText.writeStrings(json, "violated", row.violated());
    json.writeNumberField("length", row.length());
    json.writeStringField("message", row.message());
    JsonText.writeStrings(json, "lastSteps", row.lastSteps());
    JsonText.writeStrings(json, "args", row.args());
    json.writeNumberField("states", row.states());
  }
}
