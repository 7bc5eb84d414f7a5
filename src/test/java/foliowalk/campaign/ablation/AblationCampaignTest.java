package foliowalk.campaign.ablation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import foliowalk.campaign.ablation.AblationRow.Outcome;
import foliowalk.campaign.ablation.programs.Counter;
import foliowalk.campaign.signoff.CampaignListener;
import foliowalk.campaign.signoff.Plan;
import foliowalk.campaign.signoff.PlannedCell;
import foliowalk.config.RunConfig;
import foliowalk.config.file.ConfigurationException;
import foliowalk.config.file.Expectation;
import foliowalk.engine.EmbeddedEngine;
import foliowalk.language.Rules;
import foliowalk.report.page.MarkdownPage;
import foliowalk.result.ExitCode;
import foliowalk.run.StopSignal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each assumption of a small program is dropped, and the rows say which proofs fall. */
class AblationCampaignTest {
  private static final String LOCK = "assumption lock drop lock=no says there is a lock";
  private static final String IDLE = "assumption idle drop idle=no says nobody looks";
  private static final String MORE =
      "assumption more drop threads=2 grows 5 says there is one more thread";

  @TempDir Path folder;

  private static PlannedCell cell(String design, String... args) {
    return new PlannedCell(
        "T",
        "default",
        design,
        new Expectation(Expectation.Kind.PROVED, List.of(), ""),
        Optional.empty(),
        Optional.of(
            RunConfig.of(Counter.class.getName(), List.of(args), List.of(Rules.testClasses()))));
  }

  private Assumptions assumptions(String... lines) throws Exception {
    Path file = folder.resolve("assumptions.txt");
    Files.write(file, Arrays.asList(lines));
    return Assumptions.read(file);
  }

  private AblationResult ablate(long maxStates, List<PlannedCell> cells, String... lines)
      throws Exception {
    Plan plan = new Plan(List.of(), cells, false, List.of());
    return new AblationCampaign(EmbeddedEngine::new, 2, assumptions(lines), maxStates)
        .run(plan, walks -> CampaignListener.NONE, new StopSignal());
  }

  @Test
  void an_assumption_whose_fall_violates_is_needed() throws Exception {
    AblationResult result = ablate(10_000, List.of(cell("a")), LOCK);
    AblationRow row = result.rows().get(0);
    assertThat(row.outcome()).isEqualTo(Outcome.NEEDED);
    assertThat(row.violated()).containsExactly("java.lang.IllegalStateException");
    assertThat(row.message()).contains("an update is lost");
    assertThat(row.length()).isPositive();
    assertThat(row.lastSteps()).isNotEmpty();
    assertThat(row.args()).containsExactly("lock=no");
    assertThat(result.exitCode()).isEqualTo(ExitCode.PROVED);
  }

  @Test
  void a_proof_is_independent_of_what_changes_the_walk_only_and_not_touched_by_the_rest()
      throws Exception {
    AblationResult result = ablate(10_000, List.of(cell("a")), MORE, IDLE);
    assertThat(result.rows())
        .extracting(AblationRow::outcome)
        .containsExactly(Outcome.INDEPENDENT, Outcome.NO_EFFECT);
    assertThat(result.rows()).extracting(AblationRow::verdict).containsOnly("PROVED");
  }

  @Test
  void a_walk_foreseen_to_be_too_large_is_named_and_not_made() throws Exception {
    AblationResult all = ablate(10_000, List.of(cell("a")), MORE);
    long enough = all.rows().get(0).states();
    AblationResult result = ablate(enough / 4, List.of(cell("a")), MORE);
    AblationRow row = result.rows().get(0);
    assertThat(row.outcome()).isEqualTo(Outcome.NOT_WALKED);
    assertThat(row.message()).matches("about \\d+ states, over the limit of " + enough / 4);
    assertThat(row.verdict()).isEmpty();
  }

  @Test
  void a_walk_that_is_foreseen_to_grow_more_in_its_scenario_is_left_out_there() throws Exception {
    AblationResult all = ablate(10_000, List.of(cell("a")), MORE);
    long enough = all.rows().get(0).states();
    AblationResult result =
        ablate(enough, List.of(cell("a")), MORE + "\ngrows more 9999 in T/default");
    assertThat(result.rows().get(0).outcome()).isEqualTo(Outcome.NOT_WALKED);
    result = ablate(enough, List.of(cell("a")), MORE + "\ngrows more 9999 in U");
    assertThat(result.rows().get(0).outcome()).isNotEqualTo(Outcome.NOT_WALKED);
  }

