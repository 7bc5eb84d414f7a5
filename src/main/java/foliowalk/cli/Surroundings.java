package foliowalk.cli;

import foliowalk.campaign.Project;
import foliowalk.campaign.ReportFolder;
import foliowalk.report.ReportFile;
import foliowalk.result.ExitCode;
import foliowalk.run.Engine;
import foliowalk.run.StopSignal;
import foliowalk.text.Escape;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the commands find around them, so that a test can give them something else.
 *
 * @param out for results; lets nothing through that would drive a terminal
 * @param err for warnings, progress and refusals; as {@code out}
 * @param home folder with {@code jpf-configs} and {@code reports}
 * @param terminal whether {@code err} is a terminal on which a line can be rewritten
 * @param engines makes an engine for each run
 * @param stop asked by every walk; set when the user interrupts
 * @param watchdog told of a command that has a result in any case
 */
public record Surroundings(
    PrintWriter out,
    PrintWriter err,
    Path home,
    boolean terminal,
    Supplier<Engine> engines,
    StopSignal stop,
    Watchdog watchdog) {
  private static final int LONGEST_LINE = 4000;

  /** Puts the escapes in front of both streams. */
  public Surroundings {
    out = TerminalWriter.over(out);
    err = TerminalWriter.over(err);
  }

  /** Without a watchdog. */
  public Surroundings(
      PrintWriter out,
      PrintWriter err,
      Path home,
      boolean terminal,
      Supplier<Engine> engines,
      StopSignal stop) {
    this(out, err, home, terminal, engines, stop, Watchdog.none());
  }

  /** One line to the user, on the error stream, whatever is in the text. */
  void say(String line) {
    err.print("foliowalk: " + Escape.line(shortened(line)) + "\n");
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

  /** Nobody reads a line of megabytes, which a value of a file can be. */
  private static String shortened(String line) {
    int left = line.length() - LONGEST_LINE;
    return left <= 0
        ? line
        : line.substring(0, LONGEST_LINE / 2)
            + " ... ("
            + left
            + " characters left out) ... "
            + line.substring(line.length() - LONGEST_LINE / 2);
  }

  /** A line for each warning. */
  void warn(Iterable<String> warnings) {
    for (String warning : warnings) {
      say("warning: " + warning);
    }
  }
}
