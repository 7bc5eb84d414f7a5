package foliowalk.fidelity;

import com.fasterxml.jackson.core.JsonGenerator;
import foliowalk.report.JsonText;
import foliowalk.result.ToolVersion;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/** The map as JSON. */
public final class FidelityJson {
  private static final int LEVELS = 3;

  private final JsonGenerator json;

  private FidelityJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes the whole document. */
  public static void write(FidelityMap map, Writer out) throws IOException {
    try (JsonGenerator json = JsonText.generator(out, LEVELS)) {
      new FidelityJson(json).document(map);
    }
    out.write("\n");
  }

  private void document(FidelityMap map) throws IOException {
    json.writeStartObject();
    json.writeStringField("tool", "foliowalk " + ToolVersion.current());
    json.writeNumberField("exitCode", map.exitCode());
    json.writeStringField("summary", FidelityText.summary(map));
    json.writeArrayFieldStart("functions");
    for (ModelFunction function : map.functions()) {
      function(function);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("operations");
    for (Operation operation : map.operations()) {
      json.writeStartObject();
      json.writeStringField("model", operation.member());
      strings("kernel", operation.spellings());
      json.writeStringField("kind", operation.kind().word());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("explanations");
    for (Explanation one : map.explanations()) {
      json.writeStartObject();
      json.writeStringField("sort", one.sort().word());
      json.writeStringField("function", one.function());
      json.writeStringField("operation", one.operation());
      json.writeStringField("reason", one.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("unmapped");
    for (var entry : map.unmapped().entrySet()) {
      json.writeStartObject();
      json.writeStringField("method", entry.getKey());
      strings("in", entry.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (map.kernel().isPresent()) {
      kernel(map.kernel().get());
    }
    json.writeEndObject();
  }

  private void function(ModelFunction function) throws IOException {
    json.writeStartObject();
    json.writeStringField("method", function.method());
    json.writeStringField("kernelFile", function.kernelFile());
    json.writeStringField("kernelFunction", function.kernelFunction());
    json.writeBooleanField("oneOperation", function.operation());
    json.writeArrayFieldStart("steps");
    for (Step step : function.steps()) {
      json.writeStartObject();
      step(step);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void step(Step step) throws IOException {
    json.writeStringField("operation", step.operation());
    json.writeStringField("kind", step.kind().word());
    json.writeStringField("written", step.written());
    json.writeStringField("file", step.file());
    json.writeNumberField("line", step.line());
    strings("marks", step.marks());
  }

  private void kernel(KernelComparison kernel) throws IOException {
    json.writeObjectFieldStart("kernel");
    json.writeStringField("tree", kernel.tree());
    json.writeStringField("version", kernel.version());
    json.writeNumberField("unexplained", kernel.unexplained());
    json.writeArrayFieldStart("compared");
    for (ComparedFunction function : kernel.compared()) {
      json.writeStartObject();
      json.writeStringField("method", function.model().method());
      json.writeStringField("function", function.kernelName());
      json.writeStringField("file", function.kernelFile());
      json.writeNumberField("line", function.kernelLine());
      json.writeBooleanField("fileMoved", function.fileMoved());
      json.writeBooleanField("renamed", function.renamed());
      json.writeArrayFieldStart("steps");
      for (ComparedStep step : function.steps()) {
        compared(step);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notCompared");
    for (ComparedFunction function : kernel.notCompared()) {
      json.writeStartObject();
      json.writeStringField("method", function.model().method());
      json.writeStringField("function", function.model().kernelFunction());
      json.writeStringField("reason", function.notCompared().orElseThrow());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void compared(ComparedStep step) throws IOException {
    json.writeStartObject();
    json.writeStringField("status", step.status().word());
    json.writeStringField("operation", step.operation());
    place("kernel", step.kernel());
    place("model", step.model());
    if (step.reason().isPresent()) {
      json.writeStringField("reason", step.reason().get());
    }
    json.writeEndObject();
  }

  private void place(String side, Optional<Step> step) throws IOException {
    if (step.isPresent()) {
      json.writeObjectFieldStart(side);
      step(step.get());
      json.writeEndObject();
    }
  }

  private void strings(String name, Iterable<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
