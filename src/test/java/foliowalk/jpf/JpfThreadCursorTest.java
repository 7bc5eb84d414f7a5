package foliowalk.jpf;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.jpf.JpfReport.JpfInstruction;
import foliowalk.jpf.JpfReport.JpfTransition;
import foliowalk.trace.Event;
import foliowalk.trace.Step;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where a step of ours stands among the instructions that JPF lists for its thread. */
class JpfThreadCursorTest {
  private static final String CALL = "invokevirtual java.util.Random.nextInt(I)I";

  private static JpfInstruction at(int line, String text) {
    return new JpfInstruction("p/A.java", line, text);
  }

  private static Step step(int line, Event.Kind kind, String member, String value) {
    Step.Location here = new Step.Location("p.A", "m", Optional.empty(), "A.java", line, "");
    Event event = new Event(kind, "Random#1", member, "", value, line);
    return new Step(1, "main", "operation", here, List.of(event));
  }

  /** Thread 0 calls nextInt in line 5, gets the value with an index, and stores it in line 6. */
  private static JpfThreadCursor chose(int index) {
    JpfTransition call =
        new JpfTransition(
            0, "ThreadChoiceFromSet", 0, List.of(at(4, "aload_1"), at(5, CALL)), false, true);
    JpfTransition value =
        new JpfTransition(
            0,
            "IntIntervalGenerator",
            index,
            List.of(at(5, "pop"), at(6, "putstatic p.A.x")),
            true,
            false);
    return new JpfThreadCursor(new JpfSchedule(List.of(call, value)), 0);
  }

  @Test
  void a_choice_stands_where_JPF_says_that_it_chose() {
    JpfThreadCursor cursor = chose(2);
    Step choice = step(5, Event.Kind.CHOICE, "", "2 of 0..3");
    assertThat(cursor.order(choice)).isEqualTo(1.5);
    cursor.pass(choice);
    assertThat(cursor.order(step(6, Event.Kind.WRITE, "x", "2"))).isEqualTo(3);
  }

  @Test
  void the_read_of_the_seed_stands_at_the_same_call_and_leaves_it_to_the_choice() {
    JpfThreadCursor cursor = chose(2);
    Step seed = step(5, Event.Kind.READ, "seed", "0");
    assertThat(cursor.order(seed)).isEqualTo(1.5);
    cursor.pass(seed);
    Step choice = step(5, Event.Kind.CHOICE, "", "2 of 0..3");
    assertThat(cursor.order(choice)).isEqualTo(1.5);
    cursor.pass(choice);
    assertThat(cursor.order(step(6, Event.Kind.WRITE, "x", "2"))).isEqualTo(3);
  }

  @Test
  void another_value_or_another_line_does_not_fit() {
    Step other = step(5, Event.Kind.CHOICE, "", "1 of 0..3");
    assertThat(chose(2).order(other)).isInfinite();
    assertThat(chose(1).order(other)).isFinite();
    assertThat(chose(1).order(step(4, Event.Kind.CHOICE, "", "1 of 0..3"))).isInfinite();
  }

  @Test
  void each_value_is_chosen_once() {
    JpfThreadCursor cursor = chose(1);
    Step choice = step(5, Event.Kind.CHOICE, "", "true");
    assertThat(cursor.order(choice)).isFinite();
    cursor.pass(choice);
    assertThat(cursor.order(choice)).isInfinite();
  }
}
