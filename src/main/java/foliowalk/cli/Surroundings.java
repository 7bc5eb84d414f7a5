package foliowalk.cli;

import foliowalk.campaign.Project;
import foliowalk.campaign.ReportFolder;
import foliowalk.report.ReportFile;
import foliowalk.result.ExitCode;
import foliowalk.walker.StopSignal;
import foliowalk.walker.Walker;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
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

  /**
   * Writes what a campaign found.
   *
   * @param exitCode what the campaign itself ends with
   * @param interrupted why it ended early, if it did
   * @return the code to end with
   */
  int keep(
      ReportFolder folder,
      int exitCode,
      Optional<String> interrupted,
      Map<String, ReportFile.Content> files) {
    try {
      say(folder.write(interrupted, files));
      return exitCode;
    } catch (IOException e) {
      say(e.getMessage());
      return ExitCode.UNUSABLE_INPUT;
    }
  }

  /** The folder of the launcher as campaigns see it. */
  Project project() {
    return new Project(home);
  }

  /** A line for each warning. */
  void warn(Iterable<String> warnings) {
    for (String warning : warnings) {
      say("warning: " + warning);
    }
  }
}
