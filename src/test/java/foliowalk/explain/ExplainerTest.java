package foliowalk.explain;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.canary.LostUpdate;
import foliowalk.config.RunConfig;
import foliowalk.corpus.Compilation;
import foliowalk.result.Explanation;
import foliowalk.result.RunResult;
import foliowalk.result.Violation;
import foliowalk.trace.Event;
import foliowalk.trace.Runs;
import foliowalk.trace.Step;
import foliowalk.trace.Trace;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Explanations name what happened in the trace, who did it and where, bug by bug. */
class ExplainerTest {
  private static final Pattern STEP = Pattern.compile("steps? (\\d+)");

  private static Violation minimal(RunConfig config, String property) {
    RunResult result = Runs.walk(config.withMinimise(true));
    return result.violations().stream()
        .filter(v -> v.property().equals(property))
        .findFirst()
        .orElseThrow(() -> new AssertionError(result.verdict().reason()));
  }

  private static Violation scenario(String property, String name, String... overrides) {
    return minimal(Runs.config(name, overrides), property);
  }

  /**
   * The text, whose every step number is one of the trace and has the thread and place beside it.
   */
  private static String text(Violation violation) {
    Explanation why = Explainer.explain(violation);
    int length = violation.trace().length();
    assertThat(why.keySteps()).isNotEmpty().isSorted().doesNotHaveDuplicates();
    assertThat(why.keySteps()).allMatch(n -> n >= 1 && n <= length).hasSizeLessThan(20);
    String text = String.join("\n", why.sentences());
    Matcher step = STEP.matcher(text);
    while (step.find()) {
      assertThat(Integer.parseInt(step.group(1))).isBetween(1, length);
    }
    return text;
  }

  /** {@code FUNCTION (File.java:LINE, step N)} as the trace has it for a step. */
  private static String at(Violation violation, String thread, String function, Event event) {
    for (Step step : violation.trace().steps()) {
      boolean matches =
          step.thread().equals(thread)
              && step.events().stream()
                  .anyMatch(
                      e ->
                          e.kind() == event.kind()
                              && e.object().equals(event.object())
                              && e.member().equals(event.member())
                              && e.newValue().equals(event.newValue()));
      if (matches) {
        Step.Location frame =
            step.stack().stream()
                .filter(f -> f.kernel().orElse("").endsWith(":" + function))
                .findFirst()
                .orElseThrow();
        return function
            + " ("
            + frame.file()
            + ":"
            + frame.line()
            + ", step "
            + step.number()
            + ")";
      }
    }
    throw new AssertionError("no such step");
  }

  private static Event write(String object, String member, String value) {
    return new Event(Event.Kind.WRITE, object, member, "", value, 0);
  }

  private static void frees(Violation violation) {
    assertThat(text(violation))
        .contains(
            "freed by grace-period in "
                + at(violation, "grace-period", "i_callback", write("Inode#1", "memory", "FREED")));
  }

  @Test
  void reclaim_uses_the_inode_behind_its_locks_when_eviction_has_freed_it() {
    Violation violation = scenario("I1", "S1", "+design=b");
    frees(violation);
    assertThat(text(violation))
        .startsWith("reclaim uses Inode#1, which is freed, in kvm_gmem_free_folio (")
        .contains("access to mapping->flags after the inode was freed")
        .contains("reclaim ends its read-side section in __remove_mapping (Vmscan.java:")
        .contains("Had reclaim kept Inode#1.i_lock, given up in step ")
        .contains("taken by evict in __remove_inode_hash (InodeLife.java:")
        .contains("or AddressSpace#1.xa_lock, given up in step ")
        .contains("taken by evict in clear_inode (InodeLife.java:")
        .contains("until the use, evict would have had to wait")
        .contains("through shrink_folio_list > __remove_mapping > kvm_gmem_free_folio.")
        .contains("grace-period looks for readers")
        .contains(
            "At the use reclaim holds Folio#1.PG_locked, for which evict and grace-period did")
        .contains("wait: Folio#1 was removed by then, since __filemap_remove_folio (Filemap.java:");
  }

  @Test
  void dropbehind_loads_the_operations_of_a_mapping_that_is_gone() {
    Violation violation = scenario("I1", "S5", "+variant=before", "+design=a");
    frees(violation);
    assertThat(text(violation))
        .startsWith("dropbehind uses Inode#1, which is freed, in folio_unmap_invalidate (")
        .contains("access to mapping->a_ops")
        .contains("taken by evict in evict (InodeLife.java:");
  }

  @Test
  void memory_failure_removes_a_folio_without_a_pin() {
    Violation violation = scenario("I1", "S6", "+variant=generic", "+design=a");
    frees(violation);
    assertThat(text(violation))
        .startsWith("memory-failure uses Inode#1, which is freed, in filemap_free_folio (")
        .contains("memory-failure ends its read-side section in filemap_remove_folio (");
  }

