package foliowalk.cli;

import foliowalk.campaign.ablation.AblationReader;
import foliowalk.campaign.ablation.AblationResult;
import foliowalk.campaign.dossier.AblationExhibit;
import foliowalk.campaign.dossier.BoundsExhibit;
import foliowalk.campaign.dossier.Exhibit;
import foliowalk.campaign.dossier.FidelityExhibit;
import foliowalk.campaign.dossier.MutationExhibit;
import foliowalk.campaign.dossier.Prevention;
import foliowalk.campaign.mutation.MutationRecord;
import foliowalk.campaign.signoff.SignoffRecord;
import foliowalk.campaign.signoff.SignoffResult;
import foliowalk.campaign.sweep.SweepReader;
import foliowalk.campaign.sweep.SweepResult;
import foliowalk.config.file.ConfigurationException;
import foliowalk.fidelity.Fidelity;
import foliowalk.report.page.Block;
import foliowalk.walker.UnusableInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gathers the evidence beside the matrix: the records of the other campaigns, and reviewed maps. A
 * record that does not speak of the program walked is shown as stale, never as if it did.
 */
final class DossierEvidence {
  private final Path home;
  private final Path records;
  private final SignoffResult now;
  private final List<Exhibit> exhibits = new ArrayList<>();
  private Map<String, List<Block>> remarks = Map.of();
  private Optional<AblationResult> needs = Optional.empty();
  private Optional<MutationRecord> mutants = Optional.empty();

  private DossierEvidence(Path home, Path records, SignoffResult now) {
    this.home = home.normalize();
    this.records = records;
    this.now = now;
  }

  /**
   * Reads what there is.
   *
   * @param home folder of the launcher
   * @param records folder with the records of the other campaigns
   * @param now the campaign that the dossier is about
   */
  static DossierEvidence read(Path home, Path records, SignoffResult now) {
    DossierEvidence evidence = new DossierEvidence(home, records, now);
    evidence.ablation();
    evidence.mutation();
    evidence.bounds();
    evidence.fidelity();
    return evidence;
  }

  /** The sections beside the matrix, in their order. */
  List<Exhibit> exhibits() {
    return exhibits;
  }

  /** By cell name what the evidence has to say about that cell. */
  Map<String, List<Block>> remarks() {
    return remarks;
  }

  /** What it has to say of what prevents a violation. */
  Prevention prevention() {
    return new Prevention(
        now.cells().stream().map(SignoffRecord.Cell::of).toList(), needs, mutants);
  }

  private void ablation() {
    try {
      AblationResult result = AblationReader.read(shown(AblateCommand.DATA));
      List<String> stale = stale(result.programHash());
      exhibits.add(AblationExhibit.of(result, stale));
      remarks = stale.isEmpty() ? AblationExhibit.remarks(result) : Map.of();
      needs = Optional.of(result);
    } catch (ConfigurationException e) {
      exhibits.add(AblationExhibit.absent(e.getMessage()));
    }
  }

  private void mutation() {
    try {
      MutationRecord record = MutationRecord.read(shown(MutateCommand.DATA));
      exhibits.add(
          MutationExhibit.of(record, record.stale(now, home.resolve("models/mutants.txt"))));
      mutants = Optional.of(record);
    } catch (ConfigurationException e) {
      exhibits.add(MutationExhibit.absent(e.getMessage()));
    }
  }

  private void bounds() {
    try {
      SweepResult result = SweepReader.read(shown(SweepCommand.DATA));
      exhibits.add(BoundsExhibit.of(result, stale(result.programHash())));
    } catch (ConfigurationException e) {
      exhibits.add(BoundsExhibit.absent(e.getMessage()));
    }
  }

  private List<String> stale(String programHash) {
    return programHash.equals(now.programHash())
        ? List.of()
        : List.of("the program's class files have changed since");
  }

  private Path shown(String name) {
    return ReportFolder.shown(records.resolve(name));
  }

  private void fidelity() {
    try {
      exhibits.add(
          FidelityExhibit.of(
              Fidelity.of(
                      home.resolve("target/models-classes"), home.resolve("models/kernel-map.txt"))
                  .map()));
    } catch (UnusableInputException e) {
      exhibits.add(Exhibit.absent("fidelity", "Fidelity", e.getMessage()));
    }
  }
}
