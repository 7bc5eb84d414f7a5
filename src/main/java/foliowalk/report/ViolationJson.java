package foliowalk.report;

import com.fasterxml.jackson.core.JsonGenerator;
import foliowalk.explain.Explainer;
import foliowalk.explain.Explanation;
import foliowalk.result.Violation;
import foliowalk.trace.After;
import foliowalk.trace.ContextSwitch;
import foliowalk.trace.Event;
import foliowalk.trace.ObjectState;
import foliowalk.trace.Step;
import foliowalk.trace.Trace;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The JSON form of violations and their schedules, the same in every file that has them. */
public final class ViolationJson {
  private final JsonGenerator json;
  private final boolean withSteps;

  /**
   * Writes to {@code json}.
   *
   * @param withSteps whether the named steps are written beside the choices, from which a replay
   *     makes them again
   */
  public ViolationJson(JsonGenerator json, boolean withSteps) {
    this.json = json;
    this.withSteps = withSteps;
  }

  /** Writes the field {@code violations}. */
  public void writeField(List<Violation> violations) throws IOException {
    json.writeArrayFieldStart("violations");
    for (Violation violation : violations) {
      write(violation);
    }
    json.writeEndArray();
  }

  private void write(Violation violation) throws IOException {
    json.writeStartObject();
    writeFields(violation);
    json.writeEndObject();
  }

  /** Writes the fields of a violation into the object that is open. */
  void writeFields(Violation violation) throws IOException {
    Trace trace = violation.trace();
    json.writeStringField("property", violation.property());
    json.writeStringField("message", violation.message());
    json.writeNumberField("length", trace.length());
    json.writeFieldName("choices");
    json.writeRawValue(trace.choices().toString()); // on one line, however long
    JsonReport.writeStrings(json, "blocked", trace.blocked());
    if (!withSteps) {
      return;
    }
    json.writeArrayFieldStart("switches");
    for (ContextSwitch change : trace.switches()) {
      json.writeStartObject();
      json.writeNumberField("step", change.step());
      json.writeStringField("from", change.from());
      json.writeStringField("to", change.to());
      json.writeStringField("need", change.need().name().toLowerCase(Locale.ROOT));
      json.writeEndObject();
    }
    json.writeEndArray();
    write(Explainer.explain(violation));
    if (!violation.prevention().isEmpty()) {
      JsonReport.writeStrings(json, "prevention", violation.prevention());
    }
    json.writeArrayFieldStart("initial");
    for (ObjectState object : trace.initial()) {
      writeObject(object);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("steps");
    for (Step step : trace.steps()) {
      writeStep(step);
    }
    json.writeEndArray();
  }

  private void write(Explanation why) throws IOException {
    json.writeObjectFieldStart("why");
    JsonReport.writeStrings(json, "sentences", why.sentences());
    json.writeFieldName("keySteps");
    json.writeRawValue(why.keySteps().toString());
    json.writeEndObject();
  }

  /** Writes an object with its fields, as an element of a list. */
  public void writeObject(ObjectState object) throws IOException {
    json.writeStartObject();
    json.writeStringField("object", object.object());
    json.writeStringField("type", object.type());
    json.writeObjectFieldStart("fields");
    for (Map.Entry<String, String> field : object.fields().entrySet()) {
      json.writeStringField(field.getKey(), field.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Writes a step, as an element of a list or the value of a field. */
  public void writeStep(Step step) throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", step.number());
    json.writeStringField("thread", step.thread());
    json.writeStringField("operation", step.operation());
    writeFields(step.location());
    json.writeArrayFieldStart("stack");
    for (Step.Location frame : step.stack()) {
      json.writeStartObject();
      writeFields(frame);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("events");
    for (Event event : step.events()) {
      json.writeStartObject();
      json.writeStringField("kind", event.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringField("object", event.object());
      json.writeStringField("member", event.member());
      json.writeStringField("oldValue", event.oldValue());
      json.writeStringField("newValue", event.newValue());
      json.writeNumberField("line", event.line());
      json.writeEndObject();
    }
    json.writeEndArray();
    write(step.after());
    json.writeEndObject();
  }

  private void writeFields(Step.Location location) throws IOException {
    json.writeStringField("class", location.className());
    json.writeStringField("method", location.method());
    json.writeStringField("kernel", location.kernel().orElse(null));
    json.writeStringField("file", location.file());
    json.writeNumberField("line", location.line());
    json.writeStringField("source", location.source());
  }

  private void write(After after) throws IOException {
    json.writeObjectFieldStart("after");
    json.writeArrayFieldStart("locks");
    for (After.Lock lock : after.locks()) {
      writePair("lock", lock.lock(), "holder", lock.holder());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("blocked");
    for (After.Blocked blocked : after.blocked()) {
      writePair("thread", blocked.thread(), "on", blocked.on());
    }
    json.writeEndArray();
    JsonReport.writeStrings(json, "readers", after.readers());
    json.writeArrayFieldStart("lifetimes");
    for (After.Lifetime life : after.lifetimes()) {
      writePair("object", life.object(), "state", life.state());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writePair(String field, String value, String other, String otherValue)
      throws IOException {
    json.writeStartObject();
    json.writeStringField(field, value);
    json.writeStringField(other, otherValue);
    json.writeEndObject();
  }
}
