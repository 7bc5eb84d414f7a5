package foliowalk.config.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foliowalk.config.ReachTarget;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a {@code .jpf} file declares to the sign-off. */
class ScenarioTest {
  @TempDir Path folder;
  private JpfFiles files;

  @BeforeEach
  void files() {
    files = new JpfFiles(folder);
  }

  private Scenario scenario(String... lines) throws ConfigurationException {
    List<String> all =
        new ArrayList<>(
            List.of(
                "design = a",
                "variant = default",
                "target.args = ${design},${variant}",
                "foliowalk.scenario = S1",
                "foliowalk.title = A race"));
    all.addAll(List.of(lines));
    return JpfApplication.readScenario(files.write("s.jpf", all.toArray(String[]::new)))
        .orElseThrow();
  }

  @Test
  void ordinary_file_declares_no_scenario() throws ConfigurationException {
    Path file = files.write("plain.jpf", "target = M");
    assertThat(JpfApplication.readScenario(file)).isEmpty();
    assertThat(JpfApplication.declaresScenario(file)).isFalse();
  }

  @Test
  void cells_are_variants_times_designs_each_with_an_expectation() throws ConfigurationException {
    Scenario scenario =
        scenario(
            "foliowalk.designs = a, b",
            "foliowalk.variants = before,after",
            "foliowalk.title.before = before the fix",
            "foliowalk.expected.before.a = I1",
            "foliowalk.expected.before.b = deadlock, I7 I1",
            "foliowalk.expected.after.a = PROVED",
            "foliowalk.expected.after.b = EXCLUDED: needs a lock: none",
            "foliowalk.certainty.before.a = C");
    assertThat(scenario.designs()).containsExactly("a", "b");
    assertThat(scenario.variants()).containsExactly("before", "after");
    assertThat(scenario.variantTitles()).containsEntry("before", "before the fix");
    assertThat(expectation(scenario, "before", "b").violated())
        .containsExactly("I1", "I7", "deadlock");
    assertThat(expectation(scenario, "before", "b").text()).isEqualTo("I1 I7 deadlock");
    assertThat(expectation(scenario, "after", "a").kind()).isEqualTo(Expectation.Kind.PROVED);
    assertThat(expectation(scenario, "after", "b").reason()).isEqualTo("needs a lock: none");
    assertThat(scenario.certainties())
        .containsExactly(java.util.Map.entry(new Scenario.Cell("before", "a"), "C"));
  }

  private static Expectation expectation(Scenario scenario, String variant, String design) {
    return scenario.expectations().get(new Scenario.Cell(variant, design));
  }

  @Test
  void cell_without_expectation_is_refused() {
    assertThatThrownBy(() -> scenario("foliowalk.designs = a"))
        .hasMessageContaining("foliowalk.expected.default.a is missing");
  }

  @Test
  void expectation_for_no_cell_is_refused_with_the_nearest() {
    assertThatThrownBy(
            () ->
                scenario(
                    "foliowalk.designs = d1",
                    "foliowalk.expected.default.d1 = PROVED",
                    "foliowalk.expected.default.d2 = PROVED"))
        .hasMessageContaining("s.jpf:8: foliowalk.expected.default.d2")
        .hasMessageContaining("did you mean 'foliowalk.expected.default.d1'?");
  }

  @Test
  void malformed_expectations_are_refused() {
    for (String bad : List.of("EXCLUDED", "EXCLUDED:", "PROVED I1", "I1 | I2", ",")) {
      assertThatThrownBy(
              () -> scenario("foliowalk.designs = a", "foliowalk.expected.default.a = " + bad))
          .as(bad)
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("s.jpf:7");
    }
  }

  @Test
  void several_designs_that_nothing_mentions_are_refused() {
    Path file =
        files.write(
            "s.jpf",
            "foliowalk.scenario = S1",
            "foliowalk.designs = a,b",
            "foliowalk.expected.default.a = PROVED",
            "foliowalk.expected.default.b = PROVED");
    assertThatThrownBy(() -> JpfApplication.readScenario(file))
        .hasMessageContaining("2 designs are declared, but no value mentions ${design}");
  }

