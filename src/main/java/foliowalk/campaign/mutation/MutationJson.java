package foliowalk.campaign.mutation;

import com.fasterxml.jackson.core.JsonGenerator;
import foliowalk.report.JsonText;
import java.io.IOException;
import java.io.Writer;

/**
 * The JSON form of a campaign, as {@code mutants.schema.json} describes it; {@link MutationRecord}
 * reads it back. All but the block {@code times} is the same in every run on the same inputs.
 */
public final class MutationJson {
  /** Name of the file in the folder of the reports. */
  public static final String FILE = "mutants.json";

  /** Version of the form. */
  public static final int SCHEMA_VERSION = 1;

  /** Nesting of a mutant's fields: result, mutants, mutant. */
  private static final int MUTANT_LEVEL = 3;

  private MutationJson() {}

  /** Writes the whole result, then a line break. */
  public static void write(MutationResult result, Writer out) throws IOException {
    JsonText.write(out, MUTANT_LEVEL, SCHEMA_VERSION, json -> write(json, result));
  }

  private static void write(JsonGenerator json, MutationResult result) throws IOException {
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
    JsonText.writeStrings(json, "staleExplanations", result.staleExplanations());
    JsonText.writeObjects(
        json, "mutants", result.mutants(), mutant -> write(json, mutant, result.rules()));
    json.writeObjectFieldStart("times");
    json.writeNumberField("seconds", JsonText.rounded(result.seconds()));
    json.writeNumberField("cpuSeconds", JsonText.rounded(result.cpuSeconds()));
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, MutantResult result, MutationRules rules)
      throws IOException {
    Mutant mutant = result.mutant();
    boolean survived = result.fate() == MutantResult.Fate.SURVIVED;
    json.writeStringField("id", mutant.id());
    json.writeStringField("operator", mutant.operator().name());
    json.writeStringField("file", mutant.file());
    json.writeNumberField("line", mutant.line());
    json.writeStringField("fate", result.fate().name());
    JsonText.writeStrings(json, "killers", result.by());
    JsonText.writeObjects(
        json,
        "cells",
        result.walks(),
        walk -> {
          json.writeStringField("cell", walk.cell());
          json.writeBooleanField("decided", walk.decided());
          JsonText.writeStrings(json, "killers", walk.by());
        });
    json.writeStringField("reason", result.reason());
    json.writeStringField("explanation", survived ? rules.explanation(mutant) : "");
  }
}
