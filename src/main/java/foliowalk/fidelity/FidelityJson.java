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
    JsonText.writeObjects(json, "functions", map.functions(), this::function);
    JsonText.writeObjects(json, "operations", map.operations(), this::operation);
    JsonText.writeObjects(json, "explanations", map.explanations(), this::explanation);
    JsonText.writeObjects(
        json,
        "unmapped",
        map.unmapped().entrySet(),
        entry -> {
          json.writeStringField("method", entry.getKey());
          JsonText.writeStrings(json, "in", entry.getValue());
        });
    if (map.kernel().isPresent()) {
      kernel(map.kernel().get());
    }
    json.writeEndObject();
  }

  private void operation(Operation operation) throws IOException {
    json.writeStringField("model", operation.member());
    JsonText.writeStrings(json, "kernel", operation.spellings());
    json.writeStringField("kind", operation.kind().word());
  }

  private void explanation(Explanation one) throws IOException {
    json.writeStringField("sort", one.sort().word());
    json.writeStringField("function", one.function());
    json.writeStringField("operation", one.operation());
    json.writeStringField("reason", one.reason());
  }

  private void function(ModelFunction function) throws IOException {
    json.writeStringField("method", function.method());
    json.writeStringField("kernelFile", function.kernelFile());
    json.writeStringField("kernelFunction", function.kernelFunction());
    json.writeBooleanField("oneOperation", function.operation());
    JsonText.writeObjects(json, "steps", function.steps(), this::step);
  }

  private void step(Step step) throws IOException {
    json.writeStringField("operation", step.operation());
    json.writeStringField("kind", step.kind().word());
    json.writeStringField("written", step.written());
    json.writeStringField("file", step.file());
    json.writeNumberField("line", step.line());
    JsonText.writeStrings(json, "marks", step.marks());
  }

  private void kernel(KernelComparison kernel) throws IOException {
    json.writeObjectFieldStart("kernel");
    json.writeStringField("tree", kernel.tree());
    json.writeStringField("version", kernel.version());
    json.writeNumberField("unexplained", kernel.unexplained());
    JsonText.writeObjects(json, "compared", kernel.compared(), this::compared);
    JsonText.writeObjects(
        json,
        "notCompared",
        kernel.notCompared(),
        function -> {
          json.writeStringField("method", function.model().method());
          json.writeStringField("function", function.model().kernelFunction());
          json.writeStringField("reason", function.notCompared().orElseThrow());
        });
    json.writeEndObject();
  }

  private void compared(ComparedFunction function) throws IOException {
    json.writeStringField("method", function.model().method());
    json.writeStringField("function", function.kernelName());
    json.writeStringField("file", function.kernelFile());
    json.writeNumberField("line", function.kernelLine());
    json.writeBooleanField("fileMoved", function.fileMoved());
    json.writeBooleanField("renamed", function.renamed());
    JsonText.writeObjects(json, "steps", function.steps(), this::compared);
  }

  private void compared(ComparedStep step) throws IOException {
    json.writeStringField("status", step.status().word());
    json.writeStringField("operation", step.operation());
    place("kernel", step.kernel());
    place("model", step.model());
    if (step.reason().isPresent()) {
      json.writeStringField("reason", step.reason().get());
    }
  }

  private void place(String side, Optional<Step> step) throws IOException {
    if (step.isPresent()) {
      json.writeObjectFieldStart(side);
      step(step.get());
      json.writeEndObject();
    }
  }
}
