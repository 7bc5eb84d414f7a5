package foliowalk.jpf;

import foliowalk.jpf.JpfReport.JpfError;
import foliowalk.result.Completeness;
import foliowalk.result.Statistics;
import foliowalk.result.Violation;
import foliowalk.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what a run of Java PathFinder is worth. JPF exits with 0 whatever happened, and its
 * report says "none" also when the search was cut, so every sign that something was left out is
 * looked for here, and each one weakens the verdict.
 */
final class JpfJudgement {
  private static final int FIRST_SIGNAL_CODE = 128;

  /** What JPF throws for its own gaps: a program that javac compiled throws none of these. */
  private static final Set<String> GAPS =
      Set.of(
          "java.lang.NoSuchMethodError",
          "java.lang.NoSuchMethodException",
          "java.lang.NoSuchFieldError",
          "java.lang.UnsatisfiedLinkError");

  private final JpfProcess.Ending ending;
  private final Optional<JpfReport> report;
  private final String unreadable;
  private final boolean everyViolation;

  /**
   * Of one run.
   *
   * @param report absent when it cannot be read
   * @param unreadable then why, in words that follow "the report"
   * @param everyViolation whether the search was to go on after a violation
   */
  JpfJudgement(
      JpfProcess.Ending ending,
      Optional<JpfReport> report,
      String unreadable,
      boolean everyViolation) {
    this.ending = ending;
    this.report = report;
    this.unreadable = unreadable;
    this.everyViolation = everyViolation;
  }

  /** What was covered. */
  Completeness completeness(List<String> assumptions) {
    List<String> cuts = cuts();
    Optional<String> error = gap();
    if (error.isEmpty() && (cuts.isEmpty() || report.isPresent())) {
      error = error();
    }
    boolean stopsEarly = !everyViolation && !programErrors().isEmpty();
    if (stopsEarly && error.isEmpty()) {
      cuts.add("JPF stops at its first violation; +search.multiple_errors=true goes on");
    }
    boolean empty = ending.console().finished() && report.isPresent() && cuts.isEmpty();
    return new Completeness(empty, cuts, assumptions, error);
  }

  /** Ends before the search was complete that are nobody's mistake. */
  private List<String> cuts() {
    List<String> cuts = new ArrayList<>();
    JpfConsole console = ending.console();
    ending.stopped().ifPresent(cuts::add);
    boolean killed = ending.exitCode() > FIRST_SIGNAL_CODE || ending.exitCode() < 0;
    if (cuts.isEmpty() && killed) {
      cuts.add("JPF was killed (signal " + (ending.exitCode() - FIRST_SIGNAL_CODE) + ")");
    }
    boolean outOfMemory =
        report.map(r -> r.errors().stream().anyMatch(JpfError::isOutOfMemory)).orElse(false);
    if (cuts.isEmpty() && (outOfMemory || console.outOfMemory())) {
      cuts.add("JPF ran out of memory; give more by --max-memory");
    }
    for (String constraint : console.constraintTexts()) {
      cuts.add("JPF: search constraint: " + constraint);
    }
    if (cuts.isEmpty() && console.constraints() > 0) {
      cuts.add("JPF: " + console.constraints() + " search constraints");
    }
    if (cuts.isEmpty()
        && report.map(r -> r.errors().isEmpty() && r.endStates() == 0).orElse(false)) {
      cuts.add(
          "no path came to the end of the program: JPF silently leaves paths on which it meets"
              + " what it does not know");
    }
    return cuts;
  }

  private Optional<String> error() {
    if (report.isEmpty()) {
      return Optional.of(
          "JPF ended without a result (its report "
              + unreadable
              + "): "
              + ending.console().complaint().orElse("it said nothing"));
    }
    if (ending.exitCode() != 0 && ending.stopped().isEmpty() && cuts().isEmpty()) {
      return Optional.of("JPF ended with exit code " + ending.exitCode());
    }
    if (!ending.console().finished() && cuts().isEmpty()) {
      return Optional.of("JPF did not say that its search finished");
    }
    if (ending.console().noErrors() != report.get().errors().isEmpty()) {
      return Optional.of("JPF's report and its console contradict each other");
    }
    return Optional.empty();
  }

  private Optional<String> gap() {
    for (JpfError found : programErrors()) {
      if (found.exceptionClass().filter(GAPS::contains).isPresent()) {
        return Optional.of(
            "JPF cannot run this program, it lacks a part of the JDK: "
                + found.exceptionClass().get()
                + ": "
                + found.exceptionMessage()
                + " "
                + found.thrownAt());
      }
    }
    return Optional.empty();
  }

  private List<JpfError> programErrors() {
    List<JpfError> errors = report.map(JpfReport::errors).orElse(ending.console().errors());
    return errors.stream().filter(error -> !error.isOutOfMemory()).toList();
  }

  /**
   * One violation for each property, the first that JPF found of it.
   *
   * @param first the schedule of the first error
   */
  List<Violation> violations(ProgramClasses classes, Trace first) {
    Map<String, Violation> violations = new LinkedHashMap<>();
    Trace trace = first;
    for (JpfError error : programErrors()) {
      Violation violation = violation(error, classes, trace);
      violations.putIfAbsent(violation.property(), violation);
      trace = new Trace(List.of(), List.of(), List.of());
    }
    return List.copyOf(violations.values());
  }

  private static Violation violation(JpfError error, ProgramClasses classes, Trace trace) {
    if (error.isDeadlock()) {
      return new Violation(Violation.DEADLOCK, "no thread can move and not all have ended", trace);
    }
    if (error.exceptionClass().isEmpty()) {
      return new Violation(error.property(), error.details(), trace);
    }
    String type = error.exceptionClass().get();
    String message = error.exceptionMessage();
    String text = message.isEmpty() ? "" : ": " + message;
    Optional<String> id = classes.invariantId(type);
    String simple = type.substring(type.lastIndexOf('.') + 1);
    return new Violation(
        id.orElse(type), id.isPresent() ? simple + text : "uncaught " + type + text, trace);
  }

  /** The numbers: from the report, or as far as the console told them. */
  Statistics statistics() {
    JpfConsole console = ending.console();
    long states = report.map(JpfReport::newStates).orElse(console.states());
    long visited = report.map(JpfReport::visitedStates).orElse(console.visited());
    return new Statistics(
        states,
        states + visited,
        console.depth(),
        report.map(JpfReport::endStates).orElse(0L),
        Optional.empty(),
        "Java PathFinder does not count schedules",
        ending.seconds(),
        report.map(r -> r.memoryMebibytes() << 20).orElse(0L));
  }
}
