package foliowalk.report;

import com.fasterxml.jackson.core.JsonGenerator;
import foliowalk.result.Violation;
import foliowalk.trace.Event;
import foliowalk.trace.Step;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

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
    json.writeStringField("property", violation.property());
    json.writeStringField("message", violation.message());
    json.writeNumberField("length", violation.trace().length());
    json.writeFieldName("choices");
    json.writeRawValue(violation.trace().choices().toString()); // on one line, however long
    json.writeArrayFieldStart("blocked");
    for (String blocked : violation.trace().blocked()) {
      json.writeString(blocked);
    }
    json.writeEndArray();
    if (withSteps) {
      json.writeArrayFieldStart("steps");
      for (Step step : violation.trace().steps()) {
        write(step);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void write(Step step) throws IOException {
    Step.Location location = step.location();
    json.writeStartObject();
    json.writeNumberField("number", step.number());
    json.writeStringField("thread", step.thread());
    json.writeStringField("operation", step.operation());
    json.writeStringField("class", location.className());
    json.writeStringField("method", location.method());
    json.writeStringField("kernel", location.kernel().orElse(null));
    json.writeStringField("file", location.file());
    json.writeNumberField("line", location.line());
    json.writeStringField("source", location.source());
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
    json.writeEndObject();
  }
}
