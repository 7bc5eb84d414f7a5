package foliowalk.campaign.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foliowalk.config.Limits;
import foliowalk.config.Reduction;
import foliowalk.config.SearchOrder;
import foliowalk.config.file.ConfigurationException;
import foliowalk.report.Golden;
import foliowalk.report.ReportFile;
import foliowalk.result.ExitCode;
import foliowalk.result.ToolVersion;
import foliowalk.run.Engine;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CampaignTest {
  @TempDir Path folder;

  private SignoffResult run(Plan plan) {
    SignoffResult result =
        new Campaign(SampleCampaigns.KnowingEngine::new, 2)
            .run(plan, CampaignListener.NONE, new StopSignal());
    return new SignoffResult(result.plan(), result.cells(), 1.25, result.interrupted());
  }

  private static String written(ReportFile.Content content) throws IOException {
    StringWriter text = new StringWriter();
    content.writeTo(text);
    return text.toString().replace(ToolVersion.current(), "VERSION");
  }

  private static String terminalText(SignoffResult result) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    new SignoffText(out).write(result, List.of(), result.exitCode());
    out.flush();
    return text.toString();
  }

  private static List<String> names(List<CellResult> cells) {
    return cells.stream().map(cell -> cell.cell().name()).toList();
  }

  @Test
  void text_is_pinned() {
    Golden.assertMatches("signoff.txt", terminalText(run(SampleCampaigns.plan(folder))));
  }

  @Test
  void data_are_pinned() throws IOException, UnknownNameException {
    SignoffResult result =
        run(SampleCampaigns.plan(folder).restrictedTo(List.of("S11"), List.of()));
    Golden.assertMatches(
        "signoff.json", written(out -> SignoffJson.write(result, Optional.empty(), out)));
  }

  @Test
  void cells_come_in_natural_order_whatever_the_number_of_jobs() throws IOException {
    Plan plan = SampleCampaigns.plan(folder);
    List<String> expected =
        List.of(
            "S2/before/a",
            "S2/before/b",
            "S2/after/a",
            "S2/after/b",
            "S11/default/a",
            "S11/default/b",
            "S11/default/c",
            "S11/default/d2");
    for (int jobs : new int[] {1, 3, 20}) {
      SignoffResult result =
          new Campaign(SampleCampaigns.KnowingEngine::new, jobs)
              .run(plan, CampaignListener.NONE, new StopSignal());
      assertThat(names(result.cells())).isEqualTo(expected);
    }
  }

  @Test
  void outcomes_compare_verdict_and_set_of_properties() {
    SignoffResult result = run(SampleCampaigns.plan(folder));
    assertThat(names(result.with(CellResult.Outcome.DIFFERS))).containsExactly("S2/after/b");
    assertThat(names(result.with(CellResult.Outcome.UNDECIDED))).containsExactly("S11/default/d2");
    assertThat(names(result.with(CellResult.Outcome.EXCLUDED))).containsExactly("S11/default/c");
    assertThat(result.with(CellResult.Outcome.MATCHES)).hasSize(5);
    assertThat(result.summary())
        .isEqualTo(
            "7 cells walked: 5 as expected, 1 otherwise than expected, 1 not decided, 1 excluded");
  }

  @Test
  void exit_code_puts_errors_before_differences_before_undecided() throws UnknownNameException {
    Plan plan = SampleCampaigns.plan(folder);
    assertThat(run(plan).exitCode()).isEqualTo(ExitCode.VIOLATED);
    assertThat(run(plan.restrictedTo(List.of("S11"), List.of())).exitCode())
        .isEqualTo(ExitCode.INCONCLUSIVE);
    assertThat(run(plan.restrictedTo(List.of(), List.of("a"))).exitCode())
        .isEqualTo(ExitCode.PROVED);
    Engine refusing =
        (config, progress, stop) -> {
          if (config.args().equals(List.of("a", "before"))) {
            throw new UnusableInputException("M.main:3 uses what is not supported");
          }
          return new SampleCampaigns.KnowingEngine().walk(config, progress, stop);
        };
    SignoffResult refused =
        new Campaign(() -> refusing, 1).run(plan, CampaignListener.NONE, new StopSignal());
    assertThat(refused.exitCode()).isEqualTo(ExitCode.UNUSABLE_INPUT);
    assertThat(names(refused.with(CellResult.Outcome.FAILED))).containsExactly("S2/before/a");
  }

  @Test
  void defect_of_a_walk_fails_its_cell_and_is_told() {
    List<String> told = Collections.synchronizedList(new ArrayList<>());
    Engine broken =
        (config, progress, stop) -> {
          throw new StackOverflowError("broken");
        };
    CampaignListener listener =
        new CampaignListener() {
          @Override
          public void defect(PlannedCell cell, Throwable defect) {
            told.add(cell.name() + " " + defect.getMessage());
          }
        };
    SignoffResult result =
        new Campaign(() -> broken, 2).run(SampleCampaigns.plan(folder), listener, new StopSignal());
    assertThat(result.exitCode()).isEqualTo(ExitCode.INTERNAL_ERROR);
    assertThat(told).hasSize(7).contains("S2/before/a broken");
  }

  @Test
  void stop_leaves_the_rest_inconclusive() {
    StopSignal stop = new StopSignal();
    stop.stop("interrupted (Ctrl-C)");
    SignoffResult result =
        new Campaign(SampleCampaigns.KnowingEngine::new, 2)
            .run(SampleCampaigns.plan(folder), CampaignListener.NONE, stop);
    assertThat(result.interrupted()).contains("interrupted (Ctrl-C)");
    assertThat(result.exitCode()).isEqualTo(ExitCode.INCONCLUSIVE);
    assertThat(Matrix.of(result).rows())
        .allSatisfy(row -> assertThat(row.cells()).noneMatch(cell -> cell.contains("PROVED")));
    assertThat(terminalText(result))
        .contains("interrupted (Ctrl-C)")
        .doesNotContain("every schedule was walked");
  }

  @Test
  void violations_of_a_cut_walk_do_not_confirm_an_expectation() throws ConfigurationException {
    Engine cutting =
        (config, progress, stop) -> {
          StopSignal early = new StopSignal();
          early.stop("cut");
          return new SampleCampaigns.KnowingEngine().walk(config, progress, early);
        };
    SignoffResult result =
        new Campaign(() -> cutting, 1)
            .run(SampleCampaigns.plan(folder), CampaignListener.NONE, new StopSignal());
    assertThat(result.with(CellResult.Outcome.MATCHES)).isEmpty();
    // One more property than expected is a difference, however much was walked.
    assertThat(names(result.with(CellResult.Outcome.DIFFERS))).containsExactly("S2/after/b");
  }

  @Test
  void unknown_scenario_or_design_is_refused_naming_those_known() {
    Plan plan = SampleCampaigns.plan(folder);
    assertThatThrownBy(() -> plan.restrictedTo(List.of("S12"), List.of()))
        .isInstanceOf(UnknownNameException.class)
        .hasMessage("unknown scenario 'S12', did you mean S2?; known are S2, S11");
    assertThatThrownBy(() -> plan.restrictedTo(List.of(), List.of("zzz")))
        .isInstanceOf(UnknownNameException.class)
        .hasMessage("unknown design 'zzz'; known are a, b, c, d2");
  }

  @Test
  void cells_are_walked_breadth_first_unless_the_file_itself_insists()
      throws IOException, ConfigurationException {
    SampleCampaigns.write(folder);
    Path file = folder.resolve("S2.jpf");
    String text = Files.readString(file) + "search.class = gov.nasa.jpf.search.DFSearch\n";
    Files.writeString(file, text);
    assertThat(firstRun().search()).isEqualTo(SearchOrder.BFS);
    Files.writeString(file, text + "foliowalk.search = dfs\n");
    assertThat(firstRun().search()).isEqualTo(SearchOrder.DFS);
  }

  private foliowalk.config.RunConfig firstRun() throws ConfigurationException {
    return Plan.read(folder, Limits.NONE, Optional.empty()).cells().get(0).run().orElseThrow();
  }

  @Test
  void limits_of_the_command_line_go_before_those_of_the_files() throws ConfigurationException {
    SampleCampaigns.write(folder);
    Limits limits = new Limits(100, 0, Duration.ZERO, 0);
    assertThat(
            Plan.read(folder, limits, Optional.empty()).cells().get(0).run().orElseThrow().limits())
        .isEqualTo(limits);
  }

  @Test
  void reduction_of_the_command_line_goes_before_that_of_the_files() throws ConfigurationException {
    SampleCampaigns.write(folder);
    Plan plan = Plan.read(folder, Limits.NONE, Optional.of(Reduction.INDEPENDENT));
    assertThat(plan.cells().get(0).run().orElseThrow().reduction())
        .isEqualTo(Reduction.INDEPENDENT);
    assertThat(firstRun().reduction()).isEqualTo(Reduction.NONE);
  }

  @Test
  void warning_that_files_have_in_common_is_given_once() {
    assertThat(SampleCampaigns.plan(folder).warnings())
        .singleElement()
        .asString()
        .contains("S2.jpf:6 and 1 more: vm.gc has no effect");
  }

  @Test
  void folder_without_scenarios_or_with_the_same_twice_is_refused() throws IOException {
    assertThatThrownBy(() -> Plan.read(folder.resolve("none"), Limits.NONE, Optional.empty()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("is not a folder that can be read");
    assertThatThrownBy(() -> Plan.read(folder, Limits.NONE, Optional.empty()))
        .hasMessageContaining("has no .jpf file with foliowalk.scenario");
    SampleCampaigns.write(folder);
    Files.copy(folder.resolve("S2.jpf"), folder.resolve("S3.jpf"));
    assertThatThrownBy(() -> Plan.read(folder, Limits.NONE, Optional.empty()))
        .hasMessageContaining("S3.jpf: scenario S2 is already in")
        .hasMessageContaining("S2.jpf");
  }

  @Test
  void two_runs_differ_in_their_times_only() throws IOException {
    Plan plan = SampleCampaigns.plan(folder);
    SignoffResult first = run(plan);
    SignoffResult second = new SignoffResult(plan, run(plan).cells(), 99.5, Optional.empty());
    assertThat(
            withoutTimes(
                written(out -> SignoffJson.write(first, Optional.empty(), out)), "\"times\""))
        .isEqualTo(
            withoutTimes(
                written(out -> SignoffJson.write(second, Optional.empty(), out)), "\"times\""));
  }

  private static String withoutTimes(String text, String start) {
    assertThat(text).contains(start);
    return text.substring(0, text.indexOf(start));
  }
}
