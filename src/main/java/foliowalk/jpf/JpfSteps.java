package foliowalk.jpf;

import foliowalk.jpf.JpfReport.JpfInstruction;
import foliowalk.jpf.JpfReport.JpfThread;
import foliowalk.jpf.JpfReport.JpfTransition;
import foliowalk.trace.Step;
import foliowalk.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JPF's trace as it stands, without replay: threads and lines, but no values and no methods, which
 * JPF does not report.
 */
final class JpfSteps {
  private JpfSteps() {}

  /** The trace of a report's first error; of no steps when none was asked for. */
  static Trace of(JpfReport report) {
    List<Integer> choices = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    for (JpfTransition transition : report.trace()) {
      choices.add(transition.choice());
      steps.add(step(steps.size() + 1, transition, report.threads()));
    }
    List<String> blocked = report.errors().isEmpty() ? List.of() : blocked(report);
    return new Trace(choices, steps, blocked);
  }

  private static List<String> blocked(JpfReport report) {
    if (!report.errors().get(0).isDeadlock()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    for (JpfThread thread : report.threads().values()) {
      if (!thread.status().equals("TERMINATED")) {
        lines.add(
            thread.name()
                + " is "
                + thread.status()
                + (thread.wants().isEmpty() ? "" : " for " + thread.wants())
                + (thread.frame().isEmpty() ? "" : " at " + thread.frame()));
      }
    }
    return lines;
  }

  /** The name of a thread, or its number when the report does not name it. */
  static String name(int thread, Map<Integer, JpfThread> threads) {
    JpfThread known = threads.get(thread);
    return known != null ? known.name() : thread == 0 ? "main" : "Thread-" + thread;
  }

  private static Step step(int number, JpfTransition transition, Map<Integer, JpfThread> threads) {
    String operation =
        transition.isThreadChoice()
            ? "runs"
            : "takes choice " + transition.choice() + " of " + transition.choiceClass();
    return new Step(
        number, name(transition.thread(), threads), operation, location(transition), List.of());
  }

  private static Step.Location location(JpfTransition transition) {
    for (JpfInstruction instruction : transition.instructions()) {
      if (instruction.line() > 0) {
        String file = instruction.file();
        int slash = file.lastIndexOf('/');
        String className = file.replace('/', '.').replaceFirst("\\.java$", "");
        return new Step.Location(
            className, "?", Optional.empty(), file.substring(slash + 1), instruction.line(), "");
      }
    }
    return new Step.Location("?", "?", Optional.empty(), "?", 0, "");
  }
}
