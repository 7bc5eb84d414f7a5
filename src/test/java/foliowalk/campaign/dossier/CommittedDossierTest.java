package foliowalk.campaign.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import foliowalk.campaign.mutation.MutationRecord;
import foliowalk.campaign.mutation.MutationRules;
import foliowalk.campaign.signoff.CellResult;
import foliowalk.campaign.signoff.Plan;
import foliowalk.campaign.signoff.SignoffResult;
import foliowalk.config.Limits;
import foliowalk.config.RunConfig;
import foliowalk.result.Completeness;
import foliowalk.result.RunResult;
import foliowalk.result.Statistics;
import foliowalk.result.Verdict;
import foliowalk.text.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The dossier under {@code reports/} is that of the model and configurations beside it. When a test
 * fails here, {@code ./foliowalk signoff} makes it again.
 */
class CommittedDossierTest {
  private static final Path REPORTS = Path.of("reports");

  private static JsonNode committed() throws IOException {
    return new ObjectMapper().readTree(REPORTS.resolve("signoff.json").toFile());
  }

  @Test
  void dossier_was_made_from_the_model_as_it_is() throws IOException {
    assertThat(committed().at("/dossier/modelHash").asText())
        .as("reports/signoff.json is stale: the model changed since ./foliowalk signoff")
        .isEqualTo(ModelSources.hash(List.of(Path.of("models"))));
  }

  @Test
  void dossier_was_made_from_the_configurations_as_they_are() throws Exception {
    Plan plan = Plan.read(Path.of("jpf-configs"), Limits.NONE, Optional.empty());
    List<CellResult> cells =
        plan.cells().stream()
            .map(cell -> new CellResult(cell, cell.run().map(CommittedDossierTest::unwalked)))
            .toList();
    assertThat(committed().get("configHash").asText())
        .as("reports/signoff.json is stale: a configuration changed since ./foliowalk signoff")
        .isEqualTo(new SignoffResult(plan, cells, 0, Optional.empty()).configHash());
  }

  private static RunResult unwalked(RunConfig config) {
    Completeness completeness =
        new Completeness(false, List.of("not walked"), List.of(), Optional.empty());
    return new RunResult(
        "none",
        config,
        "",
        Sha256.of(config.canonicalText()),
        Verdict.from(completeness, List.of(), Statistics.NOTHING),
        List.of(),
        completeness,
        Statistics.NOTHING);
  }

  @Test
  void dossier_is_whole_and_as_expected_and_nothing_in_it_is_open() throws IOException {
    JsonNode dossier = committed();
    assertThat(dossier.get("exitCode").asInt()).isZero();
    assertThat(dossier.get("partial").asBoolean()).isFalse();
    assertThat(dossier.at("/dossier/objections")).isEmpty();
  }

  @Test
  void mutants_were_judged_by_the_rules_as_they_are() throws Exception {
    MutationRecord record = MutationRecord.read(REPORTS.resolve("mutants.json"));
    assertThat(record.rulesHash())
        .as("reports/mutants.json is stale: the rules changed since ./foliowalk mutate")
        .isEqualTo(MutationRules.read(Path.of("models/mutants.txt")).hash());
    assertThat(record.staleExplanations()).isEmpty();
  }

  @Test
  void pages_carry_the_hashes_of_the_data() throws IOException {
    JsonNode dossier = committed();
    for (String page : List.of("signoff.md", "signoff.html")) {
      assertThat(Files.readString(REPORTS.resolve(page)))
          .contains(dossier.at("/dossier/modelHash").asText())
          .contains(dossier.get("configHash").asText())
          .contains(dossier.get("programHash").asText());
    }
  }
}
