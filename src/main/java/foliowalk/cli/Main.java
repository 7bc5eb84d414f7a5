package foliowalk.cli;

import foliowalk.engine.EmbeddedEngine;
import foliowalk.result.ExitCode;
import foliowalk.run.Engine;
import foliowalk.run.StopSignal;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Entry point of the process. */
public final class Main {
  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    StandardOutput output = StandardOutput.ofProcess();
    PrintWriter out = writer(output);
    PrintWriter err = writer(System.err);
    StopSignal stop = new StopSignal();
    Interruption.install(stop);
    Surroundings surroundings =
        new Surroundings(
            out,
            err,
            home(),
            Boolean.getBoolean("foliowalk.terminal"),
            Main::engine,
            stop,
            Watchdog.start(stop, err));
    int exitCode = CommandLineTool.run(surroundings, args);
    System.exit(afterOutput(output, surroundings, exitCode));
  }

  /** A verdict that could not be printed whole must not look like one that was. */
  private static int afterOutput(StandardOutput output, Surroundings surroundings, int exitCode) {
    Optional<String> lost = output.lost();
    if (lost.isEmpty()) {
      return exitCode;
    }
    surroundings.say(
        "standard output cannot be written: "
            + lost.get()
            + "; what was printed is not complete (exit code without that: "
            + exitCode
            + ")");
    return ExitCode.OUTPUT_LOST;
  }

  /** The one place that names the engine. */
  private static Engine engine() {
    return new EmbeddedEngine();
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  /** The launcher names the folder by a property; without launcher, the environment or "here". */
  private static Path home() {
    String home = System.getProperty("foliowalk.home", System.getenv("FOLIOWALK_HOME"));
    return Path.of(home == null || home.isEmpty() ? "." : home);
  }
}
