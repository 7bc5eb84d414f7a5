package foliowalk.cli;

import foliowalk.config.file.ConfigurationException;
import foliowalk.report.ReportFile;
import foliowalk.result.ExitCode;
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
final class ReportFolder {
  private final Surroundings surroundings;
  private final Optional<Path> folder;
  private final boolean named;

  private ReportFolder(Surroundings surroundings, Optional<Path> folder, boolean named) {
    this.surroundings = surroundings;
    this.folder = folder;
    this.named = named;
  }

  /**
   * Chooses the folder and checks that it can be written, before the run: a result that cannot be
   * kept may have taken hours.
   *
   * @param out what the user named, or null
   * @param whole whether this is the full campaign as configured
   * @param files what will be written
   */
  static ReportFolder of(Surroundings surroundings, Path out, boolean whole, List<String> files)
      throws ConfigurationException {
    Optional<Path> folder =
        out != null
            ? Optional.of(out)
            : whole
                ? Optional.of(surroundings.home().resolve("reports").normalize())
                : Optional.empty();
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
    return new ReportFolder(surroundings, folder, out != null);
  }

  /**
   * Writes the pages, or says why not.
   *
   * @param exitCode what the campaign itself ends with
   * @param interrupted why it ended early, if it did
   * @return the code to end with
   */
  int write(int exitCode, Optional<String> interrupted, Map<String, ReportFile.Content> contents) {
    if (folder.isEmpty() || !named && interrupted.isPresent()) {
      surroundings.say(
          "no report written: "
              + (interrupted.isPresent()
                  ? "the run was interrupted"
                  : "this is not the full campaign")
              + "; name a folder with --out DIR");
      return exitCode;
    }
    List<String> written = new ArrayList<>();
    try {
      for (Map.Entry<String, ReportFile.Content> content :
          new LinkedHashMap<>(contents).entrySet()) {
        Path file = folder.get().resolve(content.getKey());
        ReportFile.write(file, content.getValue());
        written.add(shown(file).toString());
      }
      surroundings.say("written: " + String.join(", ", written));
      return exitCode;
    } catch (IOException e) {
      surroundings.say("--out: " + folder.get() + " cannot be written: " + e.getMessage());
      return ExitCode.UNUSABLE_INPUT;
    }
  }

  /** A path as short as it can be named from here. */
  static Path shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath().normalize();
    return absolute.startsWith(here) && !absolute.equals(here)
        ? here.relativize(absolute)
        : absolute;
  }
}
