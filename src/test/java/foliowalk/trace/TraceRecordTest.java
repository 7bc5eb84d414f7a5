package foliowalk.trace;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.trace.After.Blocked;
import foliowalk.trace.After.Lifetime;
import foliowalk.trace.After.Lock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the record of a schedule says of locks, readers, lives and values is what happened. */
class TraceRecordTest {
  private static final Trace RACE = Runs.violation("I1", "S1", "+design=b").trace();
  private static final Trace DEADLOCK = Runs.violation("deadlock", "S11", "+design=d2").trace();

  @Test
  void a_lock_of_the_program_is_held_by_the_thread_that_set_it_until_it_is_clear() {
    Map<String, String> holders = new HashMap<>();
    int taken = 0;
    for (Step step : RACE.steps()) {
      for (Event e : step.events()) {
        if (e.kind() == Event.Kind.WRITE && e.member().equals("held")) {
          boolean set = e.newValue().equals("true");
          taken += set ? 1 : 0;
          holders.put(e.object(), set ? step.thread() : "");
        }
      }
      holders.forEach(
          (lock, holder) ->
              assertThat(
                      step.after().locks().stream()
                          .filter(l -> l.lock().equals(lock))
                          .map(Lock::holder))
                  .isEqualTo(holder.isEmpty() ? List.of() : List.of(holder)));
    }
    assertThat(taken).isGreaterThan(3);
  }

  @Test
  void an_inode_lives_through_its_states_in_order_and_its_mapping_with_it() {
    List<String> states = new ArrayList<>();
    for (Step step : RACE.steps()) {
      List<String> now =
          step.after().lifetimes().stream()
              .filter(l -> l.object().matches("Inode#1|AddressSpace#1"))
              .map(Lifetime::state)
              .distinct()
              .toList();
      assertThat(now.size()).isLessThanOrEqualTo(1);
      if (!now.isEmpty() && !states.contains(now.get(0))) {
        states.addAll(now);
      }
    }
    assertThat(states)
        .containsExactly("live", "being evicted", "destroyed", "waiting for grace period", "freed");
    assertThat(RACE.steps().get(RACE.length() - 1).after().lifetimes())
        .contains(new Lifetime("Folio#1", "removed"), new Lifetime("direct map [0]", "absent"));
  }

  @Test
  void a_reader_is_listed_from_the_step_that_enters_its_section_to_the_one_that_leaves_it() {
    int entered = 0;
    for (Step step : RACE.steps()) {
      for (Event e : step.events()) {
        if (e.kind() == Event.Kind.WRITE && e.member().equals("in_read_side")) {
          boolean enters = e.newValue().equals("true");
          entered += enters ? 1 : 0;
          assertThat(step.after().readers().contains(step.thread())).isEqualTo(enters);
        }
      }
    }
    assertThat(entered).isGreaterThan(3);
  }

  @Test
  void at_a_deadlock_every_thread_is_blocked_and_the_locks_say_by_whom() {
    After end = DEADLOCK.steps().get(DEADLOCK.length() - 1).after();
    assertThat(end.blocked())
        .contains(
            new Blocked("reclaim", "Cpu#2.irqs_off"),
            new Blocked("fallocate", "AddressSpace#1.xa_lock"));
    assertThat(end.locks())
        .contains(
            new Lock("AddressSpace#1.xa_lock", "reclaim"), new Lock("Cpu#2.irqs_off", "fallocate"));
  }

  @Test
  void a_thread_that_moves_was_not_blocked_before() {
    for (Trace trace : List.of(RACE, DEADLOCK)) {
      for (int i = 1; i < trace.length(); i++) {
        assertThat(trace.steps().get(i - 1).after().blocked().stream().map(Blocked::thread))
            .doesNotContain(trace.steps().get(i).thread());
      }
    }
  }

  @Test
  void values_before_the_first_event_and_the_events_after_tell_every_value() {
    for (Trace trace : List.of(RACE, DEADLOCK)) {
      Map<String, String> values = new HashMap<>();
      for (ObjectState object : trace.initial()) {
        object.fields().forEach((field, value) -> values.put(object.object() + field, value));
      }
      int compared = 0;
      for (Step step : trace.steps()) {
        for (Event e : step.events()) {
          String place = e.object() + e.member();
          boolean write = e.kind() == Event.Kind.WRITE;
          if ((write || e.kind() == Event.Kind.READ) && values.containsKey(place)) {
            String before = write ? e.oldValue() : e.newValue();
            assertThat(before)
                .as("%s in step %d", place, step.number())
                .isEqualTo(values.get(place));
            values.put(place, e.newValue());
            compared++;
          }
        }
      }
      assertThat(compared).isGreaterThan(100);
    }
  }

  @Test
  void the_stack_leads_from_the_place_of_the_step_to_the_body_of_the_thread() {
    for (Step step : RACE.steps()) {
      Step.Location top = step.stack().get(0);
      assertThat(top.file() + top.line())
          .isEqualTo(step.location().file() + step.location().line());
      assertThat(step.stack().get(step.stack().size() - 1).method()).isIn("main", "run");
      assertThat(step.stack()).noneMatch(frame -> frame.className().startsWith("java."));
      assertThat(step.location().kernel())
          .isEqualTo(
              step.stack().stream()
                  .map(Step.Location::kernel)
                  .flatMap(Optional::stream)
                  .findFirst());
    }
    assertThat(RACE.steps().get(RACE.length() - 1).stack().stream().map(Step.Location::method))
        .containsSubsequence("mapping_no_direct_map", "free_folio", "__remove_mapping");
  }

  @Test
  void a_switch_stands_wherever_the_thread_changes() {
    assertThat(RACE.switches())
        .extracting(ContextSwitch::step)
        .containsExactlyElementsOf(
            RACE.steps().stream()
                .skip(1)
                .filter(s -> !RACE.steps().get(s.number() - 2).thread().equals(s.thread()))
                .map(Step::number)
                .toList());
  }
}
