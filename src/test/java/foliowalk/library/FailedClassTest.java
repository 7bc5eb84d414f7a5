package foliowalk.library;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.config.RunConfig;
import foliowalk.corpus.Compilation;
import foliowalk.engine.EmbeddedEngine;
import foliowalk.result.RunResult;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of the second use of a class whose initialiser failed. */
class FailedClassTest {
  private static final String SOURCE =
      """
      class Fails {
        static class Bad { static int x = Integer.parseInt("x"); }
        public static void main(String[] args) {
          try { Bad.x++; } catch (ExceptionInInitializerError e) { }
          try { Bad.x++; } catch (NoClassDefFoundError e) { %s }
        }
      }
      """;

  @Test
  void who_asks_for_the_cause_is_told_that_a_jvm_may_have_one(@TempDir Path folder)
      throws Exception {
    assertThat(assumptions(folder, "assert e.getCause() == null;"))
        .anyMatch(
            line -> line.startsWith("a NoClassDefFoundError that the JVM throws has no cause"));
  }

  @Test
  void who_does_not_ask_is_not(@TempDir Path folder) throws Exception {
    assertThat(assumptions(folder, "")).noneMatch(line -> line.contains("NoClassDefFoundError"));
  }

  private static List<String> assumptions(Path folder, String use) throws Exception {
    Compilation.compile(Map.of("Fails", SOURCE.formatted(use)), folder);
    RunResult result =
        new EmbeddedEngine()
            .walk(
                RunConfig.of("Fails", List.of(), List.of(folder)),
                ProgressListener.NONE,
                new StopSignal());
    assertThat(result.violations()).isEmpty();
    return result.completeness().assumptions();
  }
}
