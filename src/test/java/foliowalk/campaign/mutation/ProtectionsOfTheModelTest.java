package foliowalk.campaign.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.campaign.mutation.MutantResult.Fate;
import foliowalk.campaign.signoff.Campaign;
import foliowalk.campaign.signoff.CampaignListener;
import foliowalk.campaign.signoff.Plan;
import foliowalk.campaign.signoff.SignoffResult;
import foliowalk.config.Limits;
import foliowalk.config.Reduction;
import foliowalk.engine.EmbeddedEngine;
import foliowalk.run.StopSignal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Protections that the whole question rests on: the model notices when they go, and by what. */
class ProtectionsOfTheModelTest {
  private static Map<String, MutantResult> results;

  @BeforeAll
  static void walk() throws Exception {
    Plan plan =
        Plan.read(Path.of("jpf-configs"), Limits.NONE, Optional.of(Reduction.INDEPENDENT))
            .restrictedTo(List.of("S1", "S3", "S24"), List.of());
    MutationRules rules = MutationRules.read(Path.of("models/mutants.txt"));
    StopSignal stop = new StopSignal();
    SignoffResult cells =
        new Campaign(EmbeddedEngine::new, 2)
            .run(MutationCampaign.unchanged(plan, rules), new CampaignListener() {}, stop);
    results =
        new MutationCampaign(EmbeddedEngine::new, 2, plan, cells.cells())
                .run(
                    rules,
                    List.of(
                        "__remove_mapping: without Inode.lock",
                        "__remove_mapping: Removal.load_free_folio after Inode.unlock",
                        "clear_inode: without AddressSpace.xa_lock_irq"),
                    true,
                    (done, all, last) -> {},
                    stop)
                .mutants()
                .stream()
                .collect(Collectors.toMap(m -> m.mutant().id(), Function.identity()));
  }

  private static List<String> killers(String mutant) {
    assertThat(results).containsKey(mutant);
    assertThat(results.get(mutant).fate()).isEqualTo(Fate.KILLED);
    return results.get(mutant).by();
  }

  @Test
  void removal_without_i_lock_is_noticed_as_use_after_free() {
    assertThat(killers("Vmscan.__remove_mapping: without Inode.lock")).contains("I1");
  }

  @Test
  void callback_pointer_loaded_after_i_lock_was_dropped_is_a_use_after_free() {
    assertThat(killers("Vmscan.__remove_mapping: Removal.load_free_folio after Inode.unlock"))
        .containsExactly("I1");
  }

  @Test
  void clear_inode_without_the_lock_cycle_sees_nrpages_too_early() {
    assertThat(killers("InodeLife.clear_inode: without AddressSpace.xa_lock_irq"))
        .containsExactly("I12");
  }
}
