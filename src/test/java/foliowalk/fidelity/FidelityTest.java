package foliowalk.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foliowalk.report.page.MarkdownPage;
import foliowalk.run.UnusableInputException;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which a function of a tree can relate to the model's, on small files of our own. */
class FidelityTest {
  @TempDir Path folder;
  private Fidelity fidelity;
  private FidelityMap result;

  @BeforeEach
  void compare() throws Exception {
    fidelity = Fidelity.of(FidelityFixture.classes(folder), FidelityFixture.map());
    result = fidelity.compareWith(FidelityFixture.tree());
  }

  private ComparedFunction function(String name) {
    return result.kernel().orElseThrow().functions().stream()
        .filter(function -> function.model().kernelFunction().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<String> steps(String name) {
    return function(name).steps().stream()
        .map(
            step ->
                step.status().word()
                    + " "
                    + step.operation()
                    + step.kernel().map(kernel -> " c:" + kernel.line()).orElse("")
                    + step.model().map(model -> " j:" + model.line()).orElse(""))
        .toList();
  }

  @Test
  void in_step_with_a_jump_to_the_common_exit() {
    assertThat(steps("box_in_step"))
        .containsExactly(
            "in step spin_lock(box_lock) c:12 j:9",
            "in step box_tryget c:13 j:10",
            "in step spin_unlock(box_lock) c:20 j:11",
            "in step ->owner= c:17 j:14",
            "in step box_put c:18 j:15",
            "in step spin_unlock(box_lock) c:20 j:16");
  }

  @Test
  void operation_in_another_order_is_moved() {
    assertThat(steps("box_reordered"))
        .containsExactly(
            "in step spin_lock(box_lock) c:26 j:22",
            "in step spin_unlock(box_lock) c:27 j:24",
            "moved box_set_flag c:28 j:23");
    assertThat(function("box_reordered").unexplained()).hasSize(1);
  }

  @Test
  void operation_that_the_kernel_lacks_is_missing_and_found_inside_a_helper_of_the_model() {
    assertThat(steps("box_lacks_one"))
        .containsExactly(
            "in step spin_lock(box_lock) c:33 j:29",
            "missing box_put j:35",
            "in step spin_unlock(box_lock) c:34 j:31");
  }

  @Test
  void operation_that_the_model_lacks_is_new_if_its_sort_is_watched() {
    assertThat(steps("box_has_more"))
        .containsExactly(
            "new rcu_read_lock c:39",
            "in step spin_lock(box_lock) c:40 j:41",
            "new mutex_lock c:41",
            "in step spin_unlock(box_lock) c:42 j:42");
  }

  @Test
  void same_operation_in_both_branches_of_a_directive_is_one() {
    assertThat(steps("box_configured"))
        .hasSize(3)
        .allSatisfy(step -> assertThat(step).startsWith("in step"));
    assertThat(function("box_configured").steps().get(0).kernel().orElseThrow().marks())
        .containsExactly("#ifdef CONFIG_BOX_DEBUG of line 47");
  }

  @Test
  void macros_around_conditions_loops_and_statements_are_seen_through() {
    assertThat(steps("box_macros"))
        .containsExactly(
            "in step box_tryget c:63 j:54",
            "in step box_set_flag c:66 j:57",
            "in step box_clear_flag c:4 j:58",
            "in step spin_unlock(box_lock) c:5 j:59");
  }

  @Test
  void function_that_was_not_understood_is_not_compared_and_its_line_named() {
    assertThat(function("box_broken").steps()).isEmpty();
    assertThat(function("box_broken").notCompared().orElseThrow())
        .contains("box_broken: not understood at mm/box.c:87");
  }

  @Test
  void function_that_is_absent_is_not_compared_and_said_to_be_so() {
    assertThat(function("box_gone").notCompared().orElseThrow())
        .isEqualTo("no definition of box_gone in this tree");
  }

  @Test
  void function_in_another_file_is_found_and_compared_there() {
    ComparedFunction moved = function("box_in_other_file");
    assertThat(moved.fileMoved()).isTrue();
    assertThat(moved.kernelFile()).isEqualTo("mm/shelf.c");
    assertThat(moved.kernelLine()).isEqualTo(3);
    assertThat(moved.unexplained()).isEmpty();
  }

  @Test
  void function_under_another_name_is_found_by_the_map() {
    assertThat(function("box_older_name").renamed()).isTrue();
    assertThat(function("box_older_name").kernelName()).isEqualTo("box_newer_name");
  }

  @Test
  void explained_departures_are_shown_with_their_reason_and_do_not_count() {
    ComparedFunction explained = function("box_explained");
    assertThat(explained.unexplained()).isEmpty();
    assertThat(explained.steps().stream().flatMap(step -> step.reason().stream()))
        .containsExactlyInAnyOrder(
            "the order does not matter: nobody looks", "a check", "nobody waits in the model");
  }

  @Test
  void summary_and_exit_code_count_what_is_unexplained() {
    assertThat(result.exitCode()).isEqualTo(10);
    assertThat(FidelityText.summary(result))
        .isEqualTo(
            "kernel 9.1.4-test: 9 functions compared, 2 not compared; operations: 22 in step,"
                + " 3 explained, 4 unexplained (1 moved, 1 missing, 2 new)");
  }

  @Test
  void methods_without_an_entry_are_told_and_are_no_error() {
    assertThat(result.unmapped()).containsOnlyKeys("Box.unknown");
    assertThat(FidelityText.lines(result)).contains("  Box.unknown, in Boxes.box_lacks_one");
  }

  @Test
  void without_a_kernel_the_map_goes_both_ways() {
    assertThat(fidelity.map().exitCode()).isZero();
    assertThat(FidelityText.lines(fidelity.map()))
        .contains("Boxes.box_reordered -> mm/box.c box_reordered")
        .contains("     22  Box.lock                             lock      spin_lock(box_lock)")
        .contains("  mm/box.c box_reordered -> Boxes.box_reordered")
        .contains("  spin_unlock(box_lock) or box_unlock -> Box.unlock")
        .contains("  box_explained: wake_up: nobody waits in the model");
  }

  @Test
  void markdown_has_every_status_with_both_lines() throws IOException {
    StringWriter page = new StringWriter();
    MarkdownPage.write(FidelityPage.of(result), page);
    assertThat(page.toString())
        .contains("Exit code 10.")
        .contains("| box\\_set\\_flag | moved | mm/box.c:28 |  | demo/Boxes.java:23 |  |")
        .contains("| box\\_in\\_other\\_file | mm/shelf.c:3 (moved here from mm/box.c) | 1 |")
        .contains("- box\\_gone: no definition of box\\_gone in this tree")
        .contains("- new rcu\\_read\\_lock, kernel mm/box.c:39");
  }

  @Test
  void tree_where_nothing_can_be_compared_is_inconclusive() throws Exception {
    Path empty = folder.resolve("empty");
    Files.createDirectories(empty.resolve("mm"));
    Files.createDirectories(empty.resolve("fs"));
    Files.createDirectories(empty.resolve("include/linux"));
    Files.writeString(empty.resolve("Makefile"), "VERSION = 1\nPATCHLEVEL = 0\n");
    FidelityMap nothing = fidelity.compareWith(empty);
    assertThat(nothing.exitCode()).isEqualTo(20);
    assertThat(nothing.kernel().orElseThrow().version()).isEqualTo("1.0");
    Files.writeString(empty.resolve("Makefile"), "all:\n");
    assertThatThrownBy(() -> fidelity.compareWith(empty))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("VERSION");
  }
}
