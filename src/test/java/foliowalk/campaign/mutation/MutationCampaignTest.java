package foliowalk.campaign.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import foliowalk.campaign.mutation.MutantResult.Fate;
import foliowalk.campaign.mutation.loops.Retries;
import foliowalk.campaign.mutation.programs.Account;
import foliowalk.campaign.signoff.CellResult;
import foliowalk.campaign.signoff.Plan;
import foliowalk.campaign.signoff.PlannedCell;
import foliowalk.config.RunConfig;
import foliowalk.config.file.ConfigurationException;
import foliowalk.config.file.Expectation;
import foliowalk.engine.EmbeddedEngine;
import foliowalk.language.Rules;
import foliowalk.run.Engine;
import foliowalk.run.StopSignal;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each protection of a small program is taken away, and the right property notices. */
class MutationCampaignTest {
  private static final String ERROR = "java.lang.AssertionError";

  @TempDir static Path folder;

  private static MutationResult result;

  @BeforeAll
  static void walk() throws Exception {
    result =
        campaign(
            "scope foliowalk.campaign.mutation.programs",
            "pair Guard.take Guard.give",
            "explained Account.deposit: drop Account.note because equivalent, it does nothing",
            "explained Account.deposit: drop Guard.take because outside, whatever");
  }

  private static MutationResult campaign(String... rules) throws Exception {
    return campaign(EmbeddedEngine::new, rules);
  }

  private static MutationResult campaign(Supplier<Engine> engines, String... rules)
      throws Exception {
    return campaign(Account.class, engines, new StopSignal(), rules);
  }

  private static MutationResult campaign(
      Class<?> program, Supplier<Engine> engines, StopSignal stop, String... rules)
      throws Exception {
    RunConfig config = RunConfig.of(program.getName(), List.of(), List.of(Rules.testClasses()));
    CellResult cell = new CellResult(planned("a", config), Optional.of(Rules.walk(config)));
    return new MutationCampaign(engines, 2, plan(cell.cell()), List.of(cell))
        .run(rules(rules), List.of(), false, (done, all, last) -> {}, stop);
  }

  private static PlannedCell planned(String design, RunConfig config) {
    return new PlannedCell(
        "T",
        "default",
        design,
        new Expectation(Expectation.Kind.PROVED, List.of(), ""),
        Optional.empty(),
        Optional.of(config));
  }

  private static Plan plan(PlannedCell... cells) {
    return new Plan(List.of(), List.of(cells), false, List.of());
  }

  private static Map<String, MutantResult> ofLoops(String... rules) throws Exception {
    List<String> lines = new ArrayList<>(List.of("scope foliowalk.campaign.mutation.loops"));
    lines.addAll(List.of(rules));
    return campaign(
            Retries.class, EmbeddedEngine::new, new StopSignal(), lines.toArray(String[]::new))
        .mutants()
        .stream()
        .collect(Collectors.toMap(m -> m.mutant().id(), m -> m));
  }

  private static MutationRules rules(String... lines) throws Exception {
    Path file = folder.resolve("mutants.txt");
    Files.write(file, Arrays.asList(lines));
    return MutationRules.read(file);
  }

  private static Map<String, MutantResult> of(String method) {
    return result.mutants().stream()
        .filter(m -> m.mutant().id().startsWith(method + ": "))
        .collect(Collectors.toMap(m -> m.mutant().id().substring(method.length() + 2), m -> m));
  }

  @Test
  void every_protection_of_a_method_has_its_mutant() {
    assertThat(of("Account.deposit").keySet())
        .containsExactlyInAnyOrder(
            "without Guard.take",
            "skip at condition",
            "enter at condition",
            "drop Account.balance =",
            "Account.balance = after Guard.give",
            "drop Account.note",
            "Account.note after Guard.give");
  }

  @Test
  void lost_protection_is_noticed_by_the_property_that_rests_on_it() {
    Map<String, MutantResult> deposit = of("Account.deposit");
    for (String id :
        List.of(
            "without Guard.take",
            "skip at condition",
            "drop Account.balance =",
            "Account.balance = after Guard.give")) {
      assertThat(deposit.get(id).fate()).as(id).isEqualTo(Fate.KILLED);
      assertThat(deposit.get(id).by()).as(id).containsExactly(ERROR);
      assertThat(deposit.get(id).killers()).as(id).containsExactly("T/default/a");
    }
  }

  @Test
  void change_that_makes_no_difference_survives() {
    for (String id : List.of("enter at condition", "drop Account.note")) {
      assertThat(of("Account.deposit").get(id).fate()).as(id).isEqualTo(Fate.SURVIVED);
    }
  }

  @Test
  void wait_that_never_ends_is_noticed() {
    assertThat(of("Guard.give").get("drop Object.notifyAll").by()).containsExactly("deadlock");
  }

  @Test
  void code_that_no_cell_runs_is_told_apart() {
    assertThat(of("Account.unused").get("drop Account.note").fate()).isEqualTo(Fate.NOT_RUN);
  }

