package foliowalk.campaign.sweep;

import com.fasterxml.jackson.core.JsonGenerator;
import foliowalk.report.JsonText;
import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;

/**
 * The JSON form of a sweep, as {@code bounds.schema.json} beside this class describes it. Two runs
 * on the same inputs give the same text outside the block {@code times}, which comes last.
 */
public final class SweepJson {
  /** Name of the file in the folder of the reports. */
  public static final String FILE = "bounds.json";

  /** Version of the form. */
  public static final int SCHEMA_VERSION = 1;

  private static final int LEVELS = 4;

  private SweepJson() {}

  /** Writes the whole result, then a line break. */
  public static void write(SweepResult result, Writer out) throws IOException {
    JsonText.write(out, LEVELS, SCHEMA_VERSION, json -> write(json, result));
  }

  private static void write(JsonGenerator json, SweepResult result) throws IOException {
    json.writeStringField("summary", result.summary());
    json.writeNumberField("exitCode", result.exitCode());
    json.writeBooleanField("partial", result.partial());
    json.writeStringField("interrupted", result.interrupted().orElse(null));
    json.writeNumberField("maxStates", result.maxStates());
    json.writeStringField("programHash", result.programHash());
    json.writeStringField("configHash", result.configHash());
    JsonText.writeObjects(json, "series", result.series(), series -> write(json, series));
    writeTimes(json, result);
  }

  private static void write(JsonGenerator json, SweepSeries series) throws IOException {
    json.writeStringField("subject", series.subject());
    json.writeStringField("parameter", series.parameter().name());
    json.writeNumberField("first", series.parameter().first());
    json.writeNumberField("last", series.parameter().last());
    json.writeStringField("stability", series.stability());
    JsonText.writeObjects(json, "points", series.points(), point -> write(json, point));
  }

  private static void write(JsonGenerator json, SweepPoint point) throws IOException {
    json.writeNumberField("value", point.value());
    json.writeStringField("verdict", point.verdict());
    JsonText.writeStrings(json, "violated", point.violated());
    json.writeNumberField("states", point.states());
    json.writeNumberField("transitions", point.transitions());
    json.writeNumberField("depth", point.depth());
    json.writeStringField("schedules", point.schedules().map(BigInteger::toString).orElse(null));
    json.writeNumberField("estimated", point.estimated());
    json.writeStringField("note", point.note());
  }

  /** In the order of the points. */
  private static void writeTimes(JsonGenerator json, SweepResult result) throws IOException {
    json.writeObjectFieldStart("times");
    json.writeNumberField("seconds", JsonText.rounded(result.seconds()));
    json.writeArrayFieldStart("points");
    for (SweepSeries series : result.series()) {
      for (SweepPoint point : series.points()) {
        json.writeNumber(JsonText.rounded(point.seconds()));
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
