package foliowalk.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A file that appears whole or not at all: written beside its place, then moved there. */
public final class ReportFile {
  /** Something that writes a report. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it. */
    void writeTo(Writer out) throws IOException;
  }

  private ReportFile() {}

  /**
   * Why {@code file} cannot be written, in words that follow its name; nothing when no obstacle is
   * seen. Asked before a long run, so that its result is not lost.
   */
  public static Optional<String> obstacle(Path file) {
    Path folder = folder(file);
    if (Files.isDirectory(file)) {
      return Optional.of("is a folder");
    }
    if (!Files.isDirectory(folder)) {
      return Optional.of("cannot be written: " + folder + " is not a folder");
    }
    if (isSpecial(file) ? !Files.isWritable(file) : !Files.isWritable(folder)) {
      return Optional.of("cannot be written: no permission");
    }
    return Optional.empty();
  }

  /**
   * Writes a file in UTF-8, replacing what was there.
   *
   * @throws IOException when it cannot be written; what was there before is then untouched
   */
  public static void write(Path file, Content content) throws IOException {
    if (isSpecial(file)) { // a device or a pipe: replacing it would be wrong
      try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        content.writeTo(out);
      }
      return;
    }
    Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path partial =
        place.resolveSibling(
            "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".partial");
    try {
      try (Writer out =
          Files.newBufferedWriter(
              partial,
              StandardCharsets.UTF_8,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        content.writeTo(out);
      }
      move(partial, place);
    } catch (FileSystemException e) {
      // Its file is ours, beside the one that the user named.
      throw new IOException(
          e.getReason() == null
              ? "no file can be made in " + place.getParent()
              : "no file can be made in " + place.getParent() + ": " + e.getReason());
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static boolean isSpecial(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
  }

  private static Path folder(Path file) {
    return file.toAbsolutePath().getParent() == null
        ? file.toAbsolutePath()
        : file.toAbsolutePath().getParent();
  }
}
