package foliowalk.report;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.explain.Explainer;
import foliowalk.result.Violation;
import foliowalk.trace.After;
import foliowalk.trace.ContextSwitch;
import foliowalk.trace.Event;
import foliowalk.trace.Step;
import foliowalk.trace.Trace;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanesTextTest {
  private static Step step(int number, String thread, String held) {
    Step.Location place =
        new Step.Location("p.C", "m", Optional.of("mm/x.c:func_" + thread), "C.java", 7, "x++;");
    Event write = new Event(Event.Kind.WRITE, "Folio#1", "refcount", "2", "" + number, 7);
    After after =
        new After(
            held.isEmpty() ? List.of() : List.of(new After.Lock(held, thread)),
            List.of(),
            List.of(),
            List.of());
    return new Step(number, thread, "write", place, List.of(place), List.of(write), after);
  }

  /** Two threads take turns: 1 to 4 are a's, 5 to 8 b's. */
  private static Violation violation(ContextSwitch.Need need) {
    List<Step> steps = new ArrayList<>();
    List<Integer> choices = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      steps.add(step(i, i <= 4 ? "a" : "b", i >= 5 ? "Inode#1.i_lock" : ""));
      choices.add(0);
    }
    List<ContextSwitch> switches = List.of(new ContextSwitch(5, "a", "b", need));
    return Explainer.explained(
        new Violation(
            "I1", "boom", new Trace(choices, steps, List.of("b waits"), switches, List.of())));
  }

  private static String text(Violation violation, int width, boolean colour) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    new LanesText(out, width, colour).write(violation);
    out.flush();
    return text.toString();
  }

  @Test
  void each_thread_has_its_column_and_what_lies_between_is_folded() {
    assertThat(text(violation(ContextSwitch.Need.NEEDED), 80, false))
        .isEqualTo(
            """
              step  a                                   b
                    (4 steps)
                    ---- a to b, needed ----------------------------------------------------
                 5                                      func_b: take Inode#1.i_lock;
                                                        Folio#1.refcount 2 -> 5
                                                        holds Inode#1.i_lock
                 6                                      func_b: Folio#1.refcount 2 -> 6
                 7                                      func_b: Folio#1.refcount 2 -> 7
                 8                                      func_b: Folio#1.refcount 2 -> 8
              blocked: b waits
            """);
  }

  @Test
  void a_switch_says_whether_it_is_needed() {
    assertThat(text(violation(ContextSwitch.Need.INCIDENTAL), 80, false))
        .contains("---- a to b, incidental ");
    assertThat(text(violation(ContextSwitch.Need.UNKNOWN), 80, false))
        .contains("---- a to b, not examined ");
  }

  @Test
  void no_line_is_wider_than_the_page() {
    for (int width : new int[] {52, 60, 77, 120, 200}) {
      assertThat(text(violation(ContextSwitch.Need.NEEDED), width, false).lines())
          .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
    }
  }

  @Test
  void a_page_without_room_for_the_threads_gets_the_table() {
    assertThat(text(violation(ContextSwitch.Need.NEEDED), 40, false))
        .contains("function", "source")
        .doesNotContain("----");
  }

  @Test
  void colour_is_there_only_where_asked_for() {
    assertThat(text(violation(ContextSwitch.Need.NEEDED), 80, false)).doesNotContain("\u001b");
    assertThat(text(violation(ContextSwitch.Need.NEEDED), 80, true)).contains("\u001b[33mfunc_b");
  }

  /** Each letter is a step of the thread of that name; the last thread writes what it ends on. */
  private static Violation turns(String threads, List<ContextSwitch> switches, After.Lock... held) {
    List<Step> steps = new ArrayList<>();
    List<Integer> choices = new ArrayList<>();
    for (int i = 1; i <= threads.length(); i++) {
      Step.Location place =
          new Step.Location("p.C", "m", Optional.of("x.c:f\u001b[2J"), "C.java", i, "");
      boolean last = i > threads.length() - 4;
      Event write = new Event(Event.Kind.WRITE, last ? "Folio#1" : "X#" + i, "n", "0", "" + i, i);
      steps.add(
          new Step(
              i,
              threads.substring(i - 1, i),
              "write",
              place,
              List.of(place),
              List.of(write),
              new After(List.of(held), List.of(), List.of(), List.of())));
      choices.add(0);
    }
    return Explainer.explained(
        new Violation("I1", "boom", new Trace(choices, steps, List.of(), switches, List.of())));
  }

  @Test
  void what_two_threads_did_is_not_folded_into_one_row() {
    assertThat(text(turns("aabbbaaaa", List.of()), 80, false).lines())
        .containsSubsequence(
            "        (2 steps)",
            " ".repeat(44) + "(3 steps)",
            "     6  f\\u001b[2J: Folio#1.n 0 -> 6");
  }

  @Test
  void the_first_step_behind_a_switch_is_shown_though_nothing_rests_on_it() {
    ContextSwitch change = new ContextSwitch(3, "a", "b", ContextSwitch.Need.UNKNOWN);
    assertThat(text(turns("aabbbaaaa", List.of(change)), 80, false))
        .contains("     3  ")
        .contains("X#3.n 0 -> 3")
        .doesNotContain("X#4.n");
  }

  @Test
  void a_thread_holds_its_own_locks_only() {
    ContextSwitch change = new ContextSwitch(3, "a", "b", ContextSwitch.Need.UNKNOWN);
    After.Lock lock = new After.Lock("Inode#1.i_lock", "a");
    assertThat(text(turns("aabbbb", List.of(change), lock), 80, false))
        .containsOnlyOnce("holds Inode#1.i_lock");
    After.Lock other = new After.Lock("Inode#1.i_lock", "c");
    assertThat(text(turns("aabbbb", List.of(change), other), 80, false)).doesNotContain("holds");
  }

  @Test
  void no_name_drives_the_terminal() {
    assertThat(text(turns("aaaa", List.of()), 80, false)).doesNotContain("\u001b");
  }
}
