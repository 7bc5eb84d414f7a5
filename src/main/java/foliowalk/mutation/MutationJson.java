package foliowalk.mutation;

import com.fasterxml.jackson.core.JsonGenerator;
import foliowalk.mutation.MutantResult.CellWalk;
import foliowalk.report.JsonReport;
import foliowalk.report.JsonText;
import foliowalk.result.ToolVersion;
import java.io.IOException;
import java.io.Writer;

/**
 * The JSON form of a campaign, as {@code mutants.schema.json} describes it; {@link MutationRecord}
 * reads it back. All but the block {@code times} is the same in every run on the same inputs.
 */
public final class MutationJson {
  /** Version of the form. */
  public static final int SCHEMA_VERSION = 1;

  /** Nesting of a mutant's fields: result, mutants, mutant. */
  private static final int MUTANT_LEVEL = 3;

  private MutationJson() {}

  /** Writes the whole result, then a line break. */
  public static void write(MutationResult result, Writer out) throws IOException {
    try (JsonGenerator json = JsonText.generator(out, MUTANT_LEVEL)) {
      json.writeStartObject();
      json.writeNumberField("schemaVersion", SCHEMA_VERSION);
      json.writeStringField("tool", "foliowalk");
      json.writeStringField("toolVersion", ToolVersion.current());
      json.writeStringField("summary", result.summary());
      json.writeNumberField("exitCode", result.exitCode());
      json.writeStringField("interrupted", result.interrupted().orElse(""));
      json.writeBooleanField("partial", result.basis().partial());
      json.writeStringField("programHash", result.basis().programHash());
      json.writeStringField("cellsHash", result.basis().cellsHash());
      json.writeStringField("rulesHash", result.rules().hash());
      json.writeNumberField("provedCells", result.basis().provedCells());
      json.writeNumberField("cellsPerMutant", result.basis().cellsPerMutant());
      json.writeNumberField("duplicates", result.basis().duplicates());
      JsonReport.writeStrings(json, "staleExplanations", result.staleExplanations());
      json.writeArrayFieldStart("mutants");
      for (MutantResult mutant : result.mutants()) {
        write(json, mutant, result.rules());
      }
      json.writeEndArray();
      json.writeObjectFieldStart("times");
      json.writeNumberField("seconds", rounded(result.seconds()));
      json.writeNumberField("cpuSeconds", rounded(result.cpuSeconds()));
      json.writeEndObject();
      json.writeEndObject();
    }
    out.write('\n');
  }

  private static void write(JsonGenerator json, MutantResult result, MutationRules rules)
      throws IOException {
    Mutant mutant = result.mutant();
    boolean survived = result.fate() == MutantResult.Fate.SURVIVED;
    json.writeStartObject();
    json.writeStringField("id", mutant.id());
    json.writeStringField("operator", mutant.operator().name());
    json.writeStringField("file", mutant.file());
    json.writeNumberField("line", mutant.line());
    json.writeStringField("fate", result.fate().name());
    JsonReport.writeStrings(json, "killers", result.by());
    json.writeArrayFieldStart("cells");
    for (CellWalk walk : result.walks()) {
      json.writeStartObject();
      json.writeStringField("cell", walk.cell());
      json.writeBooleanField("decided", walk.decided());
      JsonReport.writeStrings(json, "killers", walk.by());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeStringField("reason", result.reason());
    json.writeStringField("explanation", survived ? rules.explanation(mutant) : "");
    json.writeEndObject();
  }

  private static double rounded(double seconds) {
    return Math.round(seconds * 1000) / 1000.0;
  }
}
