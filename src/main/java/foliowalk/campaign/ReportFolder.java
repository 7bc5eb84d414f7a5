package foliowalk.campaign;

import foliowalk.config.file.ConfigurationException;
import foliowalk.report.ReportFile;
import foliowalk.report.ShownPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a campaign writes its pages. A part of a campaign never replaces the full report: it is
 * written only where the user says.
 */
public final class ReportFolder {
  private final Optional<Path> folder;
  private final Optional<Path> named;

  private ReportFolder(Optional<Path> folder, Optional<Path> named) {
    this.folder = folder;
    this.named = named;
  }

  /**
   * Chooses the folder and checks that it can be written, before the run: a result that cannot be
   * kept may have taken hours.
   *
   * @param project whose reports a whole campaign replaces
   * @param out what the user named, if anything
   * @param whole whether this is the full campaign as configured
   * @param files what will be written
   * @throws ConfigurationException with one line for the user when one of them cannot be
   */
  public static ReportFolder of(
      Project project, Optional<Path> out, boolean whole, List<String> files)
      throws ConfigurationException {
    Optional<Path> folder = out.or(() -> Optional.of(project.reports()).filter(f -> whole));
    if (folder.isPresent()) {
      try {
        Files.createDirectories(folder.get());
      } catch (IOException e) {
        throw new ConfigurationException("--out: " + folder.get() + " cannot be made a folder");
      }
      for (String name : files) {
        Path file = folder.get().resolve(name);
        Optional<String> obstacle = ReportFile.obstacle(file);
        if (obstacle.isPresent()) {
          throw new ConfigurationException("--out: " + file + " " + obstacle.get());
        }
      }
    }
    return new ReportFolder(folder, out);
  }

  /** What the user named, if anything. */
  public Optional<Path> named() {
    return named;
  }

  /**
   * Writes the pages, each whole or not at all.
   *
   * @param interrupted why the campaign ended early, if it did
   * @param contents what to write, by file name
   * @return one line for the user: what was written, or why nothing was
   * @throws IOException with one line for the user when a file could not be written
   */
  public String write(Optional<String> interrupted, Map<String, ReportFile.Content> contents)
      throws IOException {
    if (folder.isEmpty() || named.isEmpty() && interrupted.isPresent()) {
      return "no report written: "
          + (interrupted.isPresent() ? "the run was interrupted" : "this is not the full campaign")
          + "; name a folder with --out DIR";
    }
    List<String> written = new ArrayList<>();
    try {
      for (Map.Entry<String, ReportFile.Content> content :
          new LinkedHashMap<>(contents).entrySet()) {
        Path file = folder.get().resolve(content.getKey());
        ReportFile.write(file, content.getValue());
        written.add(ShownPath.fromHere(file).toString());
      }
      return "written: " + String.join(", ", written);
    } catch (IOException e) {
      throw new IOException("--out: " + folder.get() + " cannot be written: " + e.getMessage(), e);
    }
  }
}
