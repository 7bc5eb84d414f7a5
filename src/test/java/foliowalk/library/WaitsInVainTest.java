package foliowalk.library;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.config.RunConfig;
import foliowalk.engine.EmbeddedEngine;
import foliowalk.result.RunResult;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A deadlock within the library names what the program called, no object that only models have. */
class WaitsInVainTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Condition.await",
        "WriteLock.lock",
        "Semaphore.acquire",
        "CountDownLatch.await",
        "CyclicBarrier.await",
        "ArrayBlockingQueue.take",
        "CompletableFuture.get"
      })
  void the_call_is_named(String call) throws UnusableInputException {
    RunConfig config =
        RunConfig.of(
            "foliowalk.language.programs.WaitsInVain",
            List.of(call),
            List.of(Path.of("target", "test-classes")));
    RunResult result = new EmbeddedEngine().walk(config, ProgressListener.NONE, new StopSignal());
    assertThat(result.violations())
        .singleElement()
        .satisfies(
            violation ->
                assertThat(violation.message())
                    .startsWith(
                        "no thread can move and not all have ended: main waits in "
                            + call
                            + " at foliowalk.language.programs.WaitsInVain.main("));
  }
}
