package foliowalk.campaign.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.config.Limits;
import foliowalk.config.file.ConfigurationException;
import foliowalk.engine.EmbeddedEngine;
import foliowalk.language.Rules;
import foliowalk.result.CodeLine;
import foliowalk.result.ExitCode;
import foliowalk.run.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A campaign sums up what its walks came by. The program is {@code engine.programs.Meeting}. */
class CampaignEvidenceTest {
  private static final String TARGET = "Meeting.look in Meeting.locked";

  @TempDir private Path folder;

  private SignoffResult campaign(String... lines) throws IOException, ConfigurationException {
    Files.writeString(
        folder.resolve("M1.jpf"),
        "design = allowed\nvariant = free\ntarget = foliowalk.engine.programs.Meeting\n"
            + "target.args = ${variant},${design}\nclasspath = "
            + Rules.testClasses()
            + "\nfoliowalk.scenario = M1\nfoliowalk.designs = allowed,forbidden\n"
            + "foliowalk.variants = free,locked\n"
            + "foliowalk.expected.free.allowed = PROVED\n"
            + "foliowalk.expected.free.forbidden = T1\n"
            + "foliowalk.expected.locked.allowed = PROVED\n"
            + "foliowalk.expected.locked.forbidden = EXCLUDED: not asked for\n"
            + String.join("\n", lines)
            + "\n");
    Plan plan = Plan.read(folder, Limits.NONE, Optional.empty());
    return new Campaign(EmbeddedEngine::new, 1).run(plan, CampaignListener.NONE, new StopSignal());
  }

  @Test
  void expected_proof_that_missed_its_target_differs() throws IOException, ConfigurationException {
    SignoffResult met = campaign("foliowalk.reach.locked = " + TARGET);
    assertThat(met.exitCode()).isEqualTo(ExitCode.PROVED);
    SignoffResult missed = campaign("foliowalk.reach = " + TARGET);
    assertThat(missed.exitCode()).isEqualTo(ExitCode.VIOLATED);
    assertThat(SignoffText.differences(missed))
        .containsExactly("M1/free/allowed: expected PROVED, found VACUOUS");
  }

  @Test
  void targets_are_counted_row_by_row() throws IOException, ConfigurationException {
    CampaignEvidence evidence = CampaignEvidence.of(campaign("foliowalk.reach = " + TARGET));
    assertThat(evidence.targets()).hasSize(2);
    CampaignEvidence.Target free = evidence.targets().get(0);
    assertThat(free.variant()).isEqualTo("free");
    assertThat(free.cells()).isEqualTo(2);
    assertThat(free.reached()).isZero();
    assertThat(free.missedBy()).containsExactly("M1/free/allowed", "M1/free/forbidden");
    assertThat(free.vacuous()).as("a violation stands").containsExactly("M1/free/allowed");
    CampaignEvidence.Target locked = evidence.targets().get(1);
    assertThat(locked.missedBy()).isEmpty();
    assertThat(locked.times()).isPositive();
    assertThat(evidence.vacuous()).containsExactly("M1/free/allowed");
  }

  @Test
  void decisions_of_an_invariant_are_summed_over_all_cells()
      throws IOException, ConfigurationException {
    SignoffResult result = campaign();
    CampaignEvidence evidence = CampaignEvidence.of(result);
    assertThat(evidence.invariants()).extracting(d -> d.invariant().id()).startsWith("T1", "T2");
    CampaignEvidence.Decided first = evidence.invariants().get(0);
    assertThat(first.decisions())
        .isEqualTo(result.runs().mapToLong(run -> run.reached().checks().get("T1")).sum());
    assertThat(first.cells()).isEqualTo(3);
    assertThat(first.proved()).isEqualTo(2);
    assertThat(first.violated()).isEqualTo(1);
    assertThat(first.invariant().sentence()).isEqualTo("the second write is not seen alone");
    assertThat(first.invariant().rule()).isEqualTo("the order of the writes");
    assertThat(first.invariant().checkedAt())
        .extracting(CodeLine::method)
        .containsExactly("Meeting.look");
    assertThat(evidence.neverDecided()).containsExactly("T2");
  }

  /** What one cell leaves idle another one may run. */
  @Test
  void line_is_idle_only_if_no_cell_executes_it() throws IOException, ConfigurationException {
    SignoffResult result = campaign();
    List<String> ofOne =
        result.cells().get(0).run().orElseThrow().reached().idle().stream()
            .map(CodeLine::method)
            .toList();
    assertThat(ofOne).contains("Meeting.locked", "Meeting.idle");
    assertThat(CampaignEvidence.of(result).idle())
        .extracting(CodeLine::method)
        .contains("Meeting.idle", "Meeting.never")
        .doesNotContain("Meeting.locked", "Meeting.room");
  }
}
