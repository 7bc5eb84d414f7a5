package foliowalk.trace;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.config.RunConfig;
import foliowalk.config.file.ConfigurationException;
import foliowalk.config.file.JpfApplication;
import foliowalk.engine.EmbeddedEngine;
import foliowalk.result.RunResult;
import foliowalk.result.Violation;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import java.nio.file.Path;
import java.util.List;

/** Counterexamples of the kernel model's scenarios. */
public final class Runs {
  private Runs() {}

  /** The configuration of a scenario. */
  public static RunConfig config(String scenario, String... overrides) {
    try {
      return JpfApplication.read(Path.of("jpf-configs", scenario + ".jpf"), List.of(overrides))
          .run();
    } catch (ConfigurationException e) {
      throw new AssertionError(e);
    }
  }

  /** What a walk of a configuration finds. */
  public static RunResult walk(RunConfig config) {
    try {
      return new EmbeddedEngine().walk(config, ProgressListener.NONE, new StopSignal());
    } catch (UnusableInputException e) {
      throw new AssertionError(e);
    }
  }

  /** The violation of one property in a scenario. */
  public static Violation violation(String property, String scenario, String... overrides) {
    List<Violation> found =
        walk(config(scenario, overrides)).violations().stream()
            .filter(v -> v.property().equals(property))
            .toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
