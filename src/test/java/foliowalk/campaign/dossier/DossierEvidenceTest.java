package foliowalk.campaign.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.campaign.Project;
import foliowalk.campaign.ablation.AblationJson;
import foliowalk.campaign.ablation.AblationResult;
import foliowalk.campaign.ablation.AblationRow;
import foliowalk.campaign.signoff.Campaign;
import foliowalk.campaign.signoff.CampaignListener;
import foliowalk.campaign.signoff.CellResult;
import foliowalk.campaign.signoff.SampleCampaigns;
import foliowalk.campaign.signoff.SignoffRecord;
import foliowalk.campaign.signoff.SignoffResult;
import foliowalk.report.ReportFile;
import foliowalk.result.Violation;
import foliowalk.run.StopSignal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records beside a dossier speak of the class files they were made of, and of no others. */
class DossierEvidenceTest {
  private static final String PROVED = "S2/before/a";

  @TempDir Path folder;
  private SignoffResult now;

  @BeforeEach
  void walk() {
    now =
        new Campaign(SampleCampaigns.KnowingEngine::new, 1)
            .run(SampleCampaigns.plan(folder), CampaignListener.NONE, new StopSignal());
  }

  private DossierEvidence evidence(String programHash) throws IOException {
    AblationRow needed =
        new AblationRow(
            PROVED,
            "rcu-freed",
            AblationRow.Outcome.NEEDED,
            "VIOLATED",
            List.of("I1"),
            3,
            "used",
            List.of("last"),
            List.of("rcu-freed=no"),
            9);
    AblationResult record =
        new AblationResult(
            List.of(),
            List.of(needed),
            false,
            100,
            programHash,
            "0".repeat(64),
            1,
            Optional.empty(),
            Optional.empty());
    ReportFile.write(folder.resolve("ablation.json"), out -> AblationJson.write(record, out));
    return DossierEvidence.read(new Project(folder), folder, now);
  }

  private List<String> toldOfB(DossierEvidence evidence) {
    CellResult cell =
        now.cells().stream()
            .filter(c -> c.cell().name().equals("S2/before/b"))
            .findFirst()
            .orElseThrow();
    Violation violation = cell.violations().get(0);
    return evidence.prevention().sentences(SignoffRecord.Cell.of(cell), violation);
  }

  private static List<String> objections(DossierEvidence evidence) {
    return evidence.exhibits().stream()
        .map(Exhibit::objections)
        .flatMap(List::stream)
        .filter(line -> line.contains("class files have changed"))
        .toList();
  }

  @Test
  void a_record_of_the_same_class_files_is_quoted() throws IOException {
    String hash = now.runs().findFirst().orElseThrow().programHash();
    DossierEvidence evidence = evidence(hash);
    assertThat(evidence.remarks()).containsOnlyKeys(PROVED);
    assertThat(toldOfB(evidence))
        .containsExactly(
            "In the same scenario and variant this design is proved: a.",
            "One of these proofs needs something that the model assumes and without which I1"
                + " appears there, too: a needs rcu-freed.");
    assertThat(objections(evidence)).isEmpty();
  }

  @Test
  void a_record_of_other_class_files_is_stale_and_not_quoted() throws IOException {
    DossierEvidence evidence = evidence("9".repeat(64));
    assertThat(evidence.remarks()).isEmpty();
    assertThat(toldOfB(evidence))
        .containsExactly("In the same scenario and variant this design is proved: a.");
    assertThat(objections(evidence)).hasSize(1);
  }
}
