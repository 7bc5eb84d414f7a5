package foliowalk.cli;

import foliowalk.walker.StopSignal;
import foliowalk.walker.Walker;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * What the commands find around them, so that a test can give them something else.
 *
 * @param out for results
 * @param err for warnings, progress and refusals
 * @param home folder with {@code jpf-configs} and {@code reports}
 * @param terminal whether {@code err} is a terminal on which a line can be rewritten
 * @param walkers makes a walker for each run
 * @param stop asked by every walk; set when the user interrupts
 */
public record Surroundings(
    PrintWriter out,
    PrintWriter err,
    Path home,
    boolean terminal,
    Supplier<Walker> walkers,
    StopSignal stop) {

  /** One line to the user, on the error stream. */
  void say(String line) {
    err.print("foliowalk: " + line + "\n");
    err.flush();
  }

  /** A line for each warning. */
  void warn(Iterable<String> warnings) {
    for (String warning : warnings) {
      say("warning: " + warning);
    }
  }
}
