package foliowalk.junit;

import foliowalk.config.RunConfig;
import foliowalk.report.saved.ResultReader;
import foliowalk.report.saved.SavedTraces;
import foliowalk.result.Violation;
import foliowalk.run.UnusableInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * A schedule that a test names: that of a trace file, or of the first violation of a result file.
 *
 * @param config the run in which it was found
 * @param violation what it violates, and how
 */
record SavedTrace(RunConfig config, Violation violation) {

  /**
   * Reads one.
   *
   * @param name a file, or a resource that {@code loader} finds
   * @throws ExtensionConfigurationException when there is none or it is no such file
   */
  static SavedTrace read(String name, ClassLoader loader) {
    try (InputStream in = open(name, loader)) {
      if (in == null) {
        throw new ExtensionConfigurationException(
            name
                + " is neither a file (looked for at "
                + Path.of(name).toAbsolutePath()
                + ") nor a resource of the test");
      }
      SavedTraces saved = ResultReader.readTraces(name, in);
      return new SavedTrace(saved.config(), saved.violations().get(0));
    } catch (UnusableInputException e) {
      throw new ExtensionConfigurationException(e.getMessage());
    } catch (IOException e) {
      throw new ExtensionConfigurationException(name + " cannot be read: " + e.getMessage());
    }
  }

  private static InputStream open(String name, ClassLoader loader) throws IOException {
    Path file = Path.of(name);
    return Files.isRegularFile(file)
        ? Files.newInputStream(file)
        : loader.getResourceAsStream(name.startsWith("/") ? name.substring(1) : name);
  }

  /** A configuration with what decides the choices. */
  RunConfig apply(RunConfig to) {
    return to.withArgs(config.args())
        .withAssertions(config.assertions())
        .withSpuriousWakeups(config.spuriousWakeups())
        .withTimeouts(config.timeouts())
        .withReduction(config.reduction());
  }
}
