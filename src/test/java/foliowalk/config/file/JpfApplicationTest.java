package foliowalk.config.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foliowalk.config.Limits;
import foliowalk.config.Reduction;
import foliowalk.config.RunConfig;
import foliowalk.config.SearchOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the keys of a {@code .jpf} file do to a run. */
class JpfApplicationTest {
  @TempDir Path folder;
  private JpfFiles files;

  @BeforeEach
  void files() {
    files = new JpfFiles(folder);
  }

  private RunConfig run(String... lines) throws ConfigurationException {
    return files.application(List.of(), lines).run();
  }

  private List<String> warnings(String... lines) throws ConfigurationException {
    return files.application(List.of(), lines).warnings();
  }

  @Test
  void program_is_taken_from_target_and_class_path() throws ConfigurationException {
    RunConfig run = run("target.args = scenario=S1,design=b", "sourcepath = src;more");
    assertThat(run.target()).isEqualTo("p.Main");
    assertThat(run.args()).containsExactly("scenario=S1", "design=b");
    assertThat(run.classpath()).containsExactly(folder.resolve("classes"));
    assertThat(run.sourcepath()).containsExactly(Path.of("src"), Path.of("more"));
  }

  @Test
  void defaults_are_those_of_the_command_line() throws ConfigurationException {
    RunConfig run = run();
    assertThat(run)
        .isEqualTo(RunConfig.of("p.Main", List.of(), List.of(folder.resolve("classes"))));
  }

  @Test
  void missing_target_or_class_path_is_named() {
    assertThatThrownBy(() -> JpfApplication.read(files.write("x.jpf", "classpath = ."), List.of()))
        .hasMessageContaining("x.jpf: 'target' is missing");
    assertThatThrownBy(() -> JpfApplication.read(files.write("x.jpf", "target = M"), List.of()))
        .hasMessageContaining("x.jpf: 'classpath' is missing");
  }

  @Test
  void class_path_entry_that_does_not_exist_is_named_with_its_line() {
    Path file = files.write("x.jpf", "target = M", "classpath = /no/such/folder");
    assertThatThrownBy(() -> JpfApplication.read(file, List.of()))
        .hasMessageContaining("x.jpf:2: class path entry /no/such/folder does not exist");
  }

  @Test
  void unknown_key_is_refused_with_the_nearest_known_one() {
    assertThatThrownBy(() -> run("target.arg = x"))
        .hasMessageContaining("test.jpf:3: unknown key 'target.arg'; did you mean 'target.args'?");
    assertThatThrownBy(() -> run("foliowalk.serch = bfs"))
        .hasMessageContaining("did you mean 'foliowalk.search'?");
    assertThatThrownBy(() -> run("vm.enable_asertions = *"))
        .hasMessageContaining("did you mean 'vm.enable_assertions'?");
  }

  @Test
  void unknown_key_of_the_command_line_is_refused_with_the_helper_key_meant() {
    assertThatThrownBy(
            () -> files.application(List.of("+desing=c"), "design = a", "target.args = ${design}"))
        .hasMessageContaining("command line: unknown key 'desing'; did you mean 'design'?");
  }

  @Test
  void helper_key_is_allowed_when_a_value_mentions_it() throws ConfigurationException {
    assertThat(run("design = a", "target.args = design=${design}").args())
        .containsExactly("design=a");
    assertThatThrownBy(() -> run("zzyzx = a"))
        .hasMessageContaining("keys of your own must be mentioned as ${zzyzx}");
  }

  @Test
  void key_without_effect_is_named_in_one_warning() throws ConfigurationException {
    assertThat(warnings("search.min_free = 1M", "report.console.start = jpf"))
        .hasSize(2)
        .anyMatch(line -> line.contains("test.jpf:3: search.min_free has no effect in foliowalk"))
        .anyMatch(line -> line.contains("test.jpf:4: report.console.start has no effect"));
  }

  @Test
  void key_that_is_set_to_nothing_gives_no_warning() throws ConfigurationException {
    // A file may need this for JPF, which else takes no scheduling point in atomic operations.
    assertThat(warnings("vm.shared.never_break_methods =")).isEmpty();
  }

  @Test
  void dead_key_is_named_as_dead() throws ConfigurationException {
    assertThat(warnings("vm.por = true", "cg.threads.break_arrays = true"))
        .hasSize(2)
        .allMatch(line -> line.contains("nor in current JPF"));
  }

