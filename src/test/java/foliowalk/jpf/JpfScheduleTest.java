package foliowalk.jpf;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.jpf.JpfReport.JpfInstruction;
import foliowalk.jpf.JpfReport.JpfTransition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which of the instructions that JPF lists twice was executed. */
class JpfScheduleTest {
  private static JpfTransition run(int thread, String... texts) {
    return new JpfTransition(
        thread,
        "ThreadChoiceFromSet",
        0,
        Stream.of(texts).map(text -> new JpfInstruction("A.java", 1, text)).toList(),
        false,
        false);
  }

  private static List<String> executed(JpfSchedule schedule, int thread) {
    return schedule.of(thread).stream().map(e -> e.order() + " " + e.instruction().text()).toList();
  }

  @Test
  void an_access_takes_effect_after_the_switch() {
    JpfSchedule schedule =
        new JpfSchedule(
            List.of(
                run(0, "iconst_1", "putstatic A.x"),
                run(1, "getstatic A.x"),
                run(0, "putstatic A.x", "goto 1")));
    assertThat(executed(schedule, 0)).containsExactly("0 iconst_1", "1 putstatic A.x", "2 goto 1");
    assertThat(executed(schedule, 1)).as("it never went on").isEmpty();
  }

  @Test
  void a_release_takes_effect_before_the_switch() {
    JpfSchedule schedule =
        new JpfSchedule(
            List.of(
                run(0, "return  A.unlock()V"),
                run(1, "monitorenter"),
                run(1, "monitorenter", "pop"),
                run(0, "return  A.unlock()V", "goto 1")));
    assertThat(executed(schedule, 0)).containsExactly("0 return  A.unlock()V", "2 goto 1");
    assertThat(executed(schedule, 1)).containsExactly("1 monitorenter");
  }

  @Test
  void the_last_transition_was_executed_to_its_end() {
    JpfSchedule schedule = new JpfSchedule(List.of(run(0, "getstatic A.x", "athrow")));
    assertThat(executed(schedule, 0)).containsExactly("0 getstatic A.x", "1 athrow");
  }

  @Test
  void values_are_kept_by_thread() {
    JpfTransition choice =
        new JpfTransition(
            0,
            "IntIntervalGenerator",
            2,
            List.of(new JpfInstruction("A.java", 2, "istore_1")),
            true,
            false);
    JpfSchedule schedule = new JpfSchedule(List.of(run(0, "iconst_3"), choice));
    assertThat(schedule.valuesOf(0)).singleElement().matches(value -> value.index() == 2);
    assertThat(schedule.valuesOf(1)).isEmpty();
  }
}
