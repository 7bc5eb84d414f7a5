package foliowalk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The launcher as a process of its own, as a user starts it. */
public final class Launched {
  private static final long PATIENCE_SECONDS = 120;

  /**
   * What a process did.
   *
   * @param exitCode its exit code
   * @param out all that it wrote to its output stream
   * @param err all that it wrote to its error stream
   */
  public record Ended(int exitCode, String out, String err) {}

  private final Process process;
  private final Path out;
  private final Path err;

  private Launched(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /** The folder that Maven builds, which is where the launcher lies. */
  public static Path home() {
    return Path.of("").toAbsolutePath();
  }

  /** Starts this project's launcher, which must not build inside its own build. */
  public static Launched start(Path folder, String... args) {
    return start(folder, Map.of("FOLIOWALK_NO_BUILD", "1"), home().resolve("foliowalk"), args);
  }

  /** Starts any launcher in a folder, with additions to the environment. */
  public static Launched start(
      Path folder, Map<String, String> environment, Path launcher, String... args) {
    List<String> command = new ArrayList<>();
    try {
      if (ignoresInterrupts()) {
        command.addAll(List.of("env", "--default-signal=INT"));
      }
      command.addAll(List.of("/bin/bash", launcher.toString()));
      command.addAll(List.of(args));
      Path out = Files.createTempFile("launched", ".out");
      Path err = Files.createTempFile("launched", ".err");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("FOLIOWALK_"));
      builder.environment().putAll(environment);
      return new Launched(builder.start(), out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether Ctrl-C is ignored here, and so by whatever is started from here. A shell does that to
   * what it starts in the background; a terminal, which is what a test stands for, never does.
   */
  private static boolean ignoresInterrupts() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return false;
    }
    String ignored =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> line.substring("SigIgn:".length()).strip())
            .findFirst()
            .orElse("0");
    long interrupt = 1L << (2 - 1); // SIGINT is signal 2, see proc(5)
    return (Long.parseUnsignedLong(ignored, 16) & interrupt) != 0;
  }

  /** Runs this project's launcher to its end. */
  public static Ended run(Path folder, String... args) {
    return start(folder, args).await();
  }

  /** Sends what Ctrl-C sends. */
  public void interrupt() throws IOException, InterruptedException {
    signal("INT");
  }

  /** Sends a signal, such as {@code TERM}. */
  public void signal(String name) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** Waits until a text stands in the error stream. */
  public void awaitError(String text) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!Files.readString(err).contains(text)) {
      if (System.nanoTime() > end || !process.isAlive()) {
        throw new AssertionError("never said '" + text + "', but: " + Files.readString(err));
      }
      Thread.sleep(50);
    }
  }

  /** Waits for the end. */
  public Ended await() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("still running: " + Files.readString(err));
      }
      Ended ended =
          new Ended(
              process.exitValue(),
              Files.readString(out, StandardCharsets.UTF_8),
              Files.readString(err, StandardCharsets.UTF_8));
      Files.delete(out);
      Files.delete(err);
      return ended;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
