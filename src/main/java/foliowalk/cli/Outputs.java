package foliowalk.cli;

import foliowalk.config.RunConfig;
import foliowalk.config.file.ConfigurationException;
import foliowalk.report.ReportFile;
import foliowalk.report.ShownPath;
import foliowalk.result.RunResult;
import foliowalk.result.ToolVersion;
import foliowalk.result.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files that a command was asked to write. Obstacles are found before the run, since a result
 * that cannot be kept may have taken hours; each file appears whole or not at all.
 */
final class Outputs {
  /** The file name that stands for standard output. */
  static final Path STANDARD_OUTPUT = Path.of("-");

  /** A result in one format. */
  @FunctionalInterface
  interface Format {
    /** Writes all of it. */
    void write(RunResult result, Writer out) throws IOException;
  }

  /** There is nothing that this format can show of a result, which is no fault. */
  static final class NothingToWriteException extends IOException {
    private static final long serialVersionUID = 1L;

    NothingToWriteException(String message) {
      super(message);
    }
  }

  /** What there must be for a file to be made. */
  private enum Needs {
    /** It can also say that a run failed. */
    NOTHING,
    /** It shows the states that a run walked. */
    STATES,
    /** It shows a counterexample. */
    VIOLATION
  }

  /** One file. */
  private record Output(String option, Path file, Needs needs, Format format) {}

  private final Surroundings surroundings;
  private final boolean mayPrint;
  private final List<Output> outputs = new ArrayList<>();
  private final Map<String, String> taken = new LinkedHashMap<>();

  /**
   * None yet.
   *
   * @param mayPrint whether standard output is free for one of them
   */
  Outputs(Surroundings surroundings, boolean mayPrint) {
    this.surroundings = surroundings;
    this.mayPrint = mayPrint;
  }

  /** Adds a report, unless its file is null. */
  void add(String option, Path file, Format format) throws ConfigurationException {
    add(option, file, Needs.NOTHING, format);
  }

  /** Adds a picture of the states walked, unless its file is null. */
  void addOfStates(String option, Path file, Format format) throws ConfigurationException {
    add(option, file, Needs.STATES, format);
  }

  /** Adds a picture or record of the first violation, unless its file is null. */
  void addOfViolation(String option, Path file, Format format) throws ConfigurationException {
    add(option, file, Needs.VIOLATION, format);
  }

  private void add(String option, Path file, Needs needs, Format format)
      throws ConfigurationException {
    if (file != null) {
      claim(option, file);
      outputs.add(new Output(option, file, needs, format));
    }
  }

  /**
   * Makes sure that a file can be written and that nothing else is.
   *
   * @param option what names the file, for the complaint
   */
  void claim(String option, Path file) throws ConfigurationException {
    if (file.equals(STANDARD_OUTPUT)) {
      if (!mayPrint) {
        throw new ConfigurationException(
            option + ": - is standard output, where the text report goes; name a file");
      }
    } else {
      Optional<String> obstacle = ReportFile.obstacle(file);
      if (obstacle.isPresent()) {
        throw new ConfigurationException(option + ": " + file + " " + obstacle.get());
      }
    }
    reserve(option, file);
  }

  /** Keeps a file, such as the input, from being written to. */
  void reserve(String what, Path file) throws ConfigurationException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return; // a device takes any number of reports
    }
    String other = taken.putIfAbsent(place(file), what);
    if (other != null) {
      throw new ConfigurationException(other + " and " + what + " both name " + file);
    }
  }

  private static String place(Path file) {
    try {
      return file.toRealPath().toString();
    } catch (IOException e) { // not there yet
      return file.toAbsolutePath().normalize().toString();
    }
  }

  /**
   * Writes them all.
   *
   * @return false when one of them could not be; the user has been told
   */
  boolean write(RunResult result) {
    boolean all = true;
    for (Output output : outputs) {
      if (output.needs() == Needs.VIOLATION && result.violations().isEmpty()) {
        surroundings.say(output.option() + ": nothing written, there is no violation");
      } else {
        all &= write(output, result);
      }
    }
    return all;
  }

  /** Writes those that can say that a run ended before there was a result. */
  void write(Verdict.Error error) {
    RunResult failed =
        RunResult.failed(
            "foliowalk " + ToolVersion.current(), RunConfig.of("", List.of(), List.of()), error);
    for (Output output : outputs) {
      // Where the file itself is the trouble, that is what the message already says.
      if (output.needs() == Needs.NOTHING && ReportFile.obstacle(output.file()).isEmpty()) {
        write(output, failed);
      }
    }
  }

  private boolean write(Output output, RunResult result) {
    try {
      if (output.file().equals(STANDARD_OUTPUT)) {
        output.format().write(result, surroundings.out());
        surroundings.out().flush();
      } else {
        ReportFile.write(output.file(), out -> output.format().write(result, out));
      }
      return true;
    } catch (NothingToWriteException e) {
      surroundings.say(output.option() + ": nothing written, " + e.getMessage());
      return true;
    } catch (IOException e) {
      surroundings.say(
          output.option()
              + ": "
              + ShownPath.of(output.file())
              + " cannot be written: "
              + e.getMessage());
      return false;
    }
  }

  boolean isEmpty() {
    return outputs.isEmpty();
  }
}
