package foliowalk.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import foliowalk.report.JsonText;
import foliowalk.report.PropertyOutcome;
import foliowalk.report.PropertyOutcome.Outcome;
import foliowalk.report.RunTitle;
import foliowalk.report.ShownPath;
import foliowalk.result.RunResult;
import foliowalk.result.ToolVersion;
import foliowalk.result.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

/**
 * A result as SARIF 2.1.0: a rule for each property, a result for each rule, and a code flow with
 * one thread flow for each thread of a schedule. A property that no schedule violates is a result
 * of kind {@code pass}, so that a clean log shows what was checked; one that is not decided is of
 * kind {@code open}, one that no schedule comes to of kind {@code notApplicable}.
 */
public final class SarifReport {
  /** Nesting of a thread flow location: log, runs, results, codeFlows, threadFlows, locations. */
  private static final int LOCATION_LEVEL = 12;

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final RunResult result;
  private final List<PropertyOutcome> properties;
  private final JsonGenerator json;

  private SarifReport(RunResult result, JsonGenerator json) {
    this.result = result;
    this.properties = PropertyOutcome.of(result);
    this.json = json;
  }

  /** Writes a log with one run, then a line break. */
  public static void write(RunResult result, Writer out) throws IOException {
    try (JsonGenerator json = JsonText.generator(out, LOCATION_LEVEL)) {
      new SarifReport(result, json).write();
    }
    out.write('\n');
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", SCHEMA);
    json.writeStringField("version", "2.1.0");
    json.writeArrayFieldStart("runs");
    json.writeStartObject();
    writeTool();
    writeInvocation();
    writeUriBases();
    json.writeStringField("columnKind", "utf16CodeUnits");
    json.writeArrayFieldStart("results");
    for (int i = 0; i < properties.size(); i++) {
      writeResult(i);
    }
    json.writeEndArray();
    writeProperties();
    json.writeEndObject();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writeTool() throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", "foliowalk");
    json.writeStringField("version", ToolVersion.current());
    json.writeArrayFieldStart("rules");
    for (PropertyOutcome property : properties) {
      json.writeStartObject();
      json.writeStringField("id", property.id());
      writeText("shortDescription", property.sentence());
      if (!property.rule().isEmpty()) {
        writeText("fullDescription", property.sentence() + ". Rule: " + property.rule());
      }
      json.writeObjectFieldStart("defaultConfiguration");
      json.writeStringField("level", "error");
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeInvocation() throws IOException {
    Verdict verdict = result.verdict();
    boolean failed = verdict instanceof Verdict.Error;
    json.writeArrayFieldStart("invocations");
    json.writeStartObject();
    json.writeBooleanField("executionSuccessful", !failed);
    json.writeNumberField("exitCode", verdict.exitCode());
    json.writeStringField("exitCodeDescription", verdict.word() + ": " + verdict.reason());
    json.writeArrayFieldStart("toolExecutionNotifications");
    if (failed) {
      writeNotification("ERROR", "error", verdict.reason());
    }
    for (String cut : result.completeness().cuts()) {
      writeNotification("INCONCLUSIVE", "warning", "the walk was cut: " + cut);
    }
    for (String missed : result.completeness().missed()) {
      writeNotification("VACUOUS", "warning", "the walk never reached: " + missed);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void writeNotification(String id, String level, String text) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("descriptor");
    json.writeStringField("id", id);
    json.writeEndObject();
    json.writeStringField("level", level);
    writeText("message", text);
    json.writeEndObject();
  }

  /** Where the files of locations are to be looked for: known when there is one source folder. */
  private void writeUriBases() throws IOException {
    List<Path> folders = result.config().sourcepath();
    json.writeObjectFieldStart("originalUriBaseIds");
    json.writeObjectFieldStart(SarifLocations.SOURCES);
    if (folders.size() == 1) {
      String folder = ShownPath.of(folders.get(0));
      boolean absolute = Path.of(folder).isAbsolute();
      json.writeStringField(
          "uri",
          absolute
              ? SarifLocations.uri("file://" + folder + "/")
              : SarifLocations.uri(folder + "/"));
      if (!absolute) {
        json.writeStringField("uriBaseId", "PROJECT");
      }
    }
    writeText("description", "folder of the sources, as in --sourcepath");
    json.writeEndObject();
    json.writeObjectFieldStart("PROJECT");
    writeText("description", "folder in which foliowalk ran");
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeResult(int index) throws IOException {
    PropertyOutcome property = properties.get(index);
    json.writeStartObject();
    json.writeStringField("ruleId", property.id());
    json.writeNumberField("ruleIndex", index);
    json.writeStringField("kind", kind(property.outcome()));
    boolean violated = property.outcome() == Outcome.VIOLATED;
    json.writeStringField("level", violated ? "error" : "none");
    if (violated) {
      new SarifViolation(json, result.config()).writeFields(property.violation().orElseThrow());
    } else {
      writeText(
          "message",
          property.outcome() == Outcome.HOLDS
              ? "holds in every schedule: " + property.sentence()
              : property.reason());
    }
    json.writeEndObject();
  }

  private static String kind(Outcome outcome) {
    return switch (outcome) {
      case HOLDS -> "pass";
      case VIOLATED -> "fail";
      case UNDECIDED -> "open";
      case UNTESTED -> "notApplicable";
    };
  }

  private void writeProperties() throws IOException {
    json.writeObjectFieldStart("properties");
    json.writeStringField("verdict", result.verdict().word());
    json.writeStringField("program", RunTitle.of(result.config()));
    json.writeStringField("engine", result.engine());
    json.writeStringField("programHash", result.programHash());
    json.writeStringField("configHash", result.configHash());
    json.writeNumberField("states", result.statistics().states());
    json.writeNumberField("transitions", result.statistics().transitions());
    JsonText.writeStrings(json, "assumptions", result.completeness().assumptions());
    json.writeEndObject();
  }

  private void writeText(String field, String text) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", SarifLocations.message(text));
    json.writeEndObject();
  }
}
