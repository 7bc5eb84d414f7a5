package foliowalk.browse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foliowalk.browse.Exploration.Phase;
import foliowalk.browse.Outlook.Reach;
import foliowalk.browse.Position.Kind;
import foliowalk.config.Limits;
import foliowalk.config.RunConfig;
import foliowalk.corpus.Compilation;
import foliowalk.engine.semantics.JavaTransitionSystem;
import foliowalk.engine.system.Choices;
import foliowalk.engine.system.StateVector;
import foliowalk.engine.system.TransitionSystem.Broken;
import foliowalk.engine.system.TransitionSystem.Outcome;
import foliowalk.program.link.Linker;
import foliowalk.result.Violation;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import foliowalk.trace.Runs;
import foliowalk.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a walk by hand is told about each choice is what a search from there finds. */
class StateBrowserTest {
  @TempDir private static Path classes;

  @BeforeAll
  static void compile() throws IOException {
    Map<String, String> sources = new HashMap<>();
    for (String name :
        List.of(
            "mutex.LostUpdate",
            "mutex.LostUpdateLocked",
            "deadlock.LockOrderWithData",
            "choice.FindsTheOne",
            "choice.WithThreads",
            "monitor.LostWakeUp",
            "monitor.NotifyChoice",
            "search.Unbounded")) {
      Path file = Path.of("src/test/corpus", name.replace('.', '/') + ".java");
      sources.put(name, Files.readString(file));
    }
    Compilation.compile(sources, classes);
  }

  private static RunConfig config(String program) {
    return RunConfig.of(program, List.of(), List.of(classes));
  }

  private static StateBrowser explored(RunConfig config) throws UnusableInputException {
    StateBrowser browser = StateBrowser.open(config);
    browser.explore(new StopSignal());
    return browser;
  }

  /** Every state of a program with the choices that lead there, found without any of our search. */
  private static final class BruteForce {
    final JavaTransitionSystem system;
    final Map<List<Integer>, List<Integer>> pathTo = new LinkedHashMap<>();

    BruteForce(RunConfig config) throws UnusableInputException {
      system = new JavaTransitionSystem(Linker.link(config), config);
      StateVector initial = new StateVector();
      system.initial(initial);
      visit(initial, List.of());
    }

    private void visit(StateVector state, List<Integer> path) {
      if (pathTo.putIfAbsent(key(state), path) != null) {
        return;
      }
      Choices choices = new Choices();
      system.choices(state, choices);
      for (int i = 0; i < choices.size(); i++) {
        StateVector next = new StateVector();
        if (system.step(state, choices.get(i), next) == Outcome.STATE) {
          List<Integer> longer = new ArrayList<>(path);
          longer.add(i);
          visit(next, longer);
        }
      }
    }

    static List<Integer> key(StateVector state) {
      return Arrays.stream(state.toArray()).boxed().toList();
    }

    /** Least number of steps from a state to a violation, or -1: a search from this state alone. */
    int distance(List<Integer> start) {
      Map<List<Integer>, Integer> seen = new HashMap<>();
      ArrayDeque<List<Integer>> queue = new ArrayDeque<>();
      seen.put(start, 0);
      queue.add(start);
      int nearest = Integer.MAX_VALUE;
      while (!queue.isEmpty()) {
        List<Integer> words = queue.poll();
        StateVector state = vector(words);
        Choices choices = new Choices();
        system.choices(state, choices);
        if (choices.deadlock()) {
          nearest = Math.min(nearest, seen.get(words));
        }
        for (int i = 0; i < choices.size(); i++) {
          StateVector next = new StateVector();
          if (system.step(state, choices.get(i), next) instanceof Broken) {
            nearest = Math.min(nearest, seen.get(words) + 1);
          } else if (seen.putIfAbsent(key(next), seen.get(words) + 1) == null) {
            queue.add(key(next));
          }
        }
      }
      return nearest == Integer.MAX_VALUE ? -1 : nearest;
    }

