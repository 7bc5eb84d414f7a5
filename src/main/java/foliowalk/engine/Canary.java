package foliowalk.engine;

import foliowalk.canary.LostUpdate;
import foliowalk.config.RunConfig;
import foliowalk.result.RunResult;
import foliowalk.result.Verdict;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Checks the checker: a race whose answer is known must be found by this very process, and its
 * mended twin proved with the known counts. A tool that cannot read class files on this JVM, say,
 * must not print a green verdict.
 */
public final class Canary {
  private static final String RACE = "java.lang.IllegalStateException";

  /**
   * States of the mended twin, by hand. Before and after start: 2. The critical section is lock,
   * read, write, unlock. Main first: its 4 states, then 3 of the other, and the state in which both
   * have left: 8. The other first: its 4, then 3 of main: 7. The other has ended while main stands
   * before, inside (3) or after its section: 5. The end: 1.
   */
  static final long LOCKED_STATES = 23;

  /** Main first: 1. The other first: its end falls before, between (3) or after main's four: 5. */
  static final String LOCKED_SCHEDULES = "6";

  private Canary() {}

  /** What went wrong, or empty when the canary sang. */
  public static Optional<String> failure() {
    try {
      Path classes =
          Path.of(LostUpdate.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      RunResult racy = walk(classes, "racy");
      boolean caught =
          racy.verdict() instanceof Verdict.Violated
              && racy.violations().size() == 1
              && racy.violations().get(0).property().equals(RACE);
      if (!caught) {
        return Optional.of("a known race was not caught: " + racy.verdict().reason());
      }
      RunResult locked = walk(classes, "locked");
      String schedules =
          locked.statistics().schedules().map(Object::toString).orElse("no finite number");
      boolean proved =
          locked.verdict() instanceof Verdict.Proved
              && locked.statistics().states() == LOCKED_STATES
              && schedules.equals(LOCKED_SCHEDULES);
      return proved
          ? Optional.empty()
          : Optional.of(
              "a known correct program was judged "
                  + locked.verdict().word()
                  + " with "
                  + locked.statistics().states()
                  + " states and "
                  + schedules
                  + " schedules, not PROVED with "
                  + LOCKED_STATES
                  + " and "
                  + LOCKED_SCHEDULES);
    } catch (UnusableInputException | URISyntaxException | RuntimeException e) {
      return Optional.of("the known program could not be walked: " + e);
    }
  }

  private static RunResult walk(Path classes, String variant) throws UnusableInputException {
    RunConfig config = RunConfig.of(LostUpdate.class.getName(), List.of(variant), List.of(classes));
    return EmbeddedEngine.explore(config, ProgressListener.NONE, new StopSignal());
  }
}
