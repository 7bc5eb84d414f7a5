package foliowalk.campaign.dossier;

import foliowalk.campaign.Project;
import foliowalk.campaign.ablation.AblationJson;
import foliowalk.campaign.ablation.AblationResult;
import foliowalk.campaign.mutation.MutationJson;
import foliowalk.campaign.mutation.MutationRecord;
import foliowalk.campaign.signoff.SignoffRecord;
import foliowalk.campaign.signoff.SignoffResult;
import foliowalk.campaign.sweep.SweepJson;
import foliowalk.campaign.sweep.SweepResult;
import foliowalk.config.file.ConfigurationException;
import foliowalk.fidelity.Fidelity;
import foliowalk.report.ShownPath;
import foliowalk.report.page.Block;
import foliowalk.run.UnusableInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gathers the evidence beside the matrix: the records of the other campaigns, and reviewed maps. A
 * record that does not speak of the program walked is shown as stale, never as if it did.
 */
public final class DossierEvidence {
  private final Project project;
  private final Path records;
  private final SignoffResult now;
  private final List<Exhibit> exhibits = new ArrayList<>();
  private Map<String, List<Block>> remarks = Map.of();
  private Optional<AblationResult> needs = Optional.empty();
  private Optional<MutationRecord> mutants = Optional.empty();

  private DossierEvidence(Project project, Path records, SignoffResult now) {
    this.project = project;
    this.records = records;
    this.now = now;
  }

  /**
   * Reads what there is.
   *
   * @param project where the maps and rules are
   * @param records folder with the records of the other campaigns
   * @param now the campaign that the dossier is about
   */
  public static DossierEvidence read(Project project, Path records, SignoffResult now) {
    DossierEvidence evidence = new DossierEvidence(project, records, now);
    evidence.ablation();
    evidence.mutation();
    evidence.bounds();
    evidence.fidelity();
    return evidence;
  }

  /** The sections beside the matrix, in their order. */
  public List<Exhibit> exhibits() {
    return exhibits;
  }

  /** By cell name what the evidence has to say about that cell. */
  public Map<String, List<Block>> remarks() {
    return remarks;
  }

  /** What it has to say of what prevents a violation. */
  public Prevention prevention() {
    return new Prevention(
        now.cells().stream().map(SignoffRecord.Cell::of).toList(), needs, mutants);
  }

  private void ablation() {
    try {
      AblationResult result = AblationJson.read(shown(AblationJson.FILE));
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
      MutationRecord record = MutationRecord.read(shown(MutationJson.FILE));
      exhibits.add(MutationExhibit.of(record, record.stale(now, project.mutants())));
      mutants = Optional.of(record);
    } catch (ConfigurationException e) {
      exhibits.add(MutationExhibit.absent(e.getMessage()));
    }
  }

  private void bounds() {
    try {
      SweepResult result = SweepJson.read(shown(SweepJson.FILE));
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
    return ShownPath.fromHere(records.resolve(name));
  }

  private void fidelity() {
    try {
      exhibits.add(FidelityExhibit.of(Fidelity.of(project.classes(), project.kernelMap()).map()));
    } catch (UnusableInputException e) {
      exhibits.add(Exhibit.absent("fidelity", "Fidelity", e.getMessage()));
    }
  }
}