  @Test
  void honoured_keys_with_their_usual_values_give_no_warning() throws ConfigurationException {
    assertThat(
            warnings(
                "cg.enumerate_random = true",
                "search.class = gov.nasa.jpf.search.DFSearch",
                "search.multiple_errors = true",
                "search.properties = gov.nasa.jpf.vm.NotDeadlockedProperty,\\",
                "  gov.nasa.jpf.vm.NoUncaughtExceptionsProperty",
                "vm.enable_assertions = *"))
        .isEmpty();
  }

  @Test
  void value_that_cannot_be_honoured_gives_a_warning() throws ConfigurationException {
    assertThat(warnings("cg.enumerate_random = false"))
        .singleElement()
        .asString()
        .contains("Random");
    assertThat(warnings("search.multiple_errors = false")).hasSize(1);
    assertThat(warnings("search.properties = my.Property")).hasSize(1);
    assertThat(warnings("vm.enable_assertions = p.*")).hasSize(1);
    assertThat(warnings("search.class = gov.nasa.jpf.search.heuristic.RandomHeuristic"))
        .singleElement()
        .asString()
        .contains("RandomHeuristic has no counterpart");
  }

  @Test
  void search_class_decides_the_order_unless_our_own_key_does() throws ConfigurationException {
    String dfs = "search.class = gov.nasa.jpf.search.DFSearch";
    String bfs = "search.class = gov.nasa.jpf.search.heuristic.BFSHeuristic";
    assertThat(run(dfs).search()).isEqualTo(SearchOrder.DFS);
    assertThat(run(bfs).search()).isEqualTo(SearchOrder.BFS);
    assertThat(run(dfs, "foliowalk.search = bfs").search()).isEqualTo(SearchOrder.BFS);
    assertThat(files.application(List.of(), dfs).search()).isEmpty();
    assertThat(files.application(List.of(), "foliowalk.search = dfs").search())
        .contains(SearchOrder.DFS);
  }

  @Test
  void limits_come_from_our_keys_and_from_search_depth_limit() throws ConfigurationException {
    assertThat(run("search.depth_limit = 50").limits().maxDepth()).isEqualTo(50);
    assertThat(run("search.depth_limit = MAX").limits()).isEqualTo(Limits.NONE);
    assertThat(run("search.depth_limit = 2147483647").limits()).isEqualTo(Limits.NONE);
    assertThat(
            run(
                    "search.depth_limit = 50",
                    "foliowalk.max_depth = 60",
                    "foliowalk.max_states = 1_000",
                    "foliowalk.max_time = 5m",
                    "foliowalk.max_memory = 2g")
                .limits())
        .isEqualTo(new Limits(1000, 60, Duration.ofMinutes(5), 2L << 30));
  }

  @Test
  void malformed_value_is_refused_with_key_and_line() {
    assertThatThrownBy(() -> run("foliowalk.max_time = 5"))
        .hasMessageContaining("test.jpf:3: foliowalk.max_time: '5' is not a time");
    assertThatThrownBy(() -> run("foliowalk.search = random"))
        .hasMessageContaining("test.jpf:3: foliowalk.search: 'random' is not an order");
    assertThatThrownBy(() -> run("foliowalk.spurious = maybe"))
        .hasMessageContaining("neither true nor false");
  }

  @Test
  void assertions_can_be_turned_off_as_in_jpf() throws ConfigurationException {
    assertThat(run().assertions()).isTrue();
    assertThat(run("vm.enable_assertions = *").assertions()).isTrue();
    assertThat(run("vm.disable_assertions = *").assertions()).isFalse();
  }

  @Test
  void other_switches_reach_the_run() throws ConfigurationException {
    RunConfig run =
        run(
            "foliowalk.reduction = independent",
            "foliowalk.spurious = true",
            "foliowalk.schedules = false");
    assertThat(run.reduction()).isEqualTo(Reduction.INDEPENDENT);
    assertThat(run.spuriousWakeups()).isTrue();
    assertThat(run.countSchedules()).isFalse();
  }

  @Test
  void every_known_key_has_a_note_without_full_stop() {
    assertThat(new JpfKeys().all())
        .allSatisfy(known -> assertThat(known.note()).isNotBlank().doesNotEndWith("."));
  }

  @Test
  void longest_prefix_decides_about_a_family_of_keys() {
    JpfKeys keys = new JpfKeys();
    assertThat(keys.find("report.html.start").orElseThrow().treatment())
        .isEqualTo(JpfKeys.Treatment.DEAD);
    assertThat(keys.find("report.file").orElseThrow().treatment())
        .isEqualTo(JpfKeys.Treatment.IGNORED);
    assertThat(keys.find("search.class.more")).isEmpty();
  }
}
