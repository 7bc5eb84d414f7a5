package foliowalk.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.engine.search.EndSearch;
import foliowalk.engine.semantics.JavaTransitionSystem;
import foliowalk.engine.system.Choices;
import foliowalk.engine.system.StateVector;
import foliowalk.engine.system.TransitionSystem;
import foliowalk.engine.system.TransitionSystem.Broken;
import foliowalk.engine.system.TransitionSystem.Outcome;
import foliowalk.program.link.Linker;
import foliowalk.result.RunResult;
import foliowalk.result.Violation;
import foliowalk.run.Budget;
import foliowalk.run.UnusableInputException;
import foliowalk.trace.Step;
import foliowalk.trace.Trace;
import java.util.List;

/** Takes the schedule of every violation again, on a program linked anew. */
final class TraceCheck {
  private TraceCheck() {}

  static void check(RunResult result) throws UnusableInputException {
    for (Violation v : result.violations()) {
      Trace trace = v.trace();
      assertThat(trace.steps()).as("one step for each choice").hasSize(trace.length());
      for (int i = 0; i < trace.length(); i++) {
        Step step = trace.steps().get(i);
        assertThat(step.number()).isEqualTo(i + 1);
        assertThat(step.thread()).isNotBlank();
        assertThat(step.operation()).isNotBlank();
      }
      assertThat(trace.blocked().isEmpty())
          .as("what keeps threads is told where none can end and nowhere else")
          .isEqualTo(!List.of(Violation.DEADLOCK, Violation.STUCK).contains(v.property()));
      assertThat(replayed(result, trace.choices())).isEqualTo(v.property());
    }
  }

  /** The program of a result, linked anew. */
  static JavaTransitionSystem system(RunResult result) throws UnusableInputException {
    return new JavaTransitionSystem(Linker.link(result.config()), result.config());
  }

  /** The property that a list of choices violates. */
  private static String replayed(RunResult result, List<Integer> positions)
      throws UnusableInputException {
    TransitionSystem system = system(result);
    StateVector state = new StateVector();
    StateVector next = new StateVector();
    Choices choices = new Choices();
    system.initial(state);
    for (int i = 0; i < positions.size(); i++) {
      system.choices(state, choices);
      Outcome outcome = system.step(state, choices.get(positions.get(i)), next);
      if (outcome instanceof Broken broken) {
        assertThat(i).as("the violation is the last step").isEqualTo(positions.size() - 1);
        return broken.property();
      }
      assertThat(outcome).isEqualTo(Outcome.STATE);
      state.copyFrom(next);
    }
    system.choices(state, choices);
    if (choices.size() > 0) {
      return new EndSearch(system).from(state).search(100_000, Budget.unlimited())
              == EndSearch.Answer.CANNOT_END
          ? Violation.STUCK
          : "open";
    }
    return choices.deadlock() ? Violation.DEADLOCK : "ended";
  }
}
