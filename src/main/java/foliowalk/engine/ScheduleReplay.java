package foliowalk.engine;

import foliowalk.config.RunConfig;
import foliowalk.engine.record.Replay;
import foliowalk.engine.semantics.FinalFieldLeak;
import foliowalk.program.Program;
import foliowalk.program.link.Linker;
import foliowalk.walker.UnusableInputException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes one schedule of a program, without walking any other. */
public final class ScheduleReplay {
  private ScheduleReplay() {}

  /**
   * Takes the choices of a schedule as far as they fit.
   *
   * @param choices for each step the position of the choice among those enabled
   * @throws UnusableInputException when the program cannot be read or uses what is not supported
   */
  public static Replay.Taken take(RunConfig config, List<Integer> choices)
      throws UnusableInputException {
    Set<String> leaked = new HashSet<>();
    while (true) {
      Program program = Linker.link(config, leaked);
      try {
        return new Replay(program, config).take(choices);
      } catch (FinalFieldLeak leak) {
        leaked.add(leak.field());
      }
    }
  }
}
