package foliowalk.jpf;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A built Java PathFinder.
 *
 * @param home folder of jpf-core, absolute
 * @param foundBy what pointed to it, such as {@code JPF_HOME}
 * @param revision commit it was built from, as the build says; {@code unknown} when it does not
 * @param javaFeature feature number of the Java it was built for, from its class files
 */
public record JpfInstallation(Path home, String foundBy, String revision, int javaFeature) {
  private static final String WHERE_FROM =
      "Get it from its GitHub project javapathfinder/jpf-core, branch java-17, whose README says how to"
          + " build it, and name its folder by --jpf-home DIR or JPF_HOME";

  /** Class files of Java 1 have 45, and each feature release adds one. */
  private static final int CLASS_VERSION_OF_JAVA_0 = 44;

  private static final int SHORT_REVISION = 12;

  /** Class files begin with a magic number; the version stands at bytes 6 and 7. */
  private static final int VERSION_END = 8;

  /**
   * Finds the installation: {@code --jpf-home}, then {@code JPF_HOME}, then {@code jpf-core} in
   * {@code ~/.jpf/site.properties}. The first of these that is given decides; one that is wrong is
   * refused rather than passed over.
   *
   * @throws JpfUnavailableException saying what was tried, where JPF comes from, and how to point
   *     to it
   */
  public static JpfInstallation find(JpfPlaces places) throws JpfUnavailableException {
    List<String> tried = new ArrayList<>();
    if (places.option().isPresent()) {
      return read(places.option().get(), "--jpf-home", tried);
    }
    tried.add("--jpf-home (not given)");
    Optional<String> variable = places.variable("JPF_HOME");
    if (variable.isPresent()) {
      return read(Path.of(variable.get()), "JPF_HOME", tried);
    }
    tried.add("JPF_HOME (not set)");
    Path site = places.siteProperties();
    if (!Files.isRegularFile(site)) {
      tried.add("jpf-core in " + site + " (no such file)");
      throw unavailable("Java PathFinder was not found", tried);
    }
    Optional<Path> named = jpfCore(site);
    if (named.isEmpty()) {
      tried.add("jpf-core in " + site + " (the file does not set it)");
      throw unavailable("Java PathFinder was not found", tried);
    }
    return read(named.get(), "jpf-core in " + site, tried);
  }

  /** The jar that JPF users start. */
  public Path runner() {
    return runner(home);
  }

  /** The jar with JPF's own classes. */
  Path core() {
    return core(home);
  }

  /** The revision as people quote it. */
  public String shortRevision() {
    return revision.length() > SHORT_REVISION ? revision.substring(0, SHORT_REVISION) : revision;
  }

  private static Path runner(Path home) {
    return home.resolve("build").resolve("RunJPF.jar");
  }

  private static Path core(Path home) {
    return home.resolve("build").resolve("jpf.jar");
  }

  private static JpfInstallation read(Path given, String foundBy, List<String> tried)
      throws JpfUnavailableException {
    Path home = given.toAbsolutePath().normalize();
    Path core = core(home);
    Optional<String> trouble = trouble(home, core);
    if (trouble.isPresent()) {
      tried.add(foundBy + ": " + home + " " + trouble.get());
      throw unavailable("Java PathFinder cannot be used", tried);
    }
    try (ZipFile jar = new ZipFile(core.toFile())) {
      byte[] main = entry(jar, "gov/nasa/jpf/JPF.class", VERSION_END);
      if (main.length < VERSION_END) {
        throw new IOException("it has no class gov.nasa.jpf.JPF");
      }
      int version = (main[VERSION_END - 2] & 0xff) << 8 | main[VERSION_END - 1] & 0xff;
      return new JpfInstallation(home, foundBy, revision(jar), version - CLASS_VERSION_OF_JAVA_0);
    } catch (IOException e) {
      tried.add(foundBy + ": " + core + " cannot be read: " + e.getMessage());
      throw unavailable("Java PathFinder cannot be used", tried);
    }
  }

  private static Optional<String> trouble(Path home, Path core) {
    if (!Files.isDirectory(home)) {
      return Optional.of("is not a folder");
    }
    if (Files.isRegularFile(runner(home)) && Files.isRegularFile(core)) {
      return Optional.empty();
    }
    return Optional.of(
        Files.exists(home.resolve("build.gradle"))
            ? "is not built: build/RunJPF.jar or build/jpf.jar is missing, its README says how to build it"
            : "is no jpf-core: build/RunJPF.jar or build/jpf.jar is missing");
  }

  private static JpfUnavailableException unavailable(String what, List<String> tried) {
    return new JpfUnavailableException(
        what + ". Tried: " + String.join("; ", tried) + ". " + WHERE_FROM);
  }

  private static String revision(ZipFile jar) throws IOException {
    byte[] version = entry(jar, "gov/nasa/jpf/.version", Integer.MAX_VALUE);
    String text = new String(version, StandardCharsets.UTF_8).strip();
    if (!text.isEmpty()) {
      return text;
    }
    Properties build = new Properties();
    ZipEntry properties = jar.getEntry("gov/nasa/jpf/build.properties");
    if (properties != null) {
      try (InputStream in = jar.getInputStream(properties)) {
        build.load(in);
      }
    }
    return build.getProperty("revision", "unknown");
  }

  private static byte[] entry(ZipFile jar, String name, int atMost) throws IOException {
    ZipEntry entry = jar.getEntry(name);
    if (entry == null) {
      return new byte[0];
    }
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readNBytes(atMost);
    }
  }

  /** The value of {@code jpf-core}, where {@code ${key}} may name another key or a property. */
  private static Optional<Path> jpfCore(Path site) throws JpfUnavailableException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(site)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw unavailable(
          "Java PathFinder was not found",
          List.of("jpf-core in " + site + " (cannot be read: " + e.getMessage() + ")"));
    }
    String value = properties.getProperty("jpf-core");
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    String expanded = value.strip();
    for (String key : properties.stringPropertyNames()) {
      expanded = expanded.replace("${" + key + "}", properties.getProperty(key).strip());
    }
    expanded =
        expanded
            .replace("${user.home}", System.getProperty("user.home"))
            .replace("${config_path}", site.getParent().toString());
    return Optional.of(Path.of(expanded));
  }
}
