package foliowalk.jpf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where Java PathFinder and JDKs are looked for, so that a test can give other places.
 *
 * @param option the folder given by {@code --jpf-home}
 * @param environment the variables of this process
 * @param userHome folder that may have {@code .jpf/site.properties}
 * @param runningJdk home of the Java that runs this process
 * @param jdkFolders folders that usually contain JDKs, one below the other
 */
public record JpfPlaces(
    Optional<Path> option,
    Map<String, String> environment,
    Path userHome,
    Path runningJdk,
    List<Path> jdkFolders) {

  /** Copies the collections. */
  public JpfPlaces {
    environment = Map.copyOf(environment);
    jdkFolders = List.copyOf(jdkFolders);
  }

  /** The places of this process. */
  public static JpfPlaces ofThisProcess(Optional<Path> option) {
    Path userHome = Path.of(System.getProperty("user.home"));
    return new JpfPlaces(
        option,
        System.getenv(),
        userHome,
        Path.of(System.getProperty("java.home")),
        List.of(
            Path.of("/usr/lib/jvm"),
            Path.of("/usr/java"),
            Path.of("/opt"),
            Path.of("/opt/java"),
            Path.of("/Library/Java/JavaVirtualMachines"),
            userHome.resolve(".sdkman/candidates/java"),
            userHome.resolve(".jdks")));
  }

  /** The value of a variable that is set to something. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  /** The file in which JPF users name their installation. */
  Path siteProperties() {
    return userHome.resolve(".jpf").resolve("site.properties");
  }

  /** Folders that may be JDKs, the most deliberate choice first. */
  List<Path> jdkCandidates() {
    List<Path> candidates = new ArrayList<>();
    variable("JAVA_HOME").ifPresent(home -> candidates.add(Path.of(home)));
    candidates.add(runningJdk);
    for (Path folder : jdkFolders) {
      try (Stream<Path> entries = Files.list(folder)) {
        for (Path entry : entries.sorted().toList()) {
          Path inside = entry.resolve("Contents/Home"); // macOS
          candidates.add(Files.isDirectory(inside) ? inside : entry);
        }
      } catch (IOException e) {
        continue; // not every system has every one of these folders
      }
    }
    return candidates;
  }
}