  @Test
  void a_callback_runs_when_its_module_is_unloaded() {
    Violation violation = scenario("I9", "S13", "+design=a");
    assertThat(text(violation))
        .startsWith("reclaim uses Module#1, which is unloaded, in __remove_mapping (Vmscan.java:")
        .contains(
            "unloaded by umount in "
                + at(violation, "umount", "free_module", write("Module#1", "freed", "true")));
  }

  @Test
  void two_threads_wait_for_each_other_and_the_rest_for_them() {
    assertThat(text(scenario("deadlock", "S11", "+design=d2")))
        .startsWith("reclaim and fallocate wait for each other in a circle.")
        .contains("reclaim waits in smp_call_function_many (Machine.java:")
        .contains("for Cpu#2.irqs_off, which fallocate holds since filemap_add_folio (")
        .contains("for AddressSpace#1.xa_lock, which reclaim holds since __remove_mapping (")
        .contains("main waits in World.run (World.java:")
        .contains("for the end of reclaim");
  }

  @Test
  void what_a_thread_holds_is_told_where_it_must_not_wait() {
    assertThat(text(scenario("I7", "S11", "+design=d2")))
        .startsWith("reclaim breaks I7 in smp_call_function_many (Machine.java:")
        .contains("reclaim holds Cpu#1.irqs_off since __remove_mapping (Vmscan.java:")
        .contains("AddressSpace#1.xa_lock since __remove_mapping (Vmscan.java:");
  }

  @Test
  void an_inverted_order_names_the_lock_that_is_held() {
    assertThat(text(scenario("I10", "S22", "+design=a")))
        .startsWith("memory-failure breaks I10 in kvm_gmem_error_folio (GuestMemfd.java:")
        .contains(
            "memory-failure holds Folio#1.PG_locked since memory_failure (MemoryFailure.java:");
  }

  @Test
  void a_lost_wake_up_names_the_notification_that_came_too_early() {
    assertThat(text(scenario("deadlock", "S24", "+variant=lost-wakeup", "+design=a")))
        .startsWith("Nobody can move: main and user wait")
        .contains("user waits in inode_wait_for_lru_isolating (InodeLife.java:")
        .contains("given by shrinker in inode_unpin_lru_isolating (InodeLife.java:")
        .contains("before user began to wait");
  }

  @Test
  void a_page_is_freed_while_its_direct_map_entry_is_absent() {
    Violation violation = scenario("I3", "S17", "+variant=before", "+design=a");
    assertThat(text(violation))
        .startsWith("fault-2 breaks I3 in DirectMap.access (DirectMap.java:")
        .contains(
            "fault-1 true -> false in "
                + at(
                    violation,
                    "fault-1",
                    "set_direct_map_invalid_noflush",
                    write("DirectMap#1.present", "[0]", "false")));
  }

  @Test
  void an_ignored_error_shows_as_a_value_that_nothing_changed_and_the_result_that_was_drawn() {
    assertThat(text(scenario("I4", "S19", "+variant=ignored", "+design=f")))
        .startsWith("vcpu breaks I4 in kvm_tdp_page_fault (Kvm.java:")
        .contains("vcpu reads DirectMap#1.present[0] = true")
        .contains("no step before has changed it")
        .contains("vcpu draws 1 of 0..1 in set_direct_map_invalid_noflush (DirectMap.java:");
  }

  @Test
  void a_stale_lookup_names_the_look_before_the_change() {
    Violation violation = scenario("I13", "S18", "+variant=no-recheck", "+design=a");
    assertThat(text(violation))
        .startsWith("vcpu breaks I13 in __filemap_get_folio (Filemap.java:")
        .contains(
            "it was changed by punch Folio#1 -> null in page_cache_delete_batch (Filemap.java:")
        .contains("vcpu had last come by XArray#1.slots in find_get_entry (Filemap.java:")
        .contains("vcpu held nothing");
  }

