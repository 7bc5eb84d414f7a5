package foliowalk.engine.semantics;

import foliowalk.config.RunConfig;
import foliowalk.engine.system.Choices;
import foliowalk.engine.system.StateVector;
import foliowalk.engine.system.TransitionSystem.Broken;
import foliowalk.engine.system.TransitionSystem.Ending;
import foliowalk.engine.system.TransitionSystem.Outcome;
import foliowalk.program.Program;
import foliowalk.result.Violation;
import foliowalk.trace.After.Blocked;
import foliowalk.trace.ContextSwitch;
import foliowalk.trace.Step;
import foliowalk.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a list of choices once more, with an observer, and writes down what each step does. */
public final class Replay {
  private final JavaTransitionSystem system;
  private final StepRecorder recorder;

  /** For a linked program. */
  public Replay(Program program, RunConfig config) {
    this.system = new JavaTransitionSystem(program, config);
    this.recorder = new StepRecorder(program, system.machine(), config.sourcepath());
  }

  /**
   * How far a list of choices was taken, and what came of it.
   *
   * @param trace the steps that were taken
   * @param broken what the last of them violates, or the deadlock it led to
   * @param misfit where and why the choices do not fit the program, if they do not
   */
  public record Taken(Trace trace, Optional<Broken> broken, Optional<String> misfit) {}

  /**
   * Replays.
   *
   * @param positions for each step the position of the choice among those enabled
   * @throws IllegalArgumentException when a position does not fit; the message says step, expected,
   *     found and the usual cause
   */
  public Trace replay(List<Integer> positions) {
    Taken taken = take(positions);
    if (taken.misfit().isPresent()) {
      throw new IllegalArgumentException(taken.misfit().get());
    }
    return taken.trace();
  }

  /** Replays as far as the choices fit the program. */
  public Taken take(List<Integer> positions) {
    StateVector state = new StateVector();
    StateVector next = new StateVector();
    Choices choices = new Choices();
    List<Step> steps = new ArrayList<>();
    system.follow(new Lineage());
    system.initial(state);
    List<String> blocked = List.of();
    List<Blocked> stuck = List.of();
    system.observe(recorder);
    boolean open = true;
    Broken broken = null;
    String misfit = null;
    for (int i = 0; i < positions.size(); i++) {
      system.choices(state, choices);
      int position = positions.get(i);
      if (!open || position < 0 || position >= choices.size()) {
        misfit =
            "the trace does not fit the program at step "
                + (i + 1)
                + ": it takes choice "
                + position
                + ", the program offers "
                + (open ? choices.size() : 0)
                + "; usual cause: the program changed since the trace was made";
        break;
      }
      recorder.begin(i + 1, state, choices.get(position));
      Outcome outcome = system.step(state, choices.get(position), next);
      open = outcome == Outcome.STATE;
      if (outcome == Outcome.UNSUPPORTED) {
        misfit = "step " + (i + 1) + " is not supported: " + system.unsupported();
        break;
      }
      broken = open ? null : system.violation();
      if (open) {
        system.load(next);
      }
      recorder.look();
      if (open) {
        stuck = system.stuck(next, recorder);
      }
      steps.add(recorder.end(stuck));
      state.copyFrom(next);
    }
    system.observe(null);
    if (open) {
      system.choices(state, choices);
      if (choices.size() == 0) {
        blocked = system.blocked(state, recorder::nameOf);
        if (system.ending(state) == Ending.DEADLOCK) {
          broken =
              new Broken(
                  Violation.DEADLOCK,
                  "no thread can move and not all have ended: "
                      + String.join("; ", system.blocked(state)));
        }
      }
    }
    Trace trace =
        new Trace(
            positions.subList(0, steps.size()),
            steps,
            blocked,
            ContextSwitch.of(steps),
            recorder.initial());
    return new Taken(trace, Optional.ofNullable(broken), Optional.ofNullable(misfit));
  }
}