  @Test
  void a_cut_walk_decides_nothing_and_ends_with_20() throws Exception {
    AblationResult all = ablate(10_000, List.of(cell("a")), MORE);
    long tooFew = all.rows().get(0).states() - 1;
    AblationResult result = ablate(tooFew, List.of(cell("a")), MORE.replace(" grows 5", ""));
    assertThat(result.rows().get(0).outcome()).isEqualTo(Outcome.UNDECIDED);
    assertThat(result.rows().get(0).message()).contains("--max-states");
    assertThat(result.exitCode()).isEqualTo(ExitCode.INCONCLUSIVE);
  }

  @Test
  void cells_that_are_not_proved_have_no_row() throws Exception {
    AblationResult result = ablate(10_000, List.of(cell("a"), cell("b", "lock=no")), IDLE);
    assertThat(result.byCell()).containsOnlyKeys("T/default/a");
    assertThatThrownBy(() -> ablate(10_000, List.of(cell("b", "lock=no")), IDLE))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("no cell is proved");
  }

  @Test
  void scopes_say_where_an_assumption_is_not_applicable() throws Exception {
    AblationResult result =
        ablate(
            10_000,
            List.of(cell("a")),
            LOCK,
            IDLE,
            "only lock S9 because there is no lock elsewhere",
            "except idle T/default because it looks");
    assertThat(result.rows()).extracting(AblationRow::outcome).containsOnly(Outcome.NOT_APPLICABLE);
    assertThat(result.rows())
        .extracting(AblationRow::message)
        .containsExactly("there is no lock elsewhere", "it looks");
  }

  @Test
  void an_argument_that_the_program_does_not_take_is_unusable_input() {
    assertThatThrownBy(
            () ->
                ablate(
                    10_000, List.of(cell("a")), "assumption x drop lokc=no says there is a lock"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("assumption x: the program refuses its arguments: unknown key 'lokc'");
  }

  @Test
  void what_is_written_fits_the_schema_and_is_read_back() throws Exception {
    AblationResult result =
        ablate(10_000, List.of(cell("a")), LOCK, MORE, IDLE, "fixed order says it is kept");
    StringWriter json = new StringWriter();
    AblationJson.write(result, json);
    try (var schema =
        AblationJson.class.getResourceAsStream(
            "/foliowalk/campaign/ablation/ablation.schema.json")) {
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                  .getSchema(schema)
                  .validate(json.toString(), InputFormat.JSON))
          .isEmpty();
    }
    Path file = Files.writeString(folder.resolve("ablation.json"), json.toString());
    AblationResult back = AblationJson.read(file);
    assertThat(back.rows()).isEqualTo(result.rows());
    assertThat(back.assumptions()).isEqualTo(result.assumptions());
    assertThat(back.configHash()).isEqualTo(result.configHash());
  }

  @Test
  void every_format_names_what_is_needed() throws Exception {
    AblationResult result =
        ablate(10_000, List.of(cell("a")), LOCK, IDLE, "fixed order says it is kept");
    StringWriter page = new StringWriter();
    MarkdownPage.write(AblationPage.of(result), page);
    assertThat(page.toString())
        .contains("| T/default/a | needs lock (IllegalStateException); not touched by idle |")
        .contains("| order | it is kept | not switchable yet |")
        .contains("### T/default/a without lock")
        .contains("`./foliowalk check --target " + Counter.class.getName() + " --args ");
    StringWriter text = new StringWriter();
    AblationText.write(result, new PrintWriter(text, true));
    assertThat(text.toString())
        .contains("T/default/a: needs lock (IllegalStateException)\n    not touched by idle\n")
        .contains("not switchable: order, it is kept\n");
  }

  @Test
  void a_file_that_is_no_ablation_is_refused() throws IOException {
    Path file = folder.resolve("x.json");
    Files.writeString(file, "{\"schemaVersion\": 7, \"tool\": \"foliowalk\"}");
    assertThatThrownBy(() -> AblationJson.read(file))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            file
                + ": schemaVersion is 7; this foliowalk reads 1 only; write it again by foliowalk"
                + " ablate");
    Files.writeString(file, "{");
    assertThatThrownBy(() -> AblationJson.read(file)).hasMessageContaining("is not JSON");
    assertThatThrownBy(() -> AblationJson.read(folder.resolve("none.json")))
        .hasMessageContaining("cannot be read");
  }
}
