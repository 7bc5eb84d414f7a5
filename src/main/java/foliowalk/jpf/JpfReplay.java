package foliowalk.jpf;

import foliowalk.config.RunConfig;
import foliowalk.engine.record.RecordedPath;
import foliowalk.engine.system.TransitionSystem;
import foliowalk.jpf.JpfSchedule.Executed;
import foliowalk.program.Program;
import foliowalk.program.link.Linker;
import foliowalk.run.UnusableInputException;
import foliowalk.trace.Step;
import foliowalk.trace.Trace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Replays JPF's counterexample on the embedded engine.
 *
 * <p>The two have different steps, but the same instructions. JPF's trace is one order of all
 * instructions executed. What the threads of our program are about to do is looked up in it, each
 * thread's next operation after the last one matched, and the thread whose operation comes first is
 * the one to move. Operations between scheduling points of ours commute with those of other threads
 * (DESIGN.md), so nothing is lost by taking them together.
 */
public final class JpfReplay {
  /**
   * What came of a replay.
   *
   * @param trace ours, with values; absent when the schedule does not fit
   * @param message what fits, or where it stops fitting: step, expected, found
   */
  public record Outcome(Optional<Trace> trace, String message) {}

  private final JpfReport report;
  private final JpfSchedule schedule;
  private final String property;
  private final Map<String, JpfThreadCursor> cursors = new HashMap<>();
  private final Set<Integer> bound = new HashSet<>();
  private double passed = -1;

  /**
   * Of the first error of a report.
   *
   * @param property what that error violates, in our names
   */
  JpfReplay(JpfReport report, String property) {
    this.report = report;
    this.schedule = new JpfSchedule(report.trace());
    this.property = property;
  }

  /** Replays on a program with the same class files and arguments. */
  Outcome on(RunConfig config) {
    try {
      return on(Linker.link(config), config);
    } catch (UnusableInputException | IllegalStateException e) {
      return new Outcome(Optional.empty(), "not replayed: " + e.getMessage());
    }
  }

  private Outcome on(Program program, RunConfig config) {
    RecordedPath path = new RecordedPath(program, config);
    String stuck = "";
    List<Step> offers = offers(path);
    while (!offers.isEmpty() && stuck.isEmpty()) {
      int best = first(offers);
      if (best < 0) {
        stuck = misfit(offers, path.taken().size() + 1);
      } else {
        passed = Math.max(passed, order(offers.get(best)));
        cursors.get(offers.get(best).thread()).pass(offers.get(best));
        if (path.take(best) instanceof TransitionSystem.Unsupported unsupported) {
          throw new IllegalStateException(unsupported.what());
        }
        offers = offers(path);
      }
    }
    String found = path.broken().map(TransitionSystem.Broken::property).orElse("");
    int steps = path.taken().size();
    if (!found.equals(property)) {
      return new Outcome(
          Optional.empty(),
          "JPF's schedule does not fit foliowalk: "
              + (stuck.isEmpty()
                  ? "after step "
                      + steps
                      + ": expected "
                      + property
                      + ", found "
                      + (found.isEmpty() ? "the end of the program" : found)
                  : stuck));
    }
    return new Outcome(
        Optional.of(path.trace()),
        "JPF's schedule of "
            + report.trace().size()
            + " transitions was replayed on foliowalk in "
            + steps
            + " steps and violates "
            + property
            + " there too");
  }

  /** The steps that the choices at this place of the path would take. */
  private static List<Step> offers(RecordedPath path) {
    return IntStream.range(0, path.options()).mapToObj(i -> path.preview(i).step()).toList();
  }

  /** The offer whose operation JPF executed first, or -1 when it executed none of them. */
  private int first(List<Step> offers) {
    int best = -1;
    double bestOrder = Double.POSITIVE_INFINITY;
    for (int i = 0; i < offers.size(); i++) {
      double order = order(offers.get(i));
      if (order < bestOrder) {
        bestOrder = order;
        best = i;
      }
    }
    return best;
  }

  private double order(Step offer) {
    JpfThreadCursor cursor = cursors.get(offer.thread());
    if (cursor == null) {
      cursor = bind(offer);
      if (cursor == null) {
        return Double.POSITIVE_INFINITY;
      }
      cursors.put(offer.thread(), cursor);
    }
    return cursor.order(offer);
  }

  /** JPF's thread of the same name; for one without a name, the free one that acts like it. */
  private JpfThreadCursor bind(Step offer) {
    JpfThreadCursor chosen = null;
    for (int thread : schedule.threads()) {
      boolean sameName = JpfSteps.name(thread, report.threads()).equals(offer.thread());
      if (sameName && bound.add(thread)) {
        return new JpfThreadCursor(schedule, thread);
      }
    }
    double bestOrder = Double.POSITIVE_INFINITY;
    int best = -1;
    for (int thread : schedule.threads()) {
      JpfThreadCursor candidate = new JpfThreadCursor(schedule, thread);
      if (!bound.contains(thread)
          && offer.thread().startsWith("Thread-")
          && candidate.order(offer) < bestOrder) {
        bestOrder = candidate.order(offer);
        chosen = candidate;
        best = thread;
      }
    }
    bound.add(best);
    return chosen;
  }

  private String misfit(List<Step> offers, int step) {
    Executed next = null;
    String who = "";
    for (int thread : schedule.threads()) {
      for (Executed candidate : schedule.of(thread)) {
        if (candidate.order() > passed && (next == null || candidate.order() < next.order())) {
          next = candidate;
          who = JpfSteps.name(thread, report.threads());
        }
      }
    }
    String expected =
        next == null
            ? "no step"
            : who
                + " at "
                + next.instruction().file()
                + ":"
                + next.instruction().line()
                + " ("
                + next.instruction().text()
                + ", JPF transition "
                + next.transition()
                + ")";
    String found =
        String.join(
            ", ",
            offers.stream()
                .map(
                    offer ->
                        offer.thread()
                            + " "
                            + offer.operation()
                            + " at "
                            + offer.location().file()
                            + ":"
                            + offer.location().line())
                .toList());
    return "step " + step + ": expected " + expected + ", found " + found;
  }
}
