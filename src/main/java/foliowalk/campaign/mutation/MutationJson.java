package foliowalk.campaign.mutation;

import foliowalk.report.saved.JsonForm;
import java.io.IOException;
import java.io.Writer;

/**
 * The JSON form of a campaign, as {@code mutants.schema.json} describes it; {@link MutationRecord}
 * is what stands in it. All but the block {@code times} is the same in every run on the same
 * inputs.
 */
public final class MutationJson {
  /** Name of the file in the folder of the reports. */
  public static final String FILE = "mutants.json";

  /** Version of the form. */
  public static final int SCHEMA_VERSION = 1;

  /** Nesting of a mutant's fields: result, mutants, mutant. */
  private static final int MUTANT_LEVEL = 3;

  static final JsonForm<MutationRecord> FORM =
      new JsonForm<>(MutationRecord.class, SCHEMA_VERSION, MUTANT_LEVEL, "foliowalk mutate");

  private MutationJson() {}

  /** Writes the whole result, then a line break. */
  public static void write(MutationResult result, Writer out) throws IOException {
    FORM.write(
        new MutationRecord(
            result.summary(),
            result.exitCode(),
            result.interrupted().orElse(""),
            result.basis().partial(),
            result.basis().programHash(),
            result.basis().cellsHash(),
            result.rules().hash(),
            result.basis().provedCells(),
            result.basis().cellsPerMutant(),
            result.basis().duplicates(),
            result.staleExplanations(),
            result.mutants().stream().map(mutant -> row(mutant, result.rules())).toList(),
            new MutationRecord.Times(result.seconds(), result.cpuSeconds())),
        out);
  }

  private static MutationRecord.Row row(MutantResult result, MutationRules rules) {
    Mutant mutant = result.mutant();
    boolean survived = result.fate() == MutantResult.Fate.SURVIVED;
    return new MutationRecord.Row(
        mutant.id(),
        mutant.operator(),
        mutant.file(),
        mutant.line(),
        result.fate(),
        result.by(),
        result.walks().stream()
            .map(walk -> new MutationRecord.Cell(walk.cell(), walk.decided(), walk.by()))
            .toList(),
        result.reason(),
        survived ? rules.explanation(mutant) : "");
  }
}
