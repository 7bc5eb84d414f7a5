package foliowalk.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The small language in which the map names operations. */
class SpellingTest {
  private static Event event(Event.Form form, String name, String... words) {
    return new Event(form, name, Set.of(words), "f.c", 1, 1, List.of());
  }

  private static Spelling spelling(String text) {
    return Spelling.parse(text).orElseThrow();
  }

  @Test
  void name_is_a_call_and_words_must_all_occur_in_it() {
    Event call = event(Event.Form.CALL, "lock", "b", "i_lock");
    assertThat(spelling("lock").matches(call)).isTrue();
    assertThat(spelling("lock(i_lock)").matches(call)).isTrue();
    assertThat(spelling("lock(i_lock, c)").matches(call)).isFalse();
    assertThat(spelling("loc").matches(call)).isFalse();
    assertThat(spelling("lo*").matches(call)).isTrue();
    assertThat(spelling("lock").matches(event(Event.Form.READ, "lock"))).isFalse();
  }

  @Test
  void fields_are_told_apart_by_how_they_are_used() {
    assertThat(spelling("->f").matches(event(Event.Form.READ, "f"))).isTrue();
    assertThat(spelling("->f").matches(event(Event.Form.WRITE, "f"))).isFalse();
    assertThat(spelling("->f=").matches(event(Event.Form.WRITE, "f"))).isTrue();
    assertThat(spelling("->f=").matches(event(Event.Form.READ, "f"))).isFalse();
    assertThat(spelling("->f()").matches(event(Event.Form.POINTER_CALL, "f"))).isTrue();
    assertThat(spelling("->f()").matches(event(Event.Form.CALL, "f"))).isFalse();
  }

  @Test
  void member_of_the_model_is_called_read_or_written_with_a_value() {
    assertThat(spelling("A.f").matches(event(Event.Form.CALL, "A.f"))).isTrue();
    assertThat(spelling("A.f").matches(event(Event.Form.READ, "A.f"))).isTrue();
    assertThat(spelling("A.f=(1)").matches(event(Event.Form.WRITE, "A.f", "1"))).isTrue();
    assertThat(spelling("A.f=(1)").matches(event(Event.Form.WRITE, "A.f", "0"))).isFalse();
  }

  @Test
  void pattern_covers_operations_by_name_form_and_words() {
    assertThat(spelling("*").covers("->f=")).isTrue();
    assertThat(spelling("lock").covers("lock(i_lock)")).isTrue();
    assertThat(spelling("lock(i_lock)").covers("lock(i_lock)")).isTrue();
    assertThat(spelling("lock(i_lock)").covers("lock")).isFalse();
    assertThat(spelling("lock(i_lock)").covers("lock(other)")).isFalse();
    assertThat(spelling("f").covers("->f")).isFalse();
  }

  @Test
  void other_texts_are_no_spelling() {
    assertThat(List.of("", "a b", "a(", "->", "a(b", "(x)", "a;"))
        .allSatisfy(text -> assertThat(Spelling.parse(text)).isEmpty());
  }
}
