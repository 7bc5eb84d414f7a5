package foliowalk.run;

import foliowalk.config.RunConfig;
import foliowalk.result.RunResult;

/** Walks the schedules of one program. */
public interface Engine {

  /**
   * Walks the program to the end or to a limit.
   *
   * @param config what to run
   * @param progress told counts now and then, on the walking thread; cannot change the search
   * @param stop asked often; once it answers true the walk ends and the verdict says so
   * @return the result, also for a run that was cut
   * @throws UnusableInputException when the program cannot be read or uses what is not supported
   */
  RunResult walk(RunConfig config, ProgressListener progress, StopSignal stop)
      throws UnusableInputException;
}
