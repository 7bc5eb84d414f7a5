package foliowalk.report;

import com.fasterxml.jackson.core.JsonGenerator;
import foliowalk.result.Explanation;
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
    JsonText.writeObjects(json, "violations", violations, this::writeFields);
  }

  /** Writes the fields of a violation into the object that is open. */
  void writeFields(Violation violation) throws IOException {
    Trace trace = violation.trace();
    json.writeStringField("property", violation.property());
    json.writeStringField("message", violation.message());
    json.writeNumberField("length", trace.length());
    json.writeFieldName("choices");
    json.writeRawValue(trace.choices().toString()); // on one line, however long
    JsonText.writeStrings(json, "blocked", trace.blocked());
    if (!withSteps) {
      return;
    }
    JsonText.writeObjects(json, "switches", trace.switches(), this::writeFields);
    write(violation.why());
    writeObjects("initial", trace.initial());
    JsonText.writeObjects(json, "steps", trace.steps(), this::writeFields);
  }

  private void writeFields(ContextSwitch change) throws IOException {
    json.writeNumberField("step", change.step());
    json.writeStringField("from", change.from());
    json.writeStringField("to", change.to());
    json.writeStringField("need", change.need().name().toLowerCase(Locale.ROOT));
  }

  private void write(Explanation why) throws IOException {
    json.writeObjectFieldStart("why");
    JsonText.writeStrings(json, "sentences", why.sentences());
    json.writeFieldName("keySteps");
    json.writeRawValue(why.keySteps().toString());
    json.writeEndObject();
  }

  /** Writes a field with a list of objects of the program. */
  public void writeObjects(String field, List<ObjectState> objects) throws IOException {
    JsonText.writeObjects(json, field, objects, this::writeFields);
  }

  private void writeFields(ObjectState object) throws IOException {
    json.writeStringField("object", object.object());
    json.writeStringField("type", object.type());
    json.writeObjectFieldStart("fields");
    for (Map.Entry<String, String> field : object.fields().entrySet()) {
      json.writeStringField(field.getKey(), field.getValue());
    }
    json.writeEndObject();
  }

  /** Writes the fields of a step into the object that is open. */
  public void writeFields(Step step) throws IOException {
    json.writeNumberField("number", step.number());
    json.writeStringField("thread", step.thread());
    json.writeStringField("operation", step.operation());
    writeFields(step.location());
    JsonText.writeObjects(json, "stack", step.stack(), this::writeFields);
    JsonText.writeObjects(json, "events", step.events(), this::writeFields);
    write(step.after());
  }

  private void writeFields(Event event) throws IOException {
    json.writeStringField("kind", event.kind().name().toLowerCase(Locale.ROOT));
    json.writeStringField("object", event.object());
    json.writeStringField("member", event.member());
    json.writeStringField("oldValue", event.oldValue());
    json.writeStringField("newValue", event.newValue());
    json.writeNumberField("line", event.line());
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
    JsonText.writeObjects(
        json,
        "locks",
        after.locks(),
        lock -> writePair("lock", lock.lock(), "holder", lock.holder()));
    JsonText.writeObjects(
        json,
        "blocked",
        after.blocked(),
        blocked -> writePair("thread", blocked.thread(), "on", blocked.on()));
    JsonText.writeStrings(json, "readers", after.readers());
    JsonText.writeObjects(
        json,
        "lifetimes",
        after.lifetimes(),
        life -> writePair("object", life.object(), "state", life.state()));
    json.writeEndObject();
  }

  private void writePair(String field, String value, String other, String otherValue)
      throws IOException {
    json.writeStringField(field, value);
    json.writeStringField(other, otherValue);
  }
}
