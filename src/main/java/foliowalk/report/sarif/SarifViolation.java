package foliowalk.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import foliowalk.config.RunConfig;
import foliowalk.report.EventText;
import foliowalk.report.JsonText;
import foliowalk.result.Explanation;
import foliowalk.result.Violation;
import foliowalk.text.Sha256;
import foliowalk.trace.Event;
import foliowalk.trace.Step;
import foliowalk.trace.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A violation as the fields of a SARIF result. */
final class SarifViolation {
  private final JsonGenerator json;
  private final RunConfig config;
  private final SarifLocations locations;

  SarifViolation(JsonGenerator json, RunConfig config) {
    this.json = json;
    this.config = config;
    this.locations = new SarifLocations(json);
  }

  void writeFields(Violation violation) throws IOException {
    Trace trace = violation.trace();
    Explanation why = violation.why();
    List<String> lines = new ArrayList<>();
    lines.add(violation.message());
    lines.addAll(why.sentences());
    lines.addAll(trace.blocked());
    lines.add("Schedule of " + trace.length() + (trace.length() == 1 ? " step." : " steps."));
    writeMessage(String.join("\n", lines));
    List<Step> steps = trace.steps();
    json.writeArrayFieldStart("locations");
    if (!steps.isEmpty()) {
      json.writeStartObject();
      locations.writeFields(steps.get(steps.size() - 1).location());
      json.writeEndObject();
    }
    json.writeEndArray();
    writeFingerprints(violation);
    if (!steps.isEmpty()) {
      writeCodeFlow(steps, new TreeSet<>(why.keySteps()));
    }
    json.writeObjectFieldStart("properties");
    json.writeNumberField("length", trace.length());
    json.writeFieldName("choices");
    json.writeRawValue(trace.choices().toString());
    json.writeEndObject();
  }

  /**
   * What stays the same when lines move: the place of the violation, and the whole schedule by
   * threads, methods and operations without values.
   */
  private void writeFingerprints(Violation violation) throws IOException {
    String what =
        String.join("\u0000", violation.property(), config.target(), config.args().toString());
    List<Step> steps = violation.trace().steps();
    StringBuilder schedule = new StringBuilder(what);
    for (Step step : steps) {
      schedule.append('\n').append(function(step));
      for (Event event : step.events()) {
        schedule.append(' ').append(event.kind()).append(event.object()).append(event.member());
      }
    }
    String place = steps.isEmpty() ? "" : function(steps.get(steps.size() - 1));
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField("violation/v1", Sha256.of(what + "\n" + place));
    json.writeStringField("schedule/v1", Sha256.of(schedule.toString()));
    json.writeEndObject();
  }

  private static String function(Step step) {
    return step.thread()
        + '\u0000'
        + step.location().className()
        + '\u0000'
        + step.location().method();
  }

  private void writeCodeFlow(List<Step> steps, Set<Integer> keySteps) throws IOException {
    Map<String, List<Step>> byThread = new LinkedHashMap<>();
    for (Step step : steps) {
      byThread.computeIfAbsent(step.thread(), thread -> new ArrayList<>()).add(step);
    }
    json.writeArrayFieldStart("codeFlows");
    json.writeStartObject();
    json.writeArrayFieldStart("threadFlows");
    for (Map.Entry<String, List<Step>> thread : byThread.entrySet()) {
      json.writeStartObject();
      json.writeStringField("id", thread.getKey());
      json.writeArrayFieldStart("locations");
      for (Step step : thread.getValue()) {
        writeStep(step, keySteps.contains(step.number()));
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void writeStep(Step step, boolean key) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("location");
    locations.writeFields(step.location());
    writeMessage(EventText.of(step));
    json.writeEndObject();
    writeKinds(step);
    json.writeNumberField("executionOrder", step.number());
    json.writeStringField("importance", key ? "essential" : "important");
    json.writeEndObject();
  }

  /** The kinds that SARIF (3.38.8) has words for. */
  private void writeKinds(Step step) throws IOException {
    Set<String> kinds = new TreeSet<>();
    for (Event event : step.events()) {
      switch (event.kind()) {
        case LOCK -> kinds.addAll(List.of("acquire", "lock"));
        case UNLOCK, WAIT -> kinds.addAll(List.of("release", "lock"));
        case THROW -> kinds.add("exception");
        default -> {
          // no word for it
        }
      }
    }
    if (!kinds.isEmpty()) {
      JsonText.writeStrings(json, "kinds", kinds);
    }
  }

  private void writeMessage(String text) throws IOException {
    json.writeObjectFieldStart("message");
    json.writeStringField("text", SarifLocations.message(text));
    json.writeEndObject();
  }
}
