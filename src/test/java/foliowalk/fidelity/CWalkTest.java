package foliowalk.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is read from C that has not been through a preprocessor, and in which order. */
class CWalkTest {
  private static CFunction function(String code) {
    return functions("void f(struct box *b)\n{\n" + code + "\n}\n").functions().get(0);
  }

  private static CSource.Found functions(String file) {
    try {
      return new CSource()
          .definitions(file.getBytes(StandardCharsets.UTF_8), "mm/f.c", Set.of("f", "g"));
    } catch (ParserUnavailableException e) {
      throw new AssertionError(e);
    }
  }

  /** Names of the calls, of fields with an arrow in front, and written ones with = behind. */
  private static List<String> events(String code) {
    return CWalk.events(function(code), "CHECK"::equals).stream().map(CWalkTest::shown).toList();
  }

  private static String shown(Event event) {
    return switch (event.form()) {
      case CALL -> event.name();
      case POINTER_CALL -> "->" + event.name() + "()";
      case READ -> "->" + event.name();
      case WRITE -> "->" + event.name() + "=";
    };
  }

  private static List<String> marks(String code, String call) {
    return CWalk.events(function(code), name -> false).stream()
        .filter(event -> event.name().equals(call))
        .map(event -> String.join(" > ", event.marks()))
        .toList();
  }

  @Test
  void arguments_come_before_the_call_and_the_value_before_the_store() {
    assertThat(events("put(get(b)); b->owner = take(b);"))
        .containsExactly("get", "put", "take", "->owner=");
  }

  @Test
  void fields_are_read_written_called_through_or_only_pointed_to() {
    assertThat(events("use(b->count); b->count += 1; b->count--; b->ops->free(b); lock(&b->lock);"))
        .containsExactly("->count", "use", "->count=", "->count=", "->ops", "->free()", "lock");
    assertThat(events("WRITE_ONCE(b->flags, READ_ONCE(b->other));")).startsWith("->flags=");
  }

  @Test
  void loops_come_in_the_order_in_which_they_run() {
    assertThat(events("for (init(); more(); step()) body();"))
        .containsExactly("init", "more", "body", "step");
    assertThat(events("do { body(); } while (more());")).containsExactly("body", "more");
    assertThat(events("while (more()) body();")).containsExactly("more", "body");
  }

  @Test
  void branches_leave_marks() {
    String code = "if (test()) yes(); else { no(); }";
    assertThat(events(code)).containsExactly("test", "yes", "no");
    assertThat(marks(code, "yes")).containsExactly("if");
    assertThat(marks(code, "no")).containsExactly("else");
  }

  @Test
  void jump_ahead_brings_what_stands_behind_the_label() {
    String code = "if (bad()) goto out; work(); put(); return; out: unlock(); return;";
    assertThat(events(code)).containsExactly("bad", "unlock", "work", "put");
    assertThat(marks(code, "unlock")).containsExactly("if > goto out");
  }

  @Test
  void label_that_is_also_reached_without_a_jump_comes_twice() {
    assertThat(events("if (bad()) goto out; work(); out: unlock();"))
        .containsExactly("bad", "unlock", "work", "unlock");
  }

  @Test
  void jump_out_of_a_loop_goes_on_behind_the_label() {
    assertThat(events("while (more()) { if (bad()) goto out; } work(); out: unlock();"))
        .containsExactly("more", "bad", "unlock", "work", "unlock");
  }

  @Test
  void jump_back_is_a_loop_and_not_followed() {
    assertThat(events("again: work(); if (bad()) goto again; put();"))
        .containsExactly("work", "bad", "put");
  }

  @Test
  void both_branches_of_a_directive_come_with_its_line() {
    String code = "#ifdef CONFIG_A\n a();\n#else\n b();\n#endif\n c();";
    assertThat(events(code)).containsExactly("a", "b", "c");
    assertThat(marks(code, "a")).containsExactly("#ifdef CONFIG_A of line 3");
    assertThat(marks(code, "b")).containsExactly("#else of line 3");
  }

  @Test
  void what_an_assertion_tests_is_no_event() {
    assertThat(events("CHECK(test(b)); if (unlikely(real(b))) put(b);"))
        .containsExactly("real", "unlikely", "put");
  }

  @Test
  void loop_macros_types_as_arguments_and_attributes_are_no_problem() {
    CFunction function =
        function(
            "int __maybe_unused n = count(b);\n"
                + "struct box *o = container_of(b, struct box, list);\n"
                + "struct box *p = first(&b->list, struct box, list);\n"
                + "for_each_box(b, o) {\n put(o);\n}");
    assertThat(function.problems()).isEmpty();
    assertThat(CWalk.events(function, name -> false).stream().map(CWalkTest::shown))
        .containsExactly("count", "container_of", "first", "for_each_box", "put");
  }

  @Test
  void text_that_is_no_c_is_a_problem_with_its_line() {
    assertThat(function("lock(b);\nfor_each(b) sum += one(b);\nunlock(b);").problems())
        .containsExactly(4);
    assertThat(function("lock(b);\nunlock(b) }} ;").problems()).isNotEmpty();
  }

  @Test
  void name_in_text_that_swallowed_its_function_is_told() {
    CSource.Found found = functions("void f(void)\n{\n if (b->n > ) put(b;\n unlock(b);\n");
    assertThat(found.functions()).isEmpty();
    assertThat(found.unparsed()).extracting(CSource.Occurrence::line).containsExactly(1);
  }

  @Test
  void attributes_of_the_function_itself_are_no_problem() {
    CSource.Found found =
        functions("static __init noinline int __must_check f(int a __maybe_unused)\n{ g(a); }\n");
    assertThat(found.functions()).hasSize(1);
    assertThat(found.functions().get(0).problems()).isEmpty();
  }

  @Test
  void definitions_in_both_branches_of_a_directive_are_found_and_declarations_are_not() {
    CSource.Found found =
        functions(
            "int f(void);\n#ifdef A\nint f(void)\n{ a(); }\n#else\nint f(void)\n{ }\n#endif\n");
    assertThat(found.functions()).extracting(CFunction::line).containsExactly(3, 6);
  }

  @Test
  void macro_with_parameters_is_read_as_a_body_with_its_lines() {
    CSource.Found found =
        functions("#define g(b) do { \\\n\tfirst(b); \\\n\tsecond(b); \\\n} while (0)\n");
    List<Event> events = CWalk.events(found.functions().get(0), name -> false);
    assertThat(events).extracting(Event::name).containsExactly("first", "second");
    assertThat(events).extracting(Event::line).containsExactly(2, 3);
  }
}