  @Test
  void a_lost_update_names_the_read_the_write_in_between_and_the_write_that_lost_it()
      throws URISyntaxException {
    Path classes =
        Path.of(LostUpdate.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Violation violation =
        minimal(
            RunConfig.of(LostUpdate.class.getName(), List.of("racy"), List.of(classes)),
            "java.lang.IllegalStateException");
    assertThat(text(violation))
        .containsPattern("(main|Thread-1) had read \\S+ = 0 in step \\d+ and wrote 1 in step \\d+")
        .containsPattern("wrote in between, 1 in step \\d+, was lost");
  }

  @Test
  void a_program_of_two_locks_is_told_by_its_monitors(@TempDir Path classes) throws IOException {
    String source =
        Files.readString(Path.of("src", "test", "corpus", "deadlock", "LockOrder.java"));
    Compilation.compile(Map.of("deadlock.LockOrder", source), classes);
    assertThat(
            text(
                minimal(
                    RunConfig.of("deadlock.LockOrder", List.of(), List.of(classes)), "deadlock")))
        .containsPattern("^\\S+ and \\S+ wait for each other in a circle")
        .containsPattern(
            "waits in LockOrder\\S* \\(LockOrder.java:\\d+, step \\d+\\) for \\S+, which");
  }

  @Test
  void other_threads_and_other_lines_give_another_text() {
    Violation violation = scenario("I1", "S1", "+design=b");
    List<Step> renamed = new ArrayList<>();
    for (Step s : violation.trace().steps()) {
      Step.Location l = s.location();
      renamed.add(
          new Step(
              s.number(),
              s.thread().equals("evict") ? "umount" : s.thread(),
              s.operation(),
              l,
              s.stack().stream()
                  .map(
                      f ->
                          new Step.Location(
                              f.className(),
                              f.method(),
                              f.kernel().map(k -> k.replace("__remove_mapping", "my_removal")),
                              f.file(),
                              f.line() + 1000,
                              f.source()))
                  .toList(),
              s.events(),
              s.after()));
    }
    Trace trace = new Trace(violation.trace().choices(), renamed, List.of());
    String text = text(new Violation(violation.property(), "something else", trace));
    assertThat(text)
        .contains("something else", "by umount in destroy_inode", "in my_removal (Vmscan.java:10")
        .doesNotContain("evict in", "__remove_mapping", "mapping->flags");
  }

  @Test
  void no_two_bugs_have_the_same_text() {
    Set<String> texts = new HashSet<>();
    Map<String, String> designs = Map.of("S1", "b", "S2", "b", "S3", "b", "S13", "b");
    designs.forEach((name, design) -> texts.add(text(scenario("I1", name, "+design=" + design))));
    assertThat(texts).hasSize(designs.size());
  }

  /** The hook flushes a page, comes back, and then asks whether it may sleep. */
  @Test
  void what_a_call_read_that_had_returned_is_not_what_it_was_decided_on() {
    for (String design : List.of("a", "c")) {
      Violation violation = scenario("I6", "S10", "+design=" + design, "+variant=documented");
      assertThat(violation.trace().steps().get(violation.trace().length() - 1).events())
          .anyMatch(e -> e.object().equals("DirectMap#1.present"));
      assertThat(text(violation))
          .startsWith("reclaim breaks I6 in kvm_arch_gmem_invalidate (ArchInvalidate.java:")
          .contains("reclaim holds Folio#1.PG_locked since")
          .doesNotContain("DirectMap");
    }
  }

  @Test
  void what_a_call_read_that_throws_in_a_helper_is_told(@TempDir Path classes) {
    String source =
        """
        public class Helper {
          static int shared;

          static void fail() {
            throw new IllegalStateException("seen");
          }

          static void look() {
            if (shared == 1) {
              fail();
            }
          }

          public static void main(String[] args) {
            new Thread(() -> shared = 1, "writer").start();
            look();
          }
        }
        """;
    Compilation.compile(Map.of("Helper", source), classes);
    RunConfig config = RunConfig.of("Helper", List.of(), List.of(classes));
    assertThat(text(minimal(config, "java.lang.IllegalStateException")))
        .contains("main reads Helper.shared = 1 (step ", "it was changed by writer 0 -> 1");
  }

  /** The last join and what is read after it, with one thread left, are one step. */
  @Test
  void an_operation_of_the_library_is_no_call_that_has_returned(@TempDir Path classes) {
    String source =
        """
        public class Joined {
          static int shared;

          public static void main(String[] args) throws InterruptedException {
            Thread writer = new Thread(() -> shared = 1, "writer");
            writer.start();
            writer.join();
            if (shared == 1) {
              throw new IllegalStateException("seen");
            }
          }
        }
        """;
    Compilation.compile(Map.of("Joined", source), classes);
    RunConfig config = RunConfig.of("Joined", List.of(), List.of(classes));
    assertThat(text(minimal(config, "java.lang.IllegalStateException")))
        .contains("main reads Joined.shared = 1 (step ", "it was changed by writer 0 -> 1");
  }

  @Test
  void an_engine_hands_a_violation_on_with_its_explanation_and_others_add_to_its_end() {
    Violation violation = scenario("I7", "S11", "+design=d2");
    List<String> own = violation.why().sentences();
    assertThat(own).isEqualTo(Explainer.explain(violation).sentences()).isNotEmpty();
    assertThat(violation.why().followedBy(List.of("Proved with a.")).sentences())
        .startsWith(own.toArray(String[]::new))
        .endsWith("Proved with a.");
    assertThat(own).noneMatch(s -> s.contains("proved"));
  }

  @Test
  void a_trace_without_values_is_explained_by_what_it_has() {
    Step.Location place = new Step.Location("Race", "?", Optional.empty(), "Race.java", 7, "");
    Trace bare =
        new Trace(List.of(0), List.of(new Step(1, "main", "runs", place, List.of())), List.of());
    assertThat(Explainer.explain(new Violation("I1", "gone", bare)).sentences())
        .containsExactly("main breaks I1 in Race.? (Race.java:7, step 1): gone.");
    Trace empty = new Trace(List.of(), List.of(), List.of("main waits"));
    assertThat(Explainer.explain(new Violation("deadlock", "stuck", empty)).sentences()).isEmpty();
  }
}
