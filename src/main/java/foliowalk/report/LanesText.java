package foliowalk.report;

import foliowalk.result.Violation;
import foliowalk.text.Escape;
import foliowalk.text.Wrap;
import foliowalk.trace.ContextSwitch;
import foliowalk.trace.Step;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A schedule with a column for each thread, as far as it matters: the key steps and the first step
 * behind each context switch; what lies between is one line with its number of steps. Below a step
 * stands which locks its thread holds, where that changed since the thread was last shown.
 */
public final class LanesText {
  private static final int STEP = 6;
  private static final int NARROWEST = 20;
  private static final String[] COLOURS = {"34", "33", "32", "35", "36", "31"};

  private final PrintWriter out;
  private final int width;
  private final boolean colour;
  private final List<String> threads = new ArrayList<>();
  private final Map<String, List<String>> shownLocks = new HashMap<>();
  private int lane;
  private Effects effects;

  /**
   * Writes to {@code out}.
   *
   * @param width columns of the page
   * @param colour whether each thread has a colour, by the sequences of ECMA-48
   */
  public LanesText(PrintWriter out, int width, boolean colour) {
    this.out = out;
    this.width = width;
    this.colour = colour;
  }

  /** Writes the schedule; as {@link ScheduleText} where the page has no room for the threads. */
  public void write(Violation violation) {
    List<Step> steps = violation.trace().steps();
    Set<String> names = new LinkedHashSet<>();
    steps.forEach(step -> names.add(step.thread()));
    lane = names.isEmpty() ? 0 : (width - STEP - 2) / names.size() - 2;
    if (lane < NARROWEST) {
      new ScheduleText(out).write(violation);
      return;
    }
    threads.addAll(names);
    effects = new Effects(steps);
    head();
    Set<Integer> shown = new HashSet<>(violation.why().keySteps());
    Map<Integer, ContextSwitch> switches = new HashMap<>();
    for (ContextSwitch change : violation.trace().switches()) {
      switches.put(change.step(), change);
      shown.add(change.step());
    }
    int folded = 0;
    String folder = "";
    for (Step step : steps) {
      boolean other = !step.thread().equals(folder);
      if (folded > 0 && (other || shown.contains(step.number()))) {
        row("", folder, "(" + folded + (folded == 1 ? " step)" : " steps)"));
        folded = 0;
      }
      folder = step.thread();
      if (switches.containsKey(step.number())) {
        change(switches.get(step.number()));
      }
      if (shown.contains(step.number())) {
        step(step);
      } else {
        folded++;
      }
    }
    if (folded > 0) {
      row("", folder, "(" + folded + (folded == 1 ? " step)" : " steps)"));
    }
    for (String blocked : violation.trace().blocked()) {
      line("  " + violation.hold() + ": " + Escape.line(blocked));
    }
  }

  private void head() {
    StringBuilder text = new StringBuilder(pad("  step", STEP));
    for (String thread : threads) {
      String name = Wrap.at(lane, Escape.line(thread)).get(0);
      text.append("  ").append(coloured(thread, pad(name, lane)));
    }
    line(text.toString().stripTrailing());
  }

  private void change(ContextSwitch change) {
    String need =
        switch (change.need()) {
          case NEEDED -> "needed";
          case INCIDENTAL -> "incidental";
          case UNKNOWN -> "not examined";
        };
    String text =
        "---- "
            + Escape.line(change.from())
            + " to "
            + Escape.line(change.to())
            + ", "
            + need
            + " ";
    line(" ".repeat(STEP + 2) + text + "-".repeat(Math.max(0, width - STEP - 2 - text.length())));
  }

  private void step(Step step) {
    String kernel = step.location().kernel().orElse(step.location().method());
    String function = kernel.substring(kernel.lastIndexOf(':') + 1);
    row(
        String.format(Locale.ROOT, "%" + STEP + "d", step.number()),
        step.thread(),
        Escape.line(function) + ": " + String.join("; ", effects.of(step)));
    List<String> held = List.copyOf(effects.held(step, step.after()));
    if (!held.equals(shownLocks.getOrDefault(step.thread(), List.of()))) {
      shownLocks.put(step.thread(), held);
      row(
          "",
          step.thread(),
          held.isEmpty() ? "holds nothing" : "holds " + Escape.line(String.join(", ", held)));
    }
  }

  private void row(String number, String thread, String text) {
    int index = threads.indexOf(thread);
    String before = " ".repeat(index * (lane + 2) + 2);
    String head = pad(number, STEP);
    for (String part : Wrap.at(lane, text)) {
      line(head + before + coloured(thread, part));
      head = " ".repeat(STEP);
    }
  }

  private String coloured(String thread, String text) {
    return colour
        ? "\u001b[" + COLOURS[threads.indexOf(thread) % COLOURS.length] + "m" + text + "\u001b[0m"
        : text;
  }

  private static String pad(String text, int to) {
    return text + " ".repeat(Math.max(0, to - text.length()));
  }

  private void line(String text) {
    out.print(text);
    out.print('\n');
  }
}
