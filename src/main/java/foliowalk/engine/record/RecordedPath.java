package foliowalk.engine.record;

import foliowalk.config.RunConfig;
import foliowalk.engine.search.Explorer;
import foliowalk.engine.semantics.JavaTransitionSystem;
import foliowalk.engine.system.Choices;
import foliowalk.engine.system.Lineage;
import foliowalk.engine.system.StateVector;
import foliowalk.engine.system.TransitionSystem.Broken;
import foliowalk.engine.system.TransitionSystem.Outcome;
import foliowalk.engine.system.TransitionSystem.Unsupported;
import foliowalk.program.Program;
import foliowalk.result.Violation;
import foliowalk.run.Budget;
import foliowalk.trace.After.Blocked;
import foliowalk.trace.ContextSwitch;
import foliowalk.trace.ObjectState;
import foliowalk.trace.Step;
import foliowalk.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A path through a program, taken step by step with an observer that writes down what each does.
 * Belongs to one thread at a time.
 */
public final class RecordedPath {
  private final JavaTransitionSystem system;
  private final StepRecorder recorder;
  private final Lineage lineage = new Lineage();
  private final StateVector state = new StateVector();
  private final StateVector next = new StateVector();
  private final Choices choices = new Choices();
  private final List<Integer> taken = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private Outcome outcome = Outcome.STATE;
  private List<Blocked> stuck = List.of();

  /**
   * A step that was looked at and not taken.
   *
   * @param outcome what it leads to
   * @param state the state it leads to, when there is one; valid until the next call
   * @param onward what can happen there; null when there is none
   */
  public record Preview(Step step, Outcome outcome, StateVector state, Choices onward) {}

  /** At the initial state of a linked program. */
  public RecordedPath(Program program, RunConfig config) {
    system = new JavaTransitionSystem(program, config);
    recorder = new StepRecorder(program, system.view(), config.sourcepath());
    system.follow(lineage);
    system.initial(state);
    system.choices(state, choices);
  }

  /** As {@link JavaTransitionSystem#watch}. */
  public void watch(Budget budget) {
    system.watch(budget);
  }

  /** Number of choices; 0 at the end of the path. */
  public int options() {
    return choices.size();
  }

  /** The position in its state of the thread that a choice moves. */
  public int thread(int position) {
    return choices.thread(position);
  }

  /** Why a choice cannot be taken; empty when it can. Says step, expected, found, usual cause. */
  public Optional<String> misfit(int position) {
    return position >= 0 && position < choices.size()
        ? Optional.empty()
        : Optional.of(
            "the trace does not fit the program at step "
                + (taken.size() + 1)
                + ": choice "
                + position
                + " does not exist ("
                + (choices.size() == 0
                    ? "the path has ended"
                    : "those there are have the numbers 0 to " + (choices.size() - 1))
                + "); usual cause: the program changed since the trace was made");
  }

  /**
   * Takes a step. One that the engine cannot interpret ends the path and is no part of it.
   *
   * @param position of the choice among those enabled
   * @throws IllegalArgumentException when there is no such choice, with {@link #misfit}
   */
  public Outcome take(int position) {
    Optional<String> misfit = misfit(position);
    if (misfit.isPresent()) {
      throw new IllegalArgumentException(misfit.get());
    }
    Step step = observed(recorder, position);
    if (!(outcome instanceof Unsupported)) {
      steps.add(step);
      taken.add(position);
    }
    if (outcome == Outcome.STATE) {
      state.copyFrom(next);
      stuck = step.after().blocked();
      system.choices(state, choices);
    } else {
      choices.clear();
    }
    return outcome;
  }

  /** Looks at a step without taking it. */
  public Preview preview(int position) {
    system.follow(lineage.copy());
    Step step = observed(recorder.fork(), position);
    system.follow(lineage);
    Outcome led = outcome;
    outcome = Outcome.STATE;
    return new Preview(step, led, next, led == Outcome.STATE ? onward() : null);
  }

  private Choices onward() {
    Choices onward = new Choices();
    system.choices(next, onward);
    return onward;
  }

  private Step observed(StepRecorder observer, int position) {
    observer.begin(taken.size() + 1, state, choices.thread(position));
    system.observe(observer);
    try {
      outcome = system.step(state, choices.get(position), next);
      if (outcome instanceof Unsupported) {
        return observer.end();
      }
      if (outcome == Outcome.STATE) {
        system.view().lookAt(next);
      }
      observer.look();
      return observer.end(outcome == Outcome.STATE ? system.stuck(next, observer) : stuck);
    } finally {
      system.observe(null);
    }
  }

  /** What the last step taken led to; a state when none was taken. */
  public Outcome outcome() {
    return outcome;
  }

  /** What the last step violates, or the deadlock it led to. */
  public Optional<Broken> broken() {
    if (outcome instanceof Broken broken) {
      return Optional.of(broken);
    }
    return outcome == Outcome.STATE && choices.deadlock()
        ? Optional.of(new Broken(Violation.DEADLOCK, Explorer.deadlock(system.blocked(state))))
        : Optional.empty();
  }

  /** The state the path has come to; after a violation the one before it. */
  public StateVector state() {
    return state;
  }

  /** The objects that the path has named, as they are in {@link #state}. */
  public List<ObjectState> objects() {
    system.view().lookAt(state);
    return recorder.objects();
  }

  /** The path so far. */
  public Trace trace() {
    List<String> blocked =
        outcome == Outcome.STATE && choices.size() == 0
            ? system.blocked(state, recorder::nameOf)
            : List.of();
    return new Trace(taken, steps, blocked, ContextSwitch.of(steps), recorder.initial());
  }

  /** The choices taken. */
  public List<Integer> taken() {
    return List.copyOf(taken);
  }
}
