package foliowalk.program.link;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.config.RunConfig;
import foliowalk.engine.semantics.JavaTransitionSystem;
import foliowalk.engine.system.Choices;
import foliowalk.engine.system.StateVector;
import foliowalk.engine.system.TransitionSystem.Outcome;
import foliowalk.program.ClassInfo;
import foliowalk.program.FieldInfo;
import foliowalk.program.MethodInfo;
import foliowalk.program.Program;
import foliowalk.run.UnusableInputException;
import foliowalk.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The same class files give the same program points, constants and state vectors in every start of
 * a JVM, whatever its salts and identity hash codes are.
 */
class SameInEveryJvmTest {
  private static final int MOST_STATES = 3000;

  /** What is linked: target, arguments, class path. */
  private static final List<RunConfig> RUNS =
      List.of(
          RunConfig.of(
              "freefolio.Main",
              List.of("scenario=S1", "design=b"),
              List.of(Path.of("target", "models-classes"))),
          RunConfig.of(
              "foliowalk.program.link.Various",
              List.of(),
              List.of(Path.of("target", "test-classes"))));

  /** Prints what {@link #hashes} says; run in a JVM of its own. */
  public static void main(String[] args) throws UnusableInputException {
    System.out.print(hashes());
  }

  private static String hashes() throws UnusableInputException {
    StringBuilder all = new StringBuilder();
    for (RunConfig run : RUNS) {
      Program program = Linker.link(run);
      all.append(program(program)).append(' ').append(states(program, run)).append('\n');
    }
    return all.toString();
  }

  private static String program(Program p) {
    Sha256 hash = new Sha256();
    for (ClassInfo c : p.classes) {
      hash.add(c.name + c.initSlot + Arrays.toString(p.dispatch[c.id]));
    }
    for (MethodInfo m : p.methods) {
      hash.add(m + m.descriptor + m.firstPoint + Arrays.toString(m.code));
      hash.add(Arrays.toString(m.handlers));
    }
    for (FieldInfo f : p.fields) {
      hash.add(f + f.descriptor + f.offset);
    }
    for (int i = 0; i < p.points.method.length; i++) {
      hash.add(p.points.method[i] + Arrays.toString(p.points.references[i]));
      hash.add(new String(p.points.locals[i]) + p.points.stackWords[i]);
    }
    hash.add(Arrays.toString(p.initialStatics) + Arrays.deepToString(p.switches));
    return hash.hex();
  }

  private static String states(Program program, RunConfig run) {
    JavaTransitionSystem system = new JavaTransitionSystem(program, run);
    Sha256 hash = new Sha256();
    Deque<int[]> open = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    StateVector state = new StateVector();
    StateVector next = new StateVector();
    Choices choices = new Choices();
    system.initial(state);
    open.add(words(state));
    while (!open.isEmpty() && seen.size() < MOST_STATES) {
      int[] from = open.poll();
      state.length = from.length;
      state.words = from.clone();
      system.choices(state, choices);
      for (int i = 0; i < choices.size(); i++) {
        if (system.step(state, choices.get(i), next) == Outcome.STATE) {
          String text = Arrays.toString(words(next));
          hash.add(text);
          if (seen.add(text)) {
            open.add(words(next));
          }
        }
      }
    }
    return seen.size() + " " + hash.hex();
  }

  private static int[] words(StateVector v) {
    return v.toArray();
  }

  private static String inAnotherJvm() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SameInEveryJvmTest.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return out;
  }

  @Test
  void two_starts_of_a_JVM_link_the_same_program_and_see_the_same_states() throws Exception {
    String first = inAnotherJvm();
    assertThat(first.lines()).hasSize(RUNS.size()).allMatch(line -> line.length() > 128);
    assertThat(inAnotherJvm()).isEqualTo(first);
    assertThat(hashes()).isEqualTo(first);
  }
}
