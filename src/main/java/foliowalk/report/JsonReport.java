package foliowalk.report;

import com.fasterxml.jackson.core.JsonGenerator;
import foliowalk.config.Limits;
import foliowalk.config.ReachTarget;
import foliowalk.config.RunConfig;
import foliowalk.config.Timeouts;
import foliowalk.result.CodeLine;
import foliowalk.result.FieldRule;
import foliowalk.result.InvariantInfo;
import foliowalk.result.Reached;
import foliowalk.result.RunResult;
import foliowalk.result.Statistics;
import foliowalk.result.Verdict;
import foliowalk.result.Violation;
import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The JSON form of a run's result, as {@code result.schema.json} beside this class describes it.
 * Fields are only ever added; a change of meaning raises {@link #SCHEMA_VERSION}.
 */
public final class JsonReport {
  /** Version of the form. */
  public static final int SCHEMA_VERSION = 1;

  /** Nesting of a step: result, violations, violation, steps. */
  private static final int STEP_LEVEL = 4;

  private JsonReport() {}

  /** Writes the result of a walk, then a line break. */
  public static void write(RunResult result, Writer out) throws IOException {
    JsonText.write(out, STEP_LEVEL, SCHEMA_VERSION, json -> writeResult(json, result));
  }

  /** Writes a run that ended before there was anything to walk, then a line break. */
  public static void write(Verdict.Error error, Writer out) throws IOException {
    JsonText.write(
        out,
        STEP_LEVEL,
        SCHEMA_VERSION,
        json -> writeFound(json, error, List.of(), Statistics.NOTHING));
  }

  private static void writeResult(JsonGenerator json, RunResult result) throws IOException {
    writeFound(json, result.verdict(), result.violations(), result.statistics());
    json.writeStringField("engine", result.engine());
    json.writeStringField("programHash", result.programHash());
    json.writeStringField("configHash", result.configHash());
    writeConfig(json, result.config());
    JsonText.writeStrings(json, "assumptions", result.completeness().assumptions());
    JsonText.writeStrings(json, "cuts", result.completeness().cuts());
    writeReached(json, result.reached());
    json.writeBooleanField("frontierEmpty", result.completeness().frontierEmpty());
    json.writeStringField(
        "stuckSearch", result.completeness().stuck().name().toLowerCase(Locale.ROOT));
  }

  private static void writeFound(
      JsonGenerator json, Verdict verdict, List<Violation> violations, Statistics numbers)
      throws IOException {
    json.writeStringField("verdict", verdict.word());
    json.writeStringField("reason", verdict.reason());
    json.writeNumberField("exitCode", verdict.exitCode());
    new ViolationJson(json, true).writeField(violations);
    writeCounts(json, numbers);
    json.writeNumberField("seconds", numbers.seconds());
    json.writeNumberField("statesPerSecond", Math.round(numbers.statesPerSecond()));
    json.writeNumberField("peakMemoryBytes", numbers.peakMemoryBytes());
  }

  /** Writes the numbers that are the same in every run: those that count no time and no memory. */
  public static void writeCounts(JsonGenerator json, Statistics numbers) throws IOException {
    json.writeNumberField("states", numbers.states());
    json.writeNumberField("transitions", numbers.transitions());
    json.writeNumberField("depth", numbers.depth());
    json.writeNumberField("endStates", numbers.endStates());
    json.writeStringField("schedules", numbers.schedules().map(BigInteger::toString).orElse(null));
    json.writeStringField("schedulesNote", numbers.schedulesNote());
  }

  private static void writeReached(JsonGenerator json, Reached reached) throws IOException {
    json.writeObjectFieldStart("reached");
    writeCounts(json, "targets", reached.targets());
    writeCounts(json, "checks", reached.checks());
    writeLines(json, "runLines", reached.run());
    writeLines(json, "idleLines", reached.idle());
    JsonText.writeObjects(
        json, "invariants", reached.invariants(), invariant -> write(json, invariant));
    if (!reached.locking().isEmpty()) {
      JsonText.writeObjects(json, "locking", reached.locking(), rule -> write(json, rule));
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, FieldRule rule) throws IOException {
    json.writeStringField("field", rule.field());
    json.writeStringField("rule", rule.rule().name().toLowerCase(Locale.ROOT));
    JsonText.writeStrings(json, "guards", rule.guards());
    json.writeNumberField("checked", rule.checked());
  }

  /** Writes the fields of an invariant. */
  public static void write(JsonGenerator json, InvariantInfo invariant) throws IOException {
    json.writeStringField("id", invariant.id());
    json.writeStringField("sentence", invariant.sentence());
    json.writeStringField("rule", invariant.rule());
    writeLines(json, "checkedAt", invariant.checkedAt());
  }

  /** Writes a field with a list of lines. */
  public static void writeLines(JsonGenerator json, String field, Collection<CodeLine> lines)
      throws IOException {
    JsonText.writeStrings(json, field, lines.stream().map(CodeLine::toString).toList());
  }

  private static void writeCounts(JsonGenerator json, String field, Map<String, Long> counts)
      throws IOException {
    json.writeObjectFieldStart(field);
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
  }

  static void writeConfig(JsonGenerator json, RunConfig config) throws IOException {
    json.writeObjectFieldStart("config");
    json.writeStringField("target", config.target());
    JsonText.writeStrings(json, "args", config.args());
    JsonText.writeStrings(
        json, "classpath", config.classpath().stream().map(ShownPath::of).toList());
    JsonText.writeStrings(
        json, "sourcepath", config.sourcepath().stream().map(ShownPath::of).toList());
    json.writeStringField("search", config.search().name().toLowerCase(Locale.ROOT));
    json.writeStringField("reduction", config.reduction().name().toLowerCase(Locale.ROOT));
    json.writeBooleanField("assertions", config.assertions());
    json.writeBooleanField("spuriousWakeups", config.spuriousWakeups());
    if (config.timeouts() != Timeouts.ANY) {
      json.writeStringField("timeouts", config.timeouts().name().toLowerCase(Locale.ROOT));
    }
    json.writeBooleanField("countSchedules", config.countSchedules());
    JsonText.writeStrings(
        json, "reach", config.reach().stream().map(ReachTarget::toString).toList());
    Limits limits = config.limits();
    json.writeObjectFieldStart("limits");
    json.writeNumberField("states", limits.maxStates());
    json.writeNumberField("depth", limits.maxDepth());
    json.writeNumberField("seconds", limits.maxTime().toMillis() / 1000.0);
    json.writeNumberField("memoryBytes", limits.maxMemoryBytes());
    json.writeEndObject();
    json.writeEndObject();
  }
}
