package foliowalk.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Standard output, which remembers that something could not be written: {@link System#out} forgets
 * why. A reader that went away, as {@code head} does, and an output that was closed from the start
 * are what the user wanted.
 */
final class StandardOutput extends OutputStream {
  private static final Path LINK = Path.of("/proc/self/fd/1");

  private final OutputStream out;
  private IOException failure;

  StandardOutput(OutputStream out) {
    this.out = out;
  }

  static StandardOutput ofProcess() {
    return new StandardOutput(new FileOutputStream(FileDescriptor.out));
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    if (failure == null) {
      try {
        out.write(bytes, offset, length);
      } catch (IOException e) {
        failure = e;
      }
    }
  }

  /** Why some of the output is missing; empty when nothing is that anybody wanted. */
  synchronized Optional<String> lost() {
    return failure == null || nobodyReads()
        ? Optional.empty()
        : Optional.of(String.valueOf(failure.getMessage()));
  }

  private boolean nobodyReads() {
    String message = String.valueOf(failure.getMessage());
    return message.contains("Broken pipe") || message.contains("Bad file descriptor") || isPipe();
  }

  /** Writing to a pipe fails for one reason only, whatever the language of the message. */
  private static boolean isPipe() {
    try {
      return Files.readSymbolicLink(LINK).toString().startsWith("pipe:");
    } catch (IOException e) {
      return false;
    }
  }
}
