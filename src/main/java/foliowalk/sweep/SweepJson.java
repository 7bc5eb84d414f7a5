package foliowalk.sweep;

import com.fasterxml.jackson.core.JsonGenerator;
import foliowalk.report.JsonReport;
import foliowalk.report.JsonText;
import foliowalk.result.ToolVersion;
import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;

/**
 * The JSON form of a sweep, as {@code bounds.schema.json} beside this class describes it. Two runs
 * on the same inputs give the same text outside the block {@code times}, which comes last.
 */
public final class SweepJson {
  /** Version of the form. */
  public static final int SCHEMA_VERSION = 1;

  private static final int LEVELS = 4;

  private SweepJson() {}

  /** Writes the whole result, then a line break. */
  public static void write(SweepResult result, Writer out) throws IOException {
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
      json.writeArrayFieldStart("series");
      for (SweepSeries series : result.series()) {
        write(json, series);
      }
      json.writeEndArray();
      writeTimes(json, result);
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void write(JsonGenerator json, SweepSeries series) throws IOException {
    json.writeStartObject();
    json.writeStringField("subject", series.subject());
    json.writeStringField("parameter", series.parameter().name());
    json.writeNumberField("first", series.parameter().first());
    json.writeNumberField("last", series.parameter().last());
    json.writeStringField("stability", series.stability());
    json.writeArrayFieldStart("points");
    for (SweepPoint point : series.points()) {
      json.writeStartObject();
      json.writeNumberField("value", point.value());
      json.writeStringField("verdict", point.verdict());
      JsonReport.writeStrings(json, "violated", point.violated());
      json.writeNumberField("states", point.states());
      json.writeNumberField("transitions", point.transitions());
      json.writeNumberField("depth", point.depth());
      json.writeStringField("schedules", point.schedules().map(BigInteger::toString).orElse(null));
      json.writeNumberField("estimated", point.estimated());
      json.writeStringField("note", point.note());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** In the order of the points. */
  private static void writeTimes(JsonGenerator json, SweepResult result) throws IOException {
    json.writeObjectFieldStart("times");
    json.writeNumberField("seconds", rounded(result.seconds()));
    json.writeArrayFieldStart("points");
    for (SweepSeries series : result.series()) {
      for (SweepPoint point : series.points()) {
        json.writeNumber(rounded(point.seconds()));
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static double rounded(double seconds) {
    return Math.round(seconds * 1000) / 1000.0;
  }
}
