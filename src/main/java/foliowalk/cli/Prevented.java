package foliowalk.cli;

import foliowalk.campaign.ablation.AblationReader;
import foliowalk.campaign.ablation.AblationResult;
import foliowalk.campaign.dossier.Prevention;
import foliowalk.campaign.mutation.MutationRecord;
import foliowalk.campaign.signoff.SignoffRecord;
import foliowalk.config.file.ConfigurationException;
import foliowalk.result.RunResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Adds to a run what the kept records of the campaigns say of what prevents its violations. Where
 * the run is no cell of the recorded campaign, or of other class files, they say nothing; nor is it
 * an error when a record is missing or cannot be read, since nobody asked for it.
 */
final class Prevented {
  /** One record. */
  @FunctionalInterface
  private interface Reader<T> {
    T read(Path file) throws ConfigurationException;
  }

  private final Path reports;

  private Prevented(Path reports) {
    this.reports = reports;
  }

  /** The run with what is known. */
  static RunResult told(RunResult result, Path home) {
    return result.violations().isEmpty()
        ? result
        : new Prevented(home.resolve("reports")).told(result);
  }

  private RunResult told(RunResult result) {
    Optional<SignoffRecord> record = record(SignoffCommand.DATA, SignoffRecord::read);
    Optional<SignoffRecord.Cell> cell =
        record.flatMap(r -> r.cell(result.programHash(), result.configHash()));
    if (cell.isEmpty()) {
      return result;
    }
    Optional<AblationResult> ablation = record(AblateCommand.DATA, AblationReader::read);
    Optional<MutationRecord> mutants = record(MutateCommand.DATA, MutationRecord::read);
    Prevention prevention = new Prevention(record.get().cells(), ablation, mutants);
    return result.withViolations(
        result.violations().stream()
            .map(violation -> prevention.told(cell.get(), violation))
            .toList());
  }

  private <T> Optional<T> record(String name, Reader<T> reader) {
    Path file = reports.resolve(name);
    try {
      return Files.isRegularFile(file) ? Optional.of(reader.read(file)) : Optional.empty();
    } catch (ConfigurationException e) {
      return Optional.empty();
    }
  }
}