  @Test
  void scenario_without_designs_or_with_a_repeated_one_is_refused() {
    assertThatThrownBy(() -> scenario()).hasMessageContaining("a scenario needs foliowalk.designs");
    assertThatThrownBy(() -> scenario("foliowalk.designs = a,a"))
        .hasMessageContaining("different names");
  }

  @Test
  void certainty_is_c_or_g() {
    assertThatThrownBy(
            () ->
                scenario(
                    "foliowalk.designs = a",
                    "foliowalk.expected.default.a = PROVED",
                    "foliowalk.certainty.default.a = sure"))
        .hasMessageContaining("'sure' is not a certainty; write C or G");
  }

  @Test
  void cell_chooses_design_and_variant_of_the_program() throws ConfigurationException {
    files.write("classes/placeholder");
    Path file =
        files.write(
            "s.jpf",
            "design = a",
            "variant = default",
            "target = M",
            "classpath = ${config_path}/classes",
            "target.args = ${design},${variant}");
    JpfApplication application =
        JpfApplication.readCell(file, new Scenario.Cell("before", "d3-naive"));
    assertThat(application.run().args()).containsExactly("d3-naive", "before");
  }

  @Test
  void cell_that_the_scenario_does_not_have_is_refused() {
    files.write("classes/placeholder");
    Path file =
        files.write(
            "s.jpf",
            "design = a",
            "variant = before",
            "target = M",
            "classpath = ${config_path}/classes",
            "target.args = ${design},${variant}",
            "foliowalk.scenario = S1",
            "foliowalk.designs = a,d2",
            "foliowalk.variants = before,after",
            "foliowalk.expected.before.a = PROVED",
            "foliowalk.expected.before.d2 = PROVED",
            "foliowalk.expected.after.a = PROVED",
            "foliowalk.expected.after.d2 = PROVED");
    assertThatThrownBy(() -> JpfApplication.read(file, List.of("+design=d3")))
        .hasMessageContaining("command line: no design 'd3' in this scenario; declared are a, d2");
    assertThatThrownBy(() -> JpfApplication.read(file, List.of("+variant=x")))
        .hasMessageContaining("no variant 'x' in this scenario; declared are before, after");
  }

  @Test
  void targets_of_all_cells_of_the_variant_and_of_the_cell_add_up() throws ConfigurationException {
    files.write("classes/placeholder");
    Path file =
        files.write(
            "s.jpf",
            "design = a",
            "variant = default",
            "target = M",
            "classpath = ${config_path}/classes",
            "target.args = ${design},${variant}",
            "foliowalk.reach = A.all, A.both",
            "foliowalk.reach.before = A.before returns false, A.both",
            "foliowalk.reach.before.b = A.cell in A.all",
            "foliowalk.reach.after = A.after");
    assertThat(JpfApplication.readCell(file, new Scenario.Cell("before", "b")).run().reach())
        .extracting(ReachTarget::toString)
        .containsExactly("A.all", "A.both", "A.before returns false", "A.cell in A.all");
    assertThat(JpfApplication.readCell(file, new Scenario.Cell("after", "b")).run().reach())
        .extracting(ReachTarget::toString)
        .containsExactly("A.all", "A.both", "A.after");
  }

  @Test
  void target_for_no_cell_is_refused_with_the_nearest() {
    assertThatThrownBy(
            () ->
                scenario(
                    "foliowalk.designs = d1",
                    "foliowalk.expected.default.d1 = PROVED",
                    "foliowalk.reach.defualt = M.main"))
        .hasMessageContaining("s.jpf:8: foliowalk.reach.defualt is for no declared variant or")
        .hasMessageContaining("did you mean 'foliowalk.reach.default'?");
  }

  @Test
  void target_of_another_form_is_refused_with_the_forms() {
    for (String bad : List.of("main", "M.main return false", "M.main returns null", "M.a during")) {
      assertThatThrownBy(() -> ReachTarget.parseAll(bad))
          .as(bad)
          .hasMessageStartingWith("'" + bad + "' is not of the form Class.method, ");
    }
  }
}
