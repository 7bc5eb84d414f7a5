package foliowalk.campaign.dossier;

import foliowalk.campaign.ablation.AblationJson;
import foliowalk.campaign.ablation.AblationResult;
import foliowalk.campaign.mutation.MutationJson;
import foliowalk.campaign.mutation.MutationRecord;
import foliowalk.campaign.signoff.SignoffJson;
import foliowalk.campaign.signoff.SignoffRecord;
import foliowalk.config.file.ConfigurationException;
import foliowalk.result.RunResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The records that campaigns left in a folder, for what they say of what prevents the violations of
 * one run.
 *
 * @param campaign the cells and their verdicts
 * @param ablation what each proof needs, if there is such a record
 * @param mutants what each protection keeps away, if there is such a record
 */
public record KeptRecords(
    SignoffRecord campaign, Optional<AblationResult> ablation, Optional<MutationRecord> mutants) {
  /** One record. */
  @FunctionalInterface
  private interface Reader<T> {
    T read(Path file) throws ConfigurationException;
  }

  /**
   * Reads them.
   *
   * @throws ConfigurationException with one line for the user when there is no campaign, or a
   *     record that cannot be read
   */
  public static KeptRecords read(Path folder) throws ConfigurationException {
    return new KeptRecords(
        SignoffJson.read(folder.resolve(SignoffJson.FILE)),
        ifAny(folder.resolve(AblationJson.FILE), AblationJson::read),
        ifAny(folder.resolve(MutationJson.FILE), MutationRecord::read));
  }

  private static <T> Optional<T> ifAny(Path file, Reader<T> reader) throws ConfigurationException {
    return Files.exists(file) ? Optional.of(reader.read(file)) : Optional.empty();
  }

  /** The cell that a run walked, if the campaign has it: the same class files, run alike. */
  public Optional<SignoffRecord.Cell> cell(RunResult result) {
    return campaign.cell(result.programHash(), result.configHash());
  }

  /** The run of a cell, each violation with what prevents it behind its explanation. */
  public RunResult told(SignoffRecord.Cell cell, RunResult result) {
    Prevention prevention = new Prevention(campaign.cells(), ablation, mutants);
    return result.withViolations(
        result.violations().stream().map(violation -> prevention.told(cell, violation)).toList());
  }
}
