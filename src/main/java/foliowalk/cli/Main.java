package foliowalk.cli;

import foliowalk.engine.EmbeddedWalker;
import foliowalk.walker.StopSignal;
import foliowalk.walker.Walker;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Entry point of the process. */
public final class Main {
  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintWriter out = writer(System.out);
    PrintWriter err = writer(System.err);
    StopSignal stop = new StopSignal();
    Interruption interruption = Interruption.install(stop);
    Surroundings surroundings =
        new Surroundings(
            out, err, home(), Boolean.getBoolean("foliowalk.terminal"), Main::engine, stop);
    int exitCode = CommandLineTool.run(surroundings, args);
    out.flush();
    err.flush();
    interruption.finished(exitCode);
    System.exit(exitCode);
  }

  /** The one place that names the engine. */
  private static Walker engine() {
    return new EmbeddedWalker();
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
