package foliowalk.report.diagram;

import foliowalk.report.Effects;
import foliowalk.report.KeySteps;
import foliowalk.result.Violation;
import foliowalk.text.Escape;
import foliowalk.trace.ContextSwitch;
import foliowalk.trace.Event;
import foliowalk.trace.Step;
import foliowalk.trace.Trace;
import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A schedule as a Mermaid sequence diagram, for mails and merge requests: a participant for each
 * thread, a note for each step that matters, an arrow where another thread goes on. Steps left out
 * are counted where they are.
 */
public final class MermaidDiagram {
  /** More would not be looked at in a mail. */
  static final int MOST_STEPS = 60;

  private static final int MOST_CHARACTERS = 160;
  private static final String HARMLESS = " ._,()[]/:=+-";

  /** First letters of words that Mermaid takes for its own. */
  private static final Pattern KEYWORD =
      Pattern.compile("(?i)\\b(?:e(?=nd\\b)|w(?=rap:)|n(?=owrap:))");

  private final Violation violation;
  private final Effects effects;
  private final Map<String, String> participants = new LinkedHashMap<>();
  private final Writer out;

  private MermaidDiagram(Violation violation, Writer out) {
    this.violation = violation;
    this.effects = new Effects(violation.trace().steps());
    this.out = out;
  }

  /** Writes the diagram of one violation. */
  public static void write(Violation violation, Writer out) throws IOException {
    new MermaidDiagram(violation, out).write();
  }

  private void write() throws IOException {
    Trace trace = violation.trace();
    for (Step step : trace.steps()) {
      participant(step.thread());
      step.events().stream()
          .filter(event -> event.kind() == Event.Kind.START)
          .forEach(event -> participant(event.object()));
    }
    if (participants.isEmpty()) {
      participant("initial state");
    }
    line("sequenceDiagram");
    for (Map.Entry<String, String> one : participants.entrySet()) {
      line("  participant " + one.getValue() + " as " + text(one.getKey()));
    }
    writeSteps(trace);
    note(
        everybody(),
        text("violated: " + violation.property()) + "<br/>" + text(violation.message()));
    for (String blocked : trace.blocked()) {
      note(everybody(), text(violation.hold() + ": " + blocked));
    }
  }

  private void writeSteps(Trace trace) throws IOException {
    TreeSet<Integer> chosen = KeySteps.of(violation, MOST_STEPS);
    Map<Integer, ContextSwitch> switches = new LinkedHashMap<>();
    trace.switches().forEach(change -> switches.put(change.step(), change));
    int shown = 0;
    for (int number : chosen) {
      if (number > shown + 1) {
        int left = number - shown - 1;
        note(everybody(), left + (left == 1 ? " step" : " steps") + " not shown");
      }
      Step step = trace.steps().get(number - 1);
      Optional<ContextSwitch> change = Optional.ofNullable(switches.get(number));
      if (change.isPresent() && number > 1) {
        String need =
            change.get().need() == ContextSwitch.Need.UNKNOWN
                ? ""
                : " (" + change.get().need().name().toLowerCase(java.util.Locale.ROOT) + ")";
        line(
            "  "
                + participant(trace.steps().get(number - 2).thread())
                + "-->>"
                + participant(step.thread())
                + ": switch"
                + need);
      }
      writeStep(step);
      shown = number;
    }
  }

  private void writeStep(Step step) throws IOException {
    Step.Location place = step.location();
    note(
        participant(step.thread()),
        text(step.number() + " " + place.function() + " " + place.place())
            + "<br/>"
            + text(String.join("; ", effects.of(step))));
    for (Event event : step.events()) {
      if (event.kind() == Event.Kind.START) {
        line("  " + participant(step.thread()) + "->>" + participant(event.object()) + ": starts");
      }
    }
  }

  private String participant(String thread) {
    return participants.computeIfAbsent(thread, unknown -> "T" + participants.size());
  }

  private String everybody() {
    return participants.size() == 1 ? "T0" : "T0,T" + (participants.size() - 1);
  }

  private void note(String over, String text) throws IOException {
    line("  Note over " + over + ": " + text);
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.write('\n');
  }

  /**
   * Text in which nothing is markup, a separator or a keyword to Mermaid: whatever could be is
   * written as an entity, {@code #} and number and semicolon.
   */
  static String text(String raw) {
    String line = Escape.line(raw);
    if (line.codePointCount(0, line.length()) > MOST_CHARACTERS) {
      line = line.substring(0, line.offsetByCodePoints(0, MOST_CHARACTERS)) + " ...";
    }
    Set<Integer> keywords =
        KEYWORD.matcher(line).results().map(MatchResult::start).collect(Collectors.toSet());
    StringBuilder safe = new StringBuilder(line.length() + 16);
    for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
      int c = line.codePointAt(at);
      boolean plain = HARMLESS.indexOf(c) >= 0 || Character.isLetterOrDigit(c);
      if (plain && !keywords.contains(at)) {
        safe.appendCodePoint(c);
      } else {
        safe.append('#').append(c).append(';');
      }
    }
    return safe.isEmpty() ? "-" : safe.toString();
  }
}
