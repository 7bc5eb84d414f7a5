package foliowalk.engine.semantics;

import foliowalk.config.RunConfig;
import foliowalk.engine.system.Choices;
import foliowalk.engine.system.StateVector;
import foliowalk.engine.system.TransitionSystem.Ending;
import foliowalk.engine.system.TransitionSystem.Outcome;
import foliowalk.program.Program;
import foliowalk.trace.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks one path of a program under the hand of somebody who knows where to go: says what each
 * enabled choice would do, and takes the one that is named.
 */
public final class Stepper {
  private final Program program;
  private final JavaTransitionSystem system;
  private final StateVector state = new StateVector();
  private final StateVector next = new StateVector();
  private final Choices choices = new Choices();
  private final List<Integer> taken = new ArrayList<>();
  private String broken = "";

  /** Stands in the initial state of a linked program. */
  public Stepper(Program program, RunConfig config) {
    this.program = program;
    this.system = new JavaTransitionSystem(program, config);
    system.initial(state);
  }

  /**
   * The steps that the enabled choices would take, in their order. Objects are named afresh each
   * time, source text is left out.
   *
   * @return nothing after a violation and where no thread can move
   */
  public List<Step> offers() {
    List<Step> steps = new ArrayList<>();
    if (!broken.isEmpty()) {
      return steps;
    }
    system.choices(state, choices);
    for (int i = 0; i < choices.size(); i++) {
      StepRecorder recorder = new StepRecorder(program, system.machine(), List.of());
      recorder.begin(taken.size() + 1, state, choices.get(i));
      system.observe(recorder);
      system.step(state, choices.get(i), next);
      system.observe(null);
      steps.add(recorder.end());
    }
    return steps;
  }

  /**
   * Takes one of the steps offered.
   *
   * @param position of the step among the offers
   * @throws IllegalStateException when the step meets what the engine cannot interpret
   */
  public void take(int position) {
    system.choices(state, choices);
    Outcome outcome = system.step(state, choices.get(position), next);
    taken.add(position);
    if (outcome == Outcome.UNSUPPORTED) {
      throw new IllegalStateException(system.unsupported());
    }
    if (outcome == Outcome.VIOLATION) {
      broken = system.violation().property();
    } else {
      state.copyFrom(next);
    }
  }

  /** The property that the last step violated, or empty. */
  public String violated() {
    return broken;
  }

  /** Whether no thread can move and not all have ended. */
  public boolean deadlocked() {
    if (!broken.isEmpty()) {
      return false;
    }
    system.choices(state, choices);
    return choices.size() == 0 && system.ending(state) == Ending.DEADLOCK;
  }

  /** The positions taken so far: a trace that {@link Replay} follows. */
  public List<Integer> taken() {
    return List.copyOf(taken);
  }
}
