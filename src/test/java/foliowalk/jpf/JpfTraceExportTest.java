package foliowalk.jpf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foliowalk.config.RunConfig;
import foliowalk.result.Violation;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import foliowalk.trace.Event;
import foliowalk.trace.Step;
import foliowalk.trace.Trace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a schedule tells the guide, and what the user reads when a JPF cannot take it. */
class JpfTraceExportTest {
  @TempDir Path folder;

  private static Step step(int line, Event... events) {
    return new Step(
        1,
        "teller",
        "op",
        new Step.Location("bank.Bank$1", "run", Optional.empty(), "Bank.java", line, ""),
        List.of(events));
  }

  private static Event event(Event.Kind kind, String member, String value, int line) {
    return new Event(kind, "o", member, "", value, line);
  }

  private static Trace trace(Step... steps) {
    return new Trace(List.of(), List.of(steps), List.of());
  }

  @Test
  void each_step_is_a_line_and_so_is_a_start_inside_one() {
    assertThat(
            JpfTraceExport.lines(
                trace(
                    step(
                        7,
                        event(Event.Kind.READ, "balance", "1", 7),
                        event(Event.Kind.START, "", "", 9)),
                    step(8, event(Event.Kind.READ, "value", "a\tb", 149)),
                    step(5, event(Event.Kind.CHOICE, "", "1 of 0..3", 34)),
                    step(0),
                    step(6))))
        .containsExactly(
            "teller\tREAD\t\tbank/Bank.java\t7\tbalance\t1",
            "teller\tSTART\t\t\t9\t\t",
            "teller\tREAD\tinside\tbank/Bank.java\t8\tvalue\ta b",
            "teller\tCHOICE\tinside\tbank/Bank.java\t5\t\t1 of 0..3",
            "teller\tNONE\t\tbank/Bank.java\t6\t\t");
  }

  @Test
  void a_jpf_with_another_listener_interface_is_named() throws Exception {
    JpfEngine jpf =
        JpfEngine.find(
            FakeJpf.places(Optional.of(FakeJpf.build(folder)), Map.of(), folder),
            JpfRequest.plain());
    Path file = folder.resolve("out.trace");
    JpfTraceExport export =
        new JpfTraceExport(
            jpf, RunConfig.of("bank.Bank", List.of(), List.of(folder)), new StopSignal());
    assertThatThrownBy(() -> export.write(new Violation("I1", "x", trace(step(7))), file))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContaining("another listener interface");
    assertThat(Files.exists(file)).isFalse();
  }
}
