package foliowalk.report;

import foliowalk.result.RunResult;
import foliowalk.result.Violation;
import java.io.IOException;
import java.io.Writer;

/**
 * The JSON form of one violation with its schedule, as {@code trace.schema.json} beside this class
 * describes it: enough to replay it on the program it was found in, and to show it without one.
 */
public final class TraceJson {
  /** Nesting of a step: trace, steps. */
  private static final int STEP_LEVEL = 2;

  private TraceJson() {}

  /** Writes one of the violations of a result, then a line break. */
  public static void write(RunResult result, Violation violation, Writer out) throws IOException {
    JsonText.write(
        out,
        STEP_LEVEL,
        JsonReport.SCHEMA_VERSION,
        json -> {
          json.writeStringField("engine", result.engine());
          json.writeStringField("programHash", result.programHash());
          json.writeStringField("configHash", result.configHash());
          JsonReport.writeConfig(json, result.config());
          new ViolationJson(json, true).writeFields(violation);
        });
  }
}
