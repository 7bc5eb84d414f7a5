package foliowalk.report.saved;

import foliowalk.config.RunConfig;
import foliowalk.result.Violation;
import java.util.List;

/**
 * Schedules from a file, with what is needed to run them again.
 *
 * @param engine which engine found them
 * @param programHash of the class files they were found in; may be empty
 * @param config what was run
 * @param violations one with its schedule for each property, in the order of the file; at least one
 */
public record SavedTraces(
    String engine, String programHash, RunConfig config, List<Violation> violations) {

  /** Copies the list. */
  public SavedTraces {
    violations = List.copyOf(violations);
  }
}
