package foliowalk.cli;

import java.io.PrintWriter;
import java.time.Duration;

/** Progress: one rewritten line on a terminal, otherwise a plain line now and then. */
final class StatusLine implements AutoCloseable {
  /** Often enough to see life in a log, seldom enough not to fill it. */
  private static final Duration BETWEEN_PLAIN_LINES = Duration.ofSeconds(15);

  private static final String TO_START_AND_ERASE = "\r\u001b[K";

  private final TerminalWriter err;
  private final boolean terminal;
  private long lastNanos = System.nanoTime();
  private boolean shown;

  StatusLine(PrintWriter err, boolean terminal) {
    this.err = TerminalWriter.over(err);
    this.terminal = terminal;
  }

  /** Shows a text of at most 79 characters, if it is time to. */
  synchronized void update(String text) {
    if (terminal) {
      err.control(TO_START_AND_ERASE);
      err.print(text);
      err.flush();
      shown = true;
    } else if (System.nanoTime() - lastNanos >= BETWEEN_PLAIN_LINES.toNanos()) {
      lastNanos = System.nanoTime();
      err.print(text + "\n");
      err.flush();
    }
  }

  /** Takes the line away so that something else can be printed. */
  synchronized void clear() {
    if (shown) {
      err.control(TO_START_AND_ERASE);
      err.flush();
      shown = false;
    }
  }

  @Override
  public void close() {
    clear();
  }
}