  @Test
  void only_survivors_without_explanation_count_against_the_program() {
    assertThat(result.unexplained())
        .extracting(m -> m.mutant().id())
        .contains("Account.deposit: enter at condition")
        .doesNotContain("Account.deposit: drop Account.note");
    assertThat(result.exitCode()).isEqualTo(10);
    assertThat(result.staleExplanations()).containsExactly("Account.deposit: drop Guard.take");
  }

  @Test
  void rules_that_cannot_be_read_are_refused_with_the_line() throws IOException {
    assertThatThrownBy(() -> rules("scope a", "skope b"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("mutants.txt:2: 'skope b' is none of: scope NAME");
    assertThatThrownBy(() -> rules("scope a", "explained X.y: drop Z: equivalent"))
        .hasMessageContaining("mutants.txt:2: write 'explained MUTANT because KIND, REASON'");
    assertThatThrownBy(() -> rules("scope a", "explained X.y: * z because equivalent, it is"))
        .hasMessageContaining("mutants.txt:2: 'X.y: * z': a * may only end a mutant");
    assertThatThrownBy(() -> rules("scope a", "explained X* because equivalent, it is"))
        .hasMessageContaining("mutants.txt:2: 'X*': a * may only end a mutant of one method");
    assertThatThrownBy(() -> rules("# nothing")).hasMessageContaining("no scope");
    assertThatThrownBy(() -> campaign("scope no.such"))
        .hasMessageContaining("scope no.such: no such package or class in");
  }

  @Test
  void star_at_the_end_explains_every_survivor_of_one_method_that_begins_so() throws Exception {
    MutationRules rules =
        rules(
            "scope a",
            "explained Account.deposit: drop * because redundant, any",
            "explained Account.deposit: drop Account.note because equivalent, this one");
    Map<String, MutantResult> deposit = of("Account.deposit");
    assertThat(rules.explanation(deposit.get("drop Account.note").mutant()))
        .isEqualTo("equivalent, this one");
    assertThat(rules.explanation(deposit.get("drop Account.balance =").mutant()))
        .isEqualTo("redundant, any");
    assertThat(rules.explanation(deposit.get("enter at condition").mutant())).isEmpty();
    assertThat(rules.explanation(of("Guard.give").get("drop Object.notifyAll").mutant())).isEmpty();
  }

  @Test
  void one_class_can_be_the_scope() throws Exception {
    MutationResult guard =
        campaign(
            "scope foliowalk.campaign.mutation.programs.Account$Guard",
            "pair Guard.take Guard.give");
    assertThat(guard.mutants()).isNotEmpty().allMatch(m -> m.mutant().id().startsWith("Guard."));
  }

  @Test
  void record_says_what_the_campaign_found() throws Exception {
    Path file = folder.resolve("mutants.json");
    try (Writer out = Files.newBufferedWriter(file)) {
      MutationJson.write(result, out);
    }
    try (var schema = MutationJson.class.getResourceAsStream("mutants.schema.json")) {
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                  .getSchema(schema)
                  .validate(Files.readString(file), InputFormat.JSON))
          .isEmpty();
    }
    MutationRecord record = MutationRecord.read(file);
    assertThat(record.summary()).isEqualTo(result.summary());
    assertThat(record.exitCode()).isEqualTo(10);
    assertThat(record.unexplained())
        .extracting(MutationRecord.Row::id)
        .containsExactlyElementsOf(
            result.unexplained().stream().map(m -> m.mutant().id()).toList());
    for (int i = 0; i < record.mutants().size(); i++) {
      MutantResult was = result.mutants().get(i);
      MutationRecord.Row row = record.mutants().get(i);
      assertThat(row.id()).isEqualTo(was.mutant().id());
      assertThat(row.file()).isEqualTo("foliowalk/campaign/mutation/programs/Account.java");
      assertThat(row.line()).isEqualTo(was.mutant().line());
      assertThat(row.operator()).isEqualTo(was.mutant().operator());
      assertThat(row.fate()).isEqualTo(was.fate());
      assertThat(row.killers()).isEqualTo(was.by());
      assertThat(row.cells()).hasSameSizeAs(was.walks());
    }
    assertThat(record.with(Fate.SURVIVED))
        .filteredOn(row -> row.id().equals("Account.deposit: drop Account.note"))
        .extracting(MutationRecord.Row::explanation)
        .containsExactly("equivalent, it does nothing");
  }

  @Test
  void record_that_cannot_be_read_is_refused_in_one_line() throws IOException {
    Path file = folder.resolve("other.json");
    assertThatThrownBy(() -> MutationRecord.read(file))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageEndingWith(
            "other.json cannot be read: it does not exist; write it again by foliowalk mutate");
    for (String text : List.of("", "{}", "null", "[1]", "{\"schemaVersion\": 2}", "<html>")) {
      Files.writeString(file, text);
      assertThatThrownBy(() -> MutationRecord.read(file))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("other.json")
          .hasMessageNotContaining("\n")
          .hasMessageEndingWith("; write it again by foliowalk mutate");
    }
  }

  @Test
  void schedule_that_has_lost_its_end_is_noticed_though_others_end() throws Exception {
    assertThat(ofLoops().get("Retries.main: drop Retries.settle").by()).containsExactly("stuck");
  }

  @Test
  void condition_that_only_reports_is_no_protection() throws Exception {
    assertThat(ofLoops().keySet()).noneMatch(id -> id.startsWith("Retries.check: "));
  }

  @Test
  void loop_that_nobody_would_leave_is_no_mutant() throws Exception {
    assertThat(ofLoops().keySet())
        .contains("Retries.count: skip at condition")
        .doesNotContain("Retries.count: enter at condition");
  }

  @Test
  void statement_stays_where_its_local_variables_are() throws Exception {
    assertThat(ofLoops("pair Retries.begin Retries.end").keySet())
        .contains("Retries.count: drop Retries.add")
        .noneMatch(id -> id.startsWith("Retries.count: Retries.add after"));
  }

  @Test
  void calls_of_checks_are_neither_left_out_nor_moved() throws Exception {
    assertThat(ofLoops("check Retries.settle").keySet())
        .contains("Retries.main: drop Retries.retry")
        .noneMatch(id -> id.startsWith("Retries.main: ") && id.contains("Retries.settle"));
  }

  @Test
  void code_of_a_check_is_not_changed() throws Exception {
    assertThat(ofLoops().keySet()).anyMatch(id -> id.startsWith("Retries.count: "));
    assertThat(ofLoops("check Retries.count").keySet())
        .isNotEmpty()
        .noneMatch(id -> id.startsWith("Retries.count: "));
  }

  @Test
  void cell_that_the_rules_name_is_walked_without_change_and_before_all_others() throws Exception {
    RunConfig config =
        RunConfig.of(Account.class.getName(), List.of(), List.of(Rules.testClasses()));
    PlannedCell[] cells = new PlannedCell[8];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = planned("d" + i, config);
    }
    MutationRules plain = rules("scope foliowalk.campaign.mutation.programs");
    Plan chosen = MutationCampaign.unchanged(plan(cells), plain);
    assertThat(chosen.cells())
        .extracting(PlannedCell::design)
        .containsExactly("d0", "d2", "d4", "d6");
    MutationRules naming =
        rules(
            "scope foliowalk.campaign.mutation.programs",
            "pair Guard.take Guard.give",
            "walk Account.deposit: without * in T/default/d5",
            "walk Account.deposit: without * in T/default/d7");
    chosen = MutationCampaign.unchanged(plan(cells), naming);
    assertThat(chosen.cells())
        .extracting(PlannedCell::design)
        .containsExactly("d0", "d2", "d4", "d6", "d5", "d7");
    List<CellResult> walked =
        chosen.cells().stream()
            .map(cell -> new CellResult(cell, Optional.of(Rules.walk(config))))
            .toList();
    MutantResult mutant =
        new MutationCampaign(EmbeddedEngine::new, 1, plan(cells), walked)
            .run(
                naming,
                List.of("Account.deposit: without Guard.take"),
                true,
                (done, all, last) -> {},
                new StopSignal())
            .mutants()
            .get(0);
    assertThat(mutant.walks().stream().map(MutantResult.CellWalk::cell).limit(2))
        .containsExactly("T/default/d5", "T/default/d7");
  }

