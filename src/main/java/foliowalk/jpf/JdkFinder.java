package foliowalk.jpf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a JDK on which an installation of Java PathFinder runs. It must be exactly the release that
 * JPF was built for: JPF replaces classes of the JDK by its own and fits no other release (built
 * for 17, it reports false errors on 25).
 */
final class JdkFinder {
  private static final Pattern RELEASE = Pattern.compile("(?m)^JAVA_VERSION=\"([^\"]*)\"");

  private JdkFinder() {}

  /**
   * A Java that can be started.
   *
   * @param home its folder
   * @param feature its feature number, such as 17
   */
  record Jdk(Path home, int feature) {
    /** The program to start. */
    Path java() {
      return JdkFinder.java(home);
    }
  }

  /**
   * Looks at {@code JAVA_HOME}, the running Java and the usual folders.
   *
   * @throws JpfUnavailableException saying what was looked for and what was found
   */
  static Jdk find(JpfInstallation jpf, JpfPlaces places) throws JpfUnavailableException {
    List<String> found = new ArrayList<>();
    Set<Path> seen = new LinkedHashSet<>();
    for (Path candidate : places.jdkCandidates()) {
      if (!Files.isExecutable(java(candidate)) || !seen.add(real(candidate))) {
        continue;
      }
      Optional<Integer> feature = feature(candidate);
      if (feature.isPresent() && feature.get() == jpf.javaFeature()) {
        return new Jdk(candidate, feature.get());
      }
      found.add(candidate + " (Java " + feature.map(String::valueOf).orElse("unknown") + ")");
    }
    throw new JpfUnavailableException(
        "Java PathFinder at "
            + jpf.home()
            + " was built for Java "
            + jpf.javaFeature()
            + " and fits no other release. Looked at JAVA_HOME, the running Java and "
            + String.join(", ", places.jdkFolders().stream().map(Path::toString).toList())
            + "; found "
            + (found.isEmpty() ? "none" : String.join(", ", found))
            + ". Install a JDK "
            + jpf.javaFeature()
            + " or point JAVA_HOME to one; or use the branch of"
            + " javapathfinder/jpf-core for your Java (java-17: 17, master: 11)");
  }

  private static Path java(Path home) {
    return home.resolve("bin").resolve("java");
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  /** From the file {@code release} that every JDK since 7 has; nothing is started to ask. */
  private static Optional<Integer> feature(Path home) {
    try {
      Matcher matcher = RELEASE.matcher(Files.readString(home.resolve("release")));
      if (!matcher.find()) {
        return Optional.empty();
      }
      String version = matcher.group(1);
      String digits =
          (version.startsWith("1.") ? version.substring(2) : version).replaceAll("\\D.*$", "");
      return digits.isEmpty() || digits.length() > 4
          ? Optional.empty()
          : Optional.of(Integer.valueOf(digits));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
