package foliowalk.report;

import foliowalk.config.Limits;
import foliowalk.config.Reduction;
import foliowalk.config.RunConfig;
import foliowalk.config.SearchOrder;
import foliowalk.config.Timeouts;
import foliowalk.result.Explanation;
import foliowalk.result.FieldRule;
import foliowalk.result.Reached;
import foliowalk.result.RunResult;
import foliowalk.result.Statistics;
import foliowalk.result.Violation;
import foliowalk.text.Escape;
import foliowalk.text.NaturalOrder;
import foliowalk.text.Numbers;
import foliowalk.text.Wrap;
import foliowalk.trace.ContextSwitch;
import foliowalk.trace.ContextSwitch.Need;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A run's result for a person at a terminal: verdict first, then what it rests on. */
public final class TextReport {
  private static final int LABEL = 14;

  private final PrintWriter out;
  private final Consumer<Violation> schedules;

  /** Writes to {@code out}, schedules as {@link ScheduleText}. */
  public TextReport(PrintWriter out) {
    this(out, violation -> new ScheduleText(out).write(violation));
  }

  /**
   * Writes to {@code out}.
   *
   * @param schedules writes the schedule of a violation there
   */
  public TextReport(PrintWriter out, Consumer<Violation> schedules) {
    this.out = out;
    this.schedules = schedules;
  }

  /** Writes the whole report. */
  public void write(RunResult result) {
    line(result.verdict().word());
    field("reason", result.verdict().reason());
    field("program", RunTitle.of(result.config()));
    writeNumbers(result.statistics());
    writeReached(result.reached());
    field("search", search(result.config()));
    field("limits", limits(result.config().limits()));
    for (String assumption : result.completeness().assumptions()) {
      field("assumption", assumption);
    }
    field("engine", result.engine());
    field("program hash", result.programHash());
    field("config hash", result.configHash());
    field("exit code", Integer.toString(result.verdict().exitCode()));
    int number = 0;
    for (Violation violation : result.violations()) {
      number++;
      line("");
      line(
          "violation "
              + number
              + " of "
              + result.violations().size()
              + ": "
              + Escape.line(violation.property()));
      field("message", violation.message());
      field("schedule", schedule(violation, result.config()));
      writeSwitches(violation.trace().switches());
      writeWhy(violation.why());
      line("");
      schedules.accept(violation);
    }
  }

  private void writeSwitches(List<ContextSwitch> switches) {
    List<String> parts = new ArrayList<>();
    for (Need need : Need.values()) {
      List<String> steps =
          switches.stream()
              .filter(s -> s.need() == need)
              .map(s -> Integer.toString(s.step()))
              .toList();
      if (!steps.isEmpty()) {
        String word = need == Need.UNKNOWN ? "not examined" : need.name().toLowerCase(Locale.ROOT);
        parts.add(word + " before step " + String.join(", ", steps));
      }
    }
    if (!parts.isEmpty()) {
      field("switches", switches.size() + ": " + String.join("; ", parts));
    }
  }

  private void writeWhy(Explanation why) {
    for (String sentence : why.sentences()) {
      field("why", sentence);
    }
    if (!why.keySteps().isEmpty()) {
      field("key steps", String.join(", ", why.keySteps().stream().map(n -> "" + n).toList()));
    }
  }

  private void writeNumbers(Statistics numbers) {
    field("states", Numbers.grouped(numbers.states()));
    field("transitions", Numbers.grouped(numbers.transitions()));
    field("depth", Numbers.grouped(numbers.depth()));
    field("end states", Numbers.grouped(numbers.endStates()));
    field("schedules", schedules(numbers));
    field(
        "time",
        Numbers.seconds(numbers.seconds())
            + ", "
            + Numbers.rate(numbers.statesPerSecond())
            + " states/s, peak memory "
            + Numbers.mebibytes(numbers.peakMemoryBytes()));
  }

  private void writeReached(Reached reached) {
    reached.targets().forEach((name, count) -> field("reached", name + ": " + times(count)));
    if (!reached.checks().isEmpty()) {
      List<String> checks = new ArrayList<>();
      reached.checks().forEach((id, count) -> checks.add(id + " " + Numbers.grouped(count)));
      checks.sort(new NaturalOrder());
      field("checked", String.join(", ", checks));
    }
    for (FieldRule rule : reached.locking()) {
      String checked = ", checked " + times(rule.checked());
      field("locking", rule.field() + ": " + rule.text() + checked);
    }
    if (!reached.run().isEmpty()) {
      field(
          "lines",
          Numbers.grouped(reached.run().size())
              + " executed, "
              + Numbers.grouped(reached.idle().size())
              + " never (--json lists them)");
    }
  }

  private static String times(long count) {
    return count == 0 ? "never" : Numbers.grouped(count) + (count == 1 ? " time" : " times");
  }

  private static String schedules(Statistics numbers) {
    return numbers
        .schedules()
        .map(
            exact -> {
              String brief = Numbers.brief(exact);
              return Numbers.grouped(exact) + (brief.contains("e") ? " (" + brief + ")" : "");
            })
        .orElse("not given: " + numbers.schedulesNote());
  }

  private static String search(RunConfig config) {
    return (config.search() == SearchOrder.BFS ? "breadth-first" : "depth-first")
        + ", reduction "
        + config.reduction().name().toLowerCase(Locale.ROOT)
        + ", assertions "
        + (config.assertions() ? "on" : "off")
        + ", spurious wake-ups "
        + (config.spuriousWakeups() ? "on" : "off")
        + (config.timeouts() == Timeouts.LAST ? ", time-outs last" : "");
  }

  private static String limits(Limits limits) {
    List<String> set = new ArrayList<>();
    if (limits.maxStates() != 0) {
      set.add("states " + Numbers.grouped(limits.maxStates()));
    }
    if (limits.maxDepth() != 0) {
      set.add("depth " + Numbers.grouped(limits.maxDepth()));
    }
    if (!limits.maxTime().isZero()) {
      set.add("time " + Numbers.duration(limits.maxTime()));
    }
    if (limits.maxMemoryBytes() != 0) {
      set.add("memory " + Numbers.mebibytes(limits.maxMemoryBytes()));
    }
    return set.isEmpty() ? "none" : String.join(", ", set);
  }

  /**
   * No property but {@code stuck} is violated before the first step, so a schedule of none was not
   * recorded.
   */
  private static String schedule(Violation violation, RunConfig config) {
    int steps = violation.trace().length();
    if (steps == 0 && violation.property().equals(Violation.STUCK)) {
      return "0 steps: from the beginning";
    }
    return steps == 0
        ? "none recorded"
        : Numbers.grouped(steps) + (steps == 1 ? " step" : " steps") + minimality(config);
  }

  /** What may be said of a schedule's length: breadth-first finds a shortest one. */
  private static String minimality(RunConfig config) {
    if (config.search() != SearchOrder.BFS) {
      return ", not necessarily a shortest one (breadth-first search finds one)";
    }
    return config.reduction() == Reduction.NONE
        ? ", a shortest one"
        : ", a shortest one of the reduced state graph";
  }

  private void field(String label, String value) {
    String head = "  " + label + " ".repeat(Math.max(1, LABEL - label.length()));
    for (String part : Wrap.at(ScheduleText.WIDTH - head.length(), Escape.line(value))) {
      line(head + part);
      head = " ".repeat(head.length());
    }
  }

  private void line(String text) {
    out.print(text);
    out.print('\n');
  }
}
