package foliowalk.cli;

import foliowalk.result.ExitCode;
import foliowalk.walker.StopSignal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Turns Ctrl-C into a stop signal, and holds the process back until the result of what was covered
 * is printed. The JVM itself would end with 130 and print nothing.
 */
final class Interruption {
  /** Time for the walk to notice, count what it has, and print. */
  private static final long PATIENCE_SECONDS = 60;

  private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();

  private Interruption() {}

  /** Registers the shutdown hook. */
  static Interruption install(StopSignal stop) {
    Interruption interruption = new Interruption();
    Thread hook = new Thread(() -> interruption.shutDown(stop), "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
    return interruption;
  }

  /** The command is done and everything is printed. */
  void finished(int code) {
    exitCode.complete(code);
  }

  /** Runs when the process ends, both by a signal and by {@link System#exit}. */
  private void shutDown(StopSignal stop) {
    int code;
    try {
      if (!exitCode.isDone()) {
        stop.stop("interrupted (Ctrl-C)");
      }
      code = exitCode.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      code = ExitCode.INCONCLUSIVE;
    }
    Runtime.getRuntime().halt(code);
  }
}