    private static StateVector vector(List<Integer> words) {
      StateVector state = new StateVector();
      state.ensure(words.size());
      for (int i = 0; i < words.size(); i++) {
        state.words[i] = words.get(i);
      }
      state.length = words.size();
      return state;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mutex.LostUpdate",
        "mutex.LostUpdateLocked",
        "deadlock.LockOrderWithData",
        "choice.FindsTheOne",
        "choice.WithThreads",
        "monitor.LostWakeUp",
        "monitor.NotifyChoice"
      })
  void outlook_of_every_state_is_what_a_search_from_it_finds(String program)
      throws UnusableInputException {
    StateBrowser browser = explored(config(program));
    assertThat(browser.exploration().phase()).isEqualTo(Phase.COMPLETE);
    BruteForce all = new BruteForce(config(program));
    assertThat(browser.exploration().states()).isEqualTo(all.pathTo.size());
    Session session = browser.session();
    for (Map.Entry<List<Integer>, List<Integer>> state : all.pathTo.entrySet()) {
      int distance = all.distance(state.getKey());
      Position position = session.goTo(state.getValue());
      assertThat(position.outlook().distance()).as("%s", state.getValue()).isEqualTo(distance);
      assertThat(position.outlook().reach())
          .isEqualTo(distance < 0 ? Reach.NOT_REACHABLE : Reach.REACHABLE);
      checkChoices(position, distance);
    }
  }

  /** The best choice is one step nearer, and no choice is nearer than that. */
  private static void checkChoices(Position position, int distance) {
    int nearest =
        position.choices().stream()
            .mapToInt(choice -> choice.outlook().distance())
            .filter(d -> d >= 0)
            .min()
            .orElse(-1);
    assertThat(nearest).isEqualTo(distance <= 0 ? -1 : distance - 1);
  }

  @Test
  void nothing_is_known_before_the_walk_is_done() throws UnusableInputException {
    StateBrowser browser = StateBrowser.open(config("mutex.LostUpdateLocked"));
    Position position = browser.session().goTo(List.of());
    assertThat(position.outlook().reach()).isEqualTo(Reach.NOT_KNOWN);
    assertThat(position.choices()).allMatch(c -> c.outlook().reach() == Reach.NOT_KNOWN);
    assertThat(browser.exploration().phase()).isEqualTo(Phase.RUNNING);
  }

  @Test
  void a_cut_walk_never_says_no_and_calls_no_distance_exact() throws UnusableInputException {
    for (String program : List.of("mutex.LostUpdate", "mutex.LostUpdateLocked")) {
      BruteForce all = new BruteForce(config(program));
      for (int states = 1; states < all.pathTo.size(); states += 7) {
        Limits limit = new Limits(states, 0, Duration.ZERO, 0);
        StateBrowser browser = explored(config(program).withLimits(limit));
        assertThat(browser.exploration().phase()).isEqualTo(Phase.INCOMPLETE);
        assertThat(browser.exploration().reason()).contains("--max-states " + states);
        Session session = browser.session();
        for (Map.Entry<List<Integer>, List<Integer>> state : all.pathTo.entrySet()) {
          Outlook outlook = session.goTo(state.getValue()).outlook();
          assertThat(outlook.reach()).isNotEqualTo(Reach.NOT_REACHABLE);
          if (outlook.reach() == Reach.REACHABLE && outlook.distance() > 0) {
            assertThat(outlook.exact()).isFalse();
            assertThat(outlook.distance()).isGreaterThanOrEqualTo(all.distance(state.getKey()));
          }
        }
      }
    }
  }

  @Test
  void an_endless_program_is_walked_by_hand_all_the_same() throws UnusableInputException {
    Limits limit = new Limits(500, 0, Duration.ZERO, 0);
    StateBrowser browser = explored(config("search.Unbounded").withLimits(limit));
    Position position = browser.session().goTo(List.of());
    for (int i = 0; i < 50 && position.here().kind() == Kind.OPEN; i++) {
      List<Integer> onward = new ArrayList<>(position.trace().choices());
      onward.add(0);
      position = browser.session().goTo(onward);
    }
    assertThat(position.trace().steps()).hasSizeGreaterThan(20);
    assertThat(browser.exploration().phase()).isEqualTo(Phase.INCOMPLETE);
  }

