package foliowalk.campaign.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.campaign.ablation.AblationResult;
import foliowalk.campaign.ablation.AblationRow;
import foliowalk.campaign.ablation.AblationRow.Outcome;
import foliowalk.campaign.ablation.Assumption;
import foliowalk.campaign.mutation.Mutant.Operator;
import foliowalk.campaign.mutation.MutantResult.Fate;
import foliowalk.campaign.mutation.MutationRecord;
import foliowalk.report.page.Block;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a strict reader is told of each record. */
class ExhibitTest {
  private static MutationRecord.Row mutant(String id, Fate fate, String explanation) {
    return new MutationRecord.Row(
        id,
        Operator.PAIR,
        "m/M.java",
        7,
        fate,
        fate == Fate.KILLED ? List.of("I1") : List.of(),
        List.of(new MutationRecord.Cell("S1/default/a", true, List.of())),
        "",
        explanation);
  }

  private static MutationRecord mutants(boolean partial, MutationRecord.Row... rows) {
    return new MutationRecord(
        "some mutants",
        0,
        "",
        partial,
        "p",
        "c",
        "r",
        3,
        4,
        0,
        List.of(),
        List.of(rows),
        new MutationRecord.Times(0, 0));
  }

  @Test
  void mutants_that_are_killed_or_explained_leave_nothing_to_object_to() {
    MutationRecord record =
        mutants(
            false,
            mutant("M.a: drop x", Fate.KILLED, ""),
            mutant("M.b: drop y", Fate.SURVIVED, "redundant: z holds it"));
    assertThat(MutationExhibit.of(record, List.of()).objections()).isEmpty();
  }

  @Test
  void survivors_without_explanation_open_mutants_and_stale_records_are_objected_to() {
    MutationRecord record =
        mutants(
            true,
            mutant("M.a: drop x", Fate.SURVIVED, ""),
            mutant("M.b: drop y", Fate.UNDECIDED, ""));
    assertThat(MutationExhibit.of(record, List.of("the classes have changed")).objections())
        .containsExactly(
            "mutants are stale: the classes have changed",
            "mutants: the record is a part of the campaign",
            "mutants: 1 survive without an explanation, the first is M.a: drop x",
            "mutants: 1 are not decided, the first is M.b: drop y");
  }

  private static AblationRow row(String assumption, Outcome outcome, List<String> violated) {
    return new AblationRow(
        "S1/default/c",
        assumption,
        outcome,
        outcome == Outcome.NEEDED ? "VIOLATED" : "PROVED",
        violated,
        violated.isEmpty() ? 0 : 12,
        "UseAfterFree",
        List.of("the last step"),
        List.of("design=c"),
        100);
  }

  private static AblationResult ablation(Optional<String> interrupted) {
    return new AblationResult(
        List.of(
            new Assumption(
                "rcu-freed", "inodes are freed by RCU", "rcu-freed=no", 1, List.of(), List.of()),
            new Assumption("sc", "sequential consistency", "", 1, List.of(), List.of())),
        List.of(
            row("rcu-freed", Outcome.NEEDED, List.of("I1")),
            row("hashed", Outcome.INDEPENDENT, List.of())),
        false,
        1000,
        "p",
        "c",
        1,
        interrupted,
        Optional.empty());
  }

  @Test
  void a_cell_names_what_it_needs_with_the_schedule_that_appears_without_it() {
    AblationResult result = ablation(Optional.empty());
    assertThat(AblationExhibit.of(result, List.of()).objections()).isEmpty();
    Map<String, List<Block>> remarks = AblationExhibit.remarks(result);
    assertThat(remarks).containsOnlyKeys("S1/default/c");
    assertThat(remarks.get("S1/default/c").toString())
        .contains("Needs rcu-freed.")
        .contains("without rcu-freed: (I1), 12 steps")
        .contains("the last step");
  }

  @Test
  void an_ablation_that_ended_early_or_is_stale_is_objected_to() {
    assertThat(AblationExhibit.of(ablation(Optional.of("Ctrl-C")), List.of("changed")).objections())
        .containsExactly("ablation is stale: changed", "ablation ended early: Ctrl-C");
  }

  @Test
  void a_record_that_is_not_there_is_objected_to() {
    assertThat(MutationExhibit.absent("reports/mutants.json cannot be read").objections())
        .containsExactly("Mutants: reports/mutants.json cannot be read");
  }
}
