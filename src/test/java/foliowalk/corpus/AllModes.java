package foliowalk.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.config.Reduction;
import foliowalk.config.RunConfig;
import foliowalk.config.SearchOrder;
import foliowalk.result.RunResult;
import foliowalk.result.Statistics;
import foliowalk.result.Violation;
import foliowalk.run.UnusableInputException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A program walked in every order of search, with every reduction and with both ways to store a
 * state: neither what is violated nor the set of end states may depend on them, nor, without a
 * reduction, any count. Where daemons are left at the end, a reduction leaves out some of the
 * places at which they may stand, and adds none.
 */
public final class AllModes {
  private static final List<Mode> MODES = modes();

  private AllModes() {}

  private record Mode(SearchOrder order, Reduction reduction, boolean traverses) {}

  private static List<Mode> modes() {
    List<Mode> modes = new ArrayList<>();
    for (SearchOrder order : SearchOrder.values()) {
      for (Reduction reduction : Reduction.values()) {
        modes.add(new Mode(order, reduction, false));
        modes.add(new Mode(order, reduction, true));
      }
    }
    return modes;
  }

  /** Compares all modes with a complete result of a walk without reduction. */
  public static void agree(RunResult result) throws UnusableInputException {
    agree(result, MODES);
  }

  /** Compares one of the modes, chosen by a number, and the long way to store a state. */
  public static void agree(RunResult result, long choice) throws UnusableInputException {
    Mode chosen = MODES.get((int) Math.floorMod(choice, (long) MODES.size()));
    agree(result, List.of(new Mode(SearchOrder.BFS, Reduction.NONE, true), chosen));
  }

  private static void agree(RunResult result, List<Mode> modes) throws UnusableInputException {
    Set<String> violated =
        result.violations().stream().map(Violation::property).collect(Collectors.toSet());
    RunConfig config = result.config();
    EndStates first = EndStates.of(result, false);
    Set<List<Integer>> ends = first.asSet();
    assertThat((long) ends.size()).as("end states").isEqualTo(result.statistics().endStates());
    for (Mode mode : modes) {
      EndStates walk =
          EndStates.of(
              first.program(),
              config.withSearch(mode.order).withReduction(mode.reduction),
              mode.traverses);
      assertThat(walk.violated()).as("%s", mode).isEqualTo(violated);
      if (mode.reduction == Reduction.NONE) {
        assertThat(walk.asSet()).as("end states by %s", mode).isEqualTo(ends);
        assertThat(counts(walk.statistics())).as("%s", mode).isEqualTo(counts(result.statistics()));
      } else {
        assertThat(ends).as("end states by %s", mode).containsAll(walk.asSet());
        assertThat(nobodyLeft(walk.asSet())).as("ends by %s", mode).isEqualTo(nobodyLeft(ends));
      }
    }
  }

  /** The states that have no thread any more: the first word is their number. */
  private static Set<List<Integer>> nobodyLeft(Set<List<Integer>> ends) {
    return ends.stream().filter(end -> end.get(0) == 0).collect(Collectors.toSet());
  }

  private static List<Object> counts(Statistics s) {
    return Arrays.asList(s.states(), s.transitions(), s.endStates(), s.schedules());
  }
}