  @Test
  void nearest_way_leads_through_the_place_to_a_violation_and_is_as_long_as_told()
      throws UnusableInputException {
    StateBrowser browser = explored(config("mutex.LostUpdate"));
    Session session = browser.session();
    for (List<Integer> place : new BruteForce(config("mutex.LostUpdate")).pathTo.values()) {
      Outlook outlook = session.goTo(place).outlook();
      List<Integer> way = session.toViolation(place).orElse(null);
      if (outlook.reach() == Reach.NOT_REACHABLE) {
        assertThat(way).isNull();
      } else {
        assertThat(way.subList(0, place.size())).isEqualTo(place);
        assertThat(way).hasSize(place.size() + outlook.distance());
        assertThat(session.goTo(way).here().kind()).isEqualTo(Kind.VIOLATION);
      }
    }
  }

  @Test
  void steps_taken_one_by_one_are_those_of_the_counterexample() throws UnusableInputException {
    Violation found = Runs.violation("I1", "S1", "+design=b");
    Trace trace = found.trace();
    StateBrowser browser = StateBrowser.open(Runs.config("S1", "+design=b"));
    Session session = browser.session();
    Position position = session.goTo(List.of());
    for (int i = 1; i <= trace.length(); i++) {
      // Looking at every choice must not change what the steps are called.
      assertThat(position.choices().get(trace.choices().get(i - 1)).step())
          .isEqualTo(trace.steps().get(i - 1));
      position = session.goTo(trace.choices().subList(0, i));
    }
    assertThat(position.trace().steps()).isEqualTo(trace.steps());
    assertThat(position.trace().initial()).isEqualTo(trace.initial());
    assertThat(position.here().property()).isEqualTo("I1");
    assertThat(position.here().message()).isEqualTo(found.message());
    assertThat(position.choices()).isEmpty();
    Position back = session.goTo(trace.choices().subList(0, 40));
    assertThat(back.trace().steps()).isEqualTo(trace.steps().subList(0, 40));
    assertThat(back.choices()).anyMatch(Position.Choice::visited);
  }

  @Test
  void objects_have_the_values_that_the_events_tell() throws UnusableInputException {
    Trace trace = Runs.violation("I1", "S1", "+design=b").trace();
    Session session = StateBrowser.open(Runs.config("S1", "+design=b")).session();
    Map<String, String> told = new HashMap<>();
    int compared = 0;
    for (int i = 1; i < trace.length(); i++) {
      trace.steps().get(i - 1).events().stream()
          .filter(e -> e.kind().name().equals("WRITE") && e.object().startsWith("Folio#"))
          .forEach(e -> told.put(e.object() + "." + e.member(), e.newValue()));
      for (foliowalk.trace.ObjectState object :
          session.goTo(trace.choices().subList(0, i)).objects()) {
        for (Map.Entry<String, String> field : object.fields().entrySet()) {
          String value = told.get(object.object() + "." + field.getKey());
          if (value != null && !value.contains("#")) {
            assertThat(field.getValue()).as("step %d %s", i, field).isEqualTo(value);
            compared++;
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(100);
  }

  @Test
  void a_place_that_is_not_there_is_refused_with_its_step() throws UnusableInputException {
    Session session = StateBrowser.open(config("mutex.LostUpdate")).session();
    assertThatThrownBy(() -> session.goTo(List.of(0, 99)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("step 2")
        .hasMessageContaining("choice 99");
    assertThat(session.goTo(List.of(0)).trace().steps()).hasSize(1);
  }

  @Test
  void coming_back_to_a_state_is_told() throws UnusableInputException {
    Session session = StateBrowser.open(config("mutex.LostUpdate")).session();
    assertThat(session.goTo(List.of()).choices()).noneMatch(Position.Choice::visited);
    session.goTo(List.of(0));
    assertThat(session.goTo(List.of()).choices().get(0).visited()).isTrue();
  }
}
