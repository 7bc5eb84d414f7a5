package foliowalk.engine;

import foliowalk.config.RunConfig;
import foliowalk.engine.record.Replay;
import foliowalk.program.link.Linker;
import foliowalk.walker.UnusableInputException;
import java.util.List;

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
    return new Replay(Linker.link(config), config).take(choices);
  }
}
