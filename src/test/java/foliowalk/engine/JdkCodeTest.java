package foliowalk.engine;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.config.RunConfig;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A result says which JDK's code was walked, where it was. */
class JdkCodeTest {
  private static List<String> lines(String target) throws UnusableInputException {
    RunConfig config = RunConfig.of(target, List.of(), List.of(Path.of("target", "test-classes")));
    return new EmbeddedEngine()
        .walk(config, ProgressListener.NONE, new StopSignal())
        .completeness()
        .assumptions();
  }

  @Test
  void the_version_and_the_classes_are_named() throws UnusableInputException {
    assertThat(lines("foliowalk.program.link.Various"))
        .filteredOn(line -> line.startsWith("the JDK's own code"))
        .singleElement()
        .asString()
        .startsWith(
            "the JDK's own code was walked as version "
                + Runtime.version()
                + " has it: java.util.AbstractCollection, ")
        .contains("java.util.HashMap, ")
        .endsWith(" more classes");
  }

  @Test
  void without_such_code_nothing_is_said() throws UnusableInputException {
    assertThat(lines("foliowalk.engine.programs.Unanswered"))
        .noneMatch(line -> line.contains("JDK"));
  }
}
