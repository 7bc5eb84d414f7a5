package foliowalk.campaign.ablation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foliowalk.campaign.signoff.CampaignListener;
import foliowalk.campaign.signoff.Plan;
import foliowalk.campaign.signoff.PlannedCell;
import foliowalk.config.Limits;
import foliowalk.config.file.ConfigurationException;
import foliowalk.engine.EmbeddedEngine;
import foliowalk.run.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of assumptions: its form, and that of our model. */
class AssumptionsTest {
  private static final Path OURS = Path.of("models", "assumptions.txt");
  private static final String ONE = "assumption one drop one=no says it is so";

  @TempDir Path folder;

  private void assertRefused(String message, String... lines) throws IOException {
    Path file = folder.resolve("a.txt");
    Files.write(file, Arrays.asList(lines));
    assertThatThrownBy(() -> Assumptions.read(file))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(message);
  }

  @Test
  void a_wrong_line_is_named_with_its_place() throws IOException {
    assertRefused("a.txt:2: 'assumption two' is none of: ", ONE, "assumption two");
    assertRefused("a.txt:2: 'one' is stated twice", ONE, ONE);
    assertRefused(
        "a.txt:2: no assumption 'onn' above this line that can be dropped; did you mean 'one'?",
        ONE,
        "only onn S1 because so");
    assertRefused("a.txt:2: 'only one because so' is none of: ", ONE, "only one because so");
    assertRefused("a.txt:2: no assumption 'x' above", "fixed x says so", "only x S1 because so");
    assertRefused("no assumption that can be dropped", "fixed x says so");
    assertThatThrownBy(() -> Assumptions.read(folder.resolve("none")))
        .hasMessageContaining("none cannot be read");
  }

  @Test
  void scopes_of_our_model_name_cells_that_there_are() throws ConfigurationException {
    Set<String> known =
        plan().cells().stream()
            .flatMap(c -> List.of(c.scenario(), c.scenario() + "/" + c.variant()).stream())
            .collect(Collectors.toSet());
    assertThat(known).containsAll(Assumptions.read(OURS).cellsNamed());
  }

  @Test
  void sequential_consistency_is_stated_as_not_switchable() throws ConfigurationException {
    assertThat(Assumptions.read(OURS).fixed())
        .extracting(Assumption::id)
        .containsExactly("sequential-consistency");
  }

  /** What the field knows of these designs: why each of them holds. */
  @Test
  void proofs_of_our_model_need_what_kernel_developers_expect() throws Exception {
    List<String> chosen = List.of("S1/default/a", "S1/default/c", "S2/default/d1", "S4/default/b");
    Plan whole = plan();
    List<PlannedCell> cells =
        whole.cells().stream().filter(cell -> chosen.contains(cell.name())).toList();
    List<Assumption> dropped =
        Assumptions.read(OURS).all().stream()
            .filter(a -> Set.of("rcu-freed", "hashed", "no-preemption").contains(a.id()))
            .toList();
    AblationResult result =
        new AblationCampaign(EmbeddedEngine::new, 2, new Assumptions(dropped), 60_000)
            .run(
                new Plan(whole.scenarios(), cells, true, List.of()),
                walks -> CampaignListener.NONE,
                new StopSignal());
    assertThat(
            result.with(AblationRow.Outcome.NEEDED).stream()
                .map(row -> row.cell() + " needs " + row.assumption() + " " + row.violated()))
        .containsExactly(
            "S1/default/c needs rcu-freed [I1]",
            "S2/default/d1 needs rcu-freed [I1]",
            "S4/default/b needs rcu-freed [I1]",
            "S4/default/b needs no-preemption [I1]");
  }

  private static Plan plan() throws ConfigurationException {
    return Plan.read(Path.of("jpf-configs"), Limits.NONE, Optional.empty());
  }
}
