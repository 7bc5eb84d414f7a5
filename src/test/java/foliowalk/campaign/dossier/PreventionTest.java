package foliowalk.campaign.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.campaign.ablation.AblationResult;
import foliowalk.campaign.ablation.AblationRow;
import foliowalk.campaign.mutation.Mutant.Operator;
import foliowalk.campaign.mutation.MutantResult.Fate;
import foliowalk.campaign.mutation.MutationRecord;
import foliowalk.campaign.signoff.SignoffRecord.Cell;
import foliowalk.explain.Explainer;
import foliowalk.result.Violation;
import foliowalk.trace.Step;
import foliowalk.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What other cells, ablations and mutants say of a violation, and when they say nothing. */
class PreventionTest {
  private static final String PROGRAM = "a".repeat(64);
  private static final String OTHER = "b".repeat(64);
  private static final Cell BROKEN = cell("S1", "default", "b", "VIOLATED", PROGRAM);
  private static final List<Cell> CELLS =
      List.of(
          cell("S1", "default", "a", "PROVED", PROGRAM),
          BROKEN,
          cell("S1", "default", "c", "PROVED", PROGRAM),
          cell("S1", "default", "d1", "VACUOUS", PROGRAM),
          cell("S1", "default", "d2", "INCONCLUSIVE", PROGRAM),
          cell("S1", "default", "e", "PROVED", OTHER),
          cell("S1", "reused", "f", "PROVED", PROGRAM),
          cell("S2", "default", "d3", "PROVED", PROGRAM),
          cell("S1", "default", "f", "PROVED", PROGRAM));

  private static Cell cell(
      String scenario, String variant, String design, String verdict, String programHash) {
    return new Cell(scenario, variant, design, verdict, programHash, "c".repeat(64));
  }

  /** One step in Vmscan.__remove_mapping, called from World.run. */
  private static Violation violation() {
    Step.Location here =
        new Step.Location(
            "p.Vmscan", "__remove_mapping", Optional.of("mm/vmscan.c:x"), "Vmscan.java", 7, "");
    Step.Location caller =
        new Step.Location("p.World", "run", Optional.empty(), "World.java", 9, "");
    Step step =
        new Step(
            1,
            "reclaim",
            "reads",
            here,
            List.of(here, caller),
            List.of(),
            foliowalk.trace.After.NOTHING);
    return Explainer.explained(
        new Violation("I1", "freed", new Trace(List.of(0), List.of(step), List.of())));
  }

  private static AblationResult ablation(String programHash, AblationRow... rows) {
    return new AblationResult(
        List.of(), List.of(rows), false, 1, programHash, "", 1, Optional.empty(), Optional.empty());
  }

  private static AblationRow needed(String cell, String assumption, String property) {
    return new AblationRow(
        cell,
        assumption,
        AblationRow.Outcome.NEEDED,
        "VIOLATED",
        List.of(property),
        1,
        "",
        List.of(),
        List.of(),
        1);
  }

  private static MutationRecord mutants(String programHash, MutationRecord.Row... rows) {
    return new MutationRecord(
        "",
        0,
        "",
        false,
        programHash,
        "",
        "",
        1,
        1,
        0,
        List.of(),
        List.of(rows),
        new MutationRecord.Times(0, 0));
  }

  private static MutationRecord.Row mutant(String id, String cell, String... killers) {
    return new MutationRecord.Row(
        id,
        Operator.DROP,
        "p/X.java",
        1,
        killers.length == 0 ? Fate.SURVIVED : Fate.KILLED,
        List.of(killers),
        List.of(new MutationRecord.Cell(cell, true, List.of(killers))),
        "",
        "");
  }

  private static List<String> told(
      List<Cell> cells, AblationResult ablation, MutationRecord mutants) {
    return new Prevention(cells, Optional.ofNullable(ablation), Optional.ofNullable(mutants))
        .sentences(BROKEN, violation());
  }

  @Test
  void proved_designs_are_those_of_the_same_scenario_variant_and_class_files() {
    assertThat(told(CELLS, null, null))
        .containsExactly("In the same scenario and variant these designs are proved: a, c and f.");
    assertThat(told(CELLS.subList(0, 2), null, null))
        .containsExactly("In the same scenario and variant this design is proved: a.");
  }

  @Test
  void nothing_is_said_where_nothing_is_known() {
    assertThat(told(List.of(BROKEN), null, null)).isEmpty();
    assertThat(told(List.of(), ablation(PROGRAM), mutants(PROGRAM))).isEmpty();
  }

  @Test
  void assumptions_are_named_that_keep_the_same_property_away_from_a_proof() {
    AblationResult record =
        ablation(
            PROGRAM,
            needed("S1/default/c", "rcu-freed", "I1"),
            needed("S1/default/c", "no-preemption", "I1"),
            needed("S1/default/a", "slab", "I6"),
            needed("S1/reused/f", "slab", "I1"));
    assertThat(told(CELLS, record, null))
        .endsWith(
            "One of these proofs needs something that the model assumes and without which I1"
                + " appears there, too: c needs rcu-freed and no-preemption.")
        .hasSize(2);
  }

  @Test
  void protections_are_those_of_the_functions_of_the_key_steps_and_the_same_property() {
    List<MutationRecord.Row> rows = new ArrayList<>();
    rows.add(mutant("Vmscan.__remove_mapping: without Inode.lock", "S4/no-rcu/e", "I1", "I5"));
    rows.add(mutant("Vmscan.__remove_mapping: drop Removal.call", "S1/shrinker/d2", "I1"));
    rows.add(mutant("Vmscan.__remove_mapping: skip at condition", "S1/shrinker/d2", "I5"));
    rows.add(mutant("Vmscan.__remove_mapping: skip at other", "S1/shrinker/d2"));
    rows.add(mutant("World.run: drop it", "S1/default/a", "I1"));
    rows.add(mutant("Xmscan.__remove_mapping: drop it", "S1/default/a", "I1"));
    assertThat(
            told(List.of(BROKEN), null, mutants(PROGRAM, rows.toArray(MutationRecord.Row[]::new))))
        .containsExactly(
            "In the functions of the key steps these protections keep I1 away from proved cells, as"
                + " mutants without them show: Vmscan.__remove_mapping: drop Removal.call"
                + " (S1/shrinker/d2); Vmscan.__remove_mapping: without Inode.lock (S4/no-rcu/e).");
    for (int i = 1; i <= 3; i++) {
      rows.add(mutant("Vmscan.__remove_mapping: drop x" + i, "S4/no-rcu/e", "I1"));
    }
    assertThat(
            told(List.of(BROKEN), null, mutants(PROGRAM, rows.toArray(MutationRecord.Row[]::new))))
        .singleElement()
        .asString()
        .endsWith("; and 2 more.");
  }

  @Test
  void records_of_other_class_files_are_not_quoted() {
    assertThat(
            told(
                CELLS,
                ablation(OTHER, needed("S1/default/c", "rcu-freed", "I1")),
                mutants(OTHER, mutant("Vmscan.__remove_mapping: drop it", "S1/default/a", "I1"))))
        .hasSize(1);
  }

  @Test
  void the_explanation_ends_with_it() {
    Violation told =
        new Prevention(CELLS, Optional.empty(), Optional.empty()).told(BROKEN, violation());
    assertThat(told.why().sentences())
        .hasSizeGreaterThan(1)
        .endsWith("In the same scenario and variant these designs are proved: a, c and f.");
  }
}