  @Test
  void cell_that_the_rules_name_must_be_there() throws Exception {
    RunConfig config =
        RunConfig.of(Account.class.getName(), List.of(), List.of(Rules.testClasses()));
    MutationRules rules = rules("scope a", "walk Account.deposit: drop * in T/other/a");
    assertThatThrownBy(() -> MutationCampaign.unchanged(plan(planned("a", config)), rules))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "walk Account.deposit: drop * in T/other/a: no cell of that name is to be proved");
  }

  @Test
  void mutant_whose_cells_were_not_walked_for_an_interrupt_is_undecided() throws Exception {
    StopSignal stop = new StopSignal();
    stop.stop("interrupted");
    MutationResult interrupted =
        campaign(
            Account.class, EmbeddedEngine::new, stop, "scope foliowalk.campaign.mutation.programs");
    assertThat(interrupted.mutants()).isNotEmpty().allMatch(m -> m.fate() == Fate.UNDECIDED);
  }

  @Test
  void walk_that_fails_leaves_its_mutant_undecided_and_the_others_go_on() throws Exception {
    MutationResult failed =
        campaign(
            () ->
                (config, progress, stop) -> {
                  throw new IllegalStateException("broken");
                },
            "scope foliowalk.campaign.mutation.programs");
    assertThat(failed.with(Fate.UNDECIDED))
        .isNotEmpty()
        .allMatch(m -> m.reason().contains("defect of foliowalk") && m.reason().contains("broken"));
    assertThat(failed.with(Fate.SURVIVED)).isEmpty();
    assertThat(failed.exitCode()).isEqualTo(20);
  }
}
