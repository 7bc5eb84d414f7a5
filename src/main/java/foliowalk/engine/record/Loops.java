package foliowalk.engine.record;

import foliowalk.config.RunConfig;
import foliowalk.engine.store.ExactVisitedSet;
import foliowalk.engine.store.VisitedSet;
import foliowalk.engine.system.StateVector;
import foliowalk.engine.system.TransitionSystem.Outcome;
import foliowalk.program.Program;
import foliowalk.run.Budget;
import foliowalk.trace.After.Blocked;
import foliowalk.trace.Event;
import foliowalk.trace.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Says in words what threads do from which no schedule can end. From there the threads take turns,
 * which is fair, until a state comes again with the same thread's turn; what each one did since is
 * its loop. Other schedules may loop elsewhere, but none ends.
 */
public final class Loops {
  /** Steps until which a state has to come again, at most. */
  private static final int MOST_STEPS = 20_000;

  private static final int MOST_PLACES = 4;
  private static final int MOST_VARIABLES = 3;

  private final RecordedPath path;
  private final int steps;
  private final Budget budget;

  private Loops(Program program, RunConfig config, Budget budget, List<Integer> choices) {
    this.budget = budget;
    path = new RecordedPath(program, config);
    path.watch(budget);
    choices.forEach(path::take);
    steps = choices.size();
  }

  /**
   * One line a thread: where it loops and which variables would have to change, or what it waits
   * for.
   *
   * @param budget asked in between
   * @param choices positions of the choices that lead to the state
   * @throws foliowalk.run.BudgetExceededException when the run must end
   */
  public static List<String> of(
      Program program, RunConfig config, Budget budget, List<Integer> choices) {
    return new Loops(program, config, budget, choices).lines();
  }

  private List<String> lines() {
    VisitedSet been = new ExactVisitedSet();
    StateVector key = new StateVector();
    int last = -1;
    int came = -1;
    while (came < 0 && path.taken().size() < steps + MOST_STEPS) {
      budget.check();
      key.copyFrom(path.state());
      key.ensure(key.length + 1);
      key.words[key.length++] = last;
      int number = been.add(key);
      if (number < 0) {
        came = -1 - number;
        break;
      }
      int position = turn(last);
      last = path.thread(position);
      if (path.take(position) != Outcome.STATE || path.options() == 0) {
        return List.of(); // not a state from which no schedule can end
      }
    }
    List<Step> all = path.trace().steps();
    return told(all.subList(steps + Math.max(came, 0), all.size()), came >= 0);
  }

  /** The first choice of the thread whose turn it is after another's. */
  private int turn(int last) {
    for (int i = 0; i < path.options(); i++) {
      if (path.thread(i) > last) {
        return i;
      }
    }
    return 0;
  }

  private static List<String> told(List<Step> loop, boolean repeats) {
    Map<String, List<Step>> byThread = new LinkedHashMap<>();
    loop.forEach(
        step -> byThread.computeIfAbsent(step.thread(), name -> new ArrayList<>()).add(step));
    Set<String> written = new LinkedHashSet<>();
    loop.forEach(step -> events(step, Event.Kind.WRITE).forEach(e -> written.add(variable(e))));
    List<String> lines = new ArrayList<>();
    byThread.forEach(
        (thread, its) ->
            lines.add(
                thread
                    + (repeats ? " loops at " : " goes on for ever, as at ")
                    + places(its)
                    + condition(its, written)));
    for (Blocked blocked : loop.get(loop.size() - 1).after().blocked()) {
      if (!byThread.containsKey(blocked.thread())) {
        lines.add(blocked.thread() + " waits for " + blocked.on());
      }
    }
    return lines;
  }

  private static String places(List<Step> its) {
    Set<String> places = new LinkedHashSet<>();
    for (Step step : its) {
      Step.Location at = step.location();
      places.add(at.named() + "(" + at.place() + ")");
    }
    return shortened(List.copyOf(places), MOST_PLACES);
  }

  /** The values that the thread reads and nobody in the loop changes. */
  private static String condition(List<Step> its, Set<String> written) {
    Map<String, String> read = new LinkedHashMap<>();
    for (Step step : its) {
      events(step, Event.Kind.READ).forEach(e -> read.put(variable(e), e.newValue()));
    }
    read.keySet().removeAll(written);
    List<String> values = new ArrayList<>();
    read.forEach((variable, value) -> values.add(variable + " is " + value));
    return values.isEmpty() ? "" : " while " + shortened(values, MOST_VARIABLES);
  }

  private static String shortened(List<String> words, int most) {
    return words.size() <= most
        ? String.join(", ", words)
        : String.join(", ", words.subList(0, most)) + " and " + (words.size() - most) + " more";
  }

  private static List<Event> events(Step step, Event.Kind kind) {
    return step.events().stream().filter(e -> e.kind() == kind).toList();
  }

  private static String variable(Event e) {
    return e.object() + "." + e.member();
  }
}
