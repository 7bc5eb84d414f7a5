package foliowalk.jpf;

import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Java PathFinder as a running process: its words are read, and it ends when it must. */
final class JpfProcess {
  private static final long LOOK_EVERY_MILLIS = 100;
  private static final int LOOKS_BETWEEN_PROGRESS = 3;
  private static final Duration PATIENCE_AFTER_KILL = Duration.ofSeconds(10);

  /** A trace is about one megabyte; a report as long as this would fill somebody's disk. */
  private static final long REPORT_LIMIT = 1L << 30;

  private final List<String> commandLine;
  private final Path report;
  private final Duration timeLimit;

  /**
   * Prepares a process.
   *
   * @param report the file that JPF writes
   * @param timeLimit zero for none
   */
  JpfProcess(List<String> commandLine, Path report, Duration timeLimit) {
    this.commandLine = List.copyOf(commandLine);
    this.report = report;
    this.timeLimit = timeLimit;
  }

  /**
   * How a process ended.
   *
   * @param exitCode as the system says; above 128 for a signal
   * @param stopped why we ended it, if we did
   * @param seconds wall time
   * @param console what it said
   */
  record Ending(int exitCode, Optional<String> stopped, double seconds, JpfConsole console) {}

  /**
   * Runs the process to its end or to ours.
   *
   * @throws IOException when it cannot be started
   */
  Ending run(ProgressListener progress, StopSignal stop) throws IOException {
    long start = System.nanoTime();
    Process process = new ProcessBuilder(commandLine).redirectErrorStream(true).start();
    process.getOutputStream().close();
    JpfConsole console = new JpfConsole();
    Thread reader = new Thread(() -> read(process, console), "jpf-console");
    reader.setDaemon(true);
    reader.start();
    Optional<String> stopped = Optional.empty();
    try {
      for (int look = 1; !process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS); look++) {
        stopped = reasonToStop(stop, System.nanoTime() - start);
        if (stopped.isPresent()) {
          break;
        }
        if (look % LOOKS_BETWEEN_PROGRESS == 0) {
          synchronized (console) {
            progress.progress(
                console.states(),
                console.states() + console.visited(),
                console.depth(),
                0,
                seconds(start));
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopped = Optional.of("interrupted");
    } finally {
      if (process.isAlive()) { // killing one that has ended would close what is still to be read
        kill(process);
      }
    }
    awaitEnd(process, reader);
    synchronized (console) {
      int exitCode = process.isAlive() ? -1 : process.exitValue();
      return new Ending(exitCode, stopped, seconds(start), console);
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private Optional<String> reasonToStop(StopSignal stop, long nanos) {
    if (stop.requested()) {
      return Optional.of(stop.reason());
    }
    if (!timeLimit.isZero() && nanos >= timeLimit.toNanos()) {
      return Optional.of("the time limit of " + timeLimit.toMillis() / 1000.0 + " s was reached");
    }
    try {
      if (Files.exists(report) && Files.size(report) > REPORT_LIMIT) {
        return Optional.of("JPF's report passed " + (REPORT_LIMIT >> 20) + " MiB");
      }
    } catch (IOException e) {
      return Optional.of("JPF's report cannot be looked at: " + e.getMessage());
    }
    return Optional.empty();
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private static void awaitEnd(Process process, Thread reader) {
    try {
      process.waitFor(PATIENCE_AFTER_KILL.toMillis(), TimeUnit.MILLISECONDS);
      reader.join(PATIENCE_AFTER_KILL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void read(Process process, JpfConsole console) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (console) {
          console.line(line);
        }
      }
    } catch (IOException e) {
      if (process.isAlive()) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
