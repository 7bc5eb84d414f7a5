package foliowalk.jpf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where JPF and its JDK are found, and what the user reads when they are not. */
class JpfInstallationTest {
  @TempDir Path folder;

  private static String refusal(JpfPlaces places) {
    JpfUnavailableException refusal =
        catchThrowableOfType(
            JpfUnavailableException.class, () -> JpfEngine.find(places, JpfRequest.plain()));
    assertThat(refusal).isNotNull();
    assertThat(refusal.getMessage()).doesNotContain("\n", "Exception");
    return refusal.getMessage();
  }

  private JpfPlaces places(Optional<Path> option, Map<String, String> environment) {
    return FakeJpf.places(option, environment, folder);
  }

  private static void assertSaysHowToGetIt(String message) {
    assertThat(message)
        .contains("Tried:", "javapathfinder/jpf-core", "java-17", "--jpf-home DIR or JPF_HOME");
  }

  @Test
  void without_any_pointer_the_message_says_what_was_tried_and_where_to_get_it() {
    String message = refusal(places(Optional.empty(), Map.of("JPF_HOME", " ")));
    assertThat(message)
        .contains("--jpf-home (not given)", "JPF_HOME (not set)", "site.properties (no such file)");
    assertSaysHowToGetIt(message);
  }

  @Test
  void a_pointer_that_is_wrong_is_refused_not_passed_over() throws IOException {
    Path real = FakeJpf.build(folder);
    String absent =
        refusal(
            places(Optional.of(folder.resolve("nowhere")), Map.of("JPF_HOME", real.toString())));
    assertThat(absent).contains("--jpf-home", "nowhere is not a folder");
    assertSaysHowToGetIt(absent);
    String empty = refusal(places(Optional.empty(), Map.of("JPF_HOME", folder.toString())));
    assertThat(empty).contains("JPF_HOME: " + folder, "is no jpf-core");
    Path unbuilt = Files.createDirectories(folder.resolve("clone"));
    Files.createFile(unbuilt.resolve("build.gradle"));
    assertThat(refusal(places(Optional.of(unbuilt), Map.of())))
        .contains("is not built", "its README says how");
    Files.writeString(real.resolve("build/jpf.jar"), "no zip file");
    assertThat(refusal(places(Optional.of(real), Map.of()))).contains("cannot be read");
  }

  @Test
  void the_option_goes_before_the_environment_and_that_before_the_site_file() throws Exception {
    Path real = FakeJpf.build(folder);
    Path site = Files.createDirectories(folder.resolve(".jpf")).resolve("site.properties");
    Files.writeString(site, "base = " + folder + "\njpf-core = ${base}/jpf-core\n");
    assertThat(JpfInstallation.find(places(Optional.empty(), Map.of())).foundBy())
        .isEqualTo("jpf-core in " + site);
    Map<String, String> variable = Map.of("JPF_HOME", real.toString());
    assertThat(JpfInstallation.find(places(Optional.empty(), variable)).foundBy())
        .isEqualTo("JPF_HOME");
    JpfInstallation found = JpfInstallation.find(places(Optional.of(real), variable));
    assertThat(found.foundBy()).isEqualTo("--jpf-home");
    assertThat(found.revision()).isEqualTo("0123456789abcdef0123");
    assertThat(found.javaFeature()).isEqualTo(Runtime.version().feature());
    Files.writeString(site, "other = 1\n");
    assertThat(refusal(places(Optional.empty(), Map.of()))).contains("does not set it");
  }

  @Test
  void a_jdk_of_another_release_does_not_do() throws IOException {
    Path old = FakeJpf.build(folder, 11);
    Path jdks = folder.resolve("jdks");
    jdk(jdks.resolve("newer"), "25.0.1");
    JpfPlaces places =
        new JpfPlaces(
            Optional.of(old),
            Map.of("JAVA_HOME", folder.resolve("gone").toString()),
            folder,
            Path.of(System.getProperty("java.home")),
            List.of(jdks));
    assertThat(refusal(places))
        .contains(
            "was built for Java 11",
            jdks.toString(),
            "newer (Java 25)",
            "Install a JDK 11 or point JAVA_HOME to one",
            "master: 11");
    jdk(jdks.resolve("older"), "11.0.2");
    JdkFinder.Jdk found = find(places);
    assertThat(found.feature()).isEqualTo(11);
    assertThat(found.home()).isEqualTo(jdks.resolve("older"));
  }

  private static JdkFinder.Jdk find(JpfPlaces places) {
    try {
      return JdkFinder.find(JpfInstallation.find(places), places);
    } catch (JpfUnavailableException e) {
      throw new AssertionError(e);
    }
  }

  private static void jdk(Path home, String version) throws IOException {
    Files.createDirectories(home.resolve("bin"));
    Path java = Files.writeString(home.resolve("bin/java"), "#!/bin/sh\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
  }
}
