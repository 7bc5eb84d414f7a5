package foliowalk.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs sample classes in an engine of their own. */
final class Samples {
  private Samples() {}

  /** How one method ended. */
  record Ended(TestExecutionResult result, Map<String, String> entries) {
    boolean passed() {
      return result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
    }

    String message() {
      return result.getThrowable().map(Throwable::getMessage).orElse("");
    }

    Throwable thrown() {
      return result.getThrowable().orElseThrow();
    }

    String entry(String name) {
      return entries.get("foliowalk." + name);
    }
  }

  static Ended method(Class<?> sample, String method) {
    EngineExecutionResults results = run(Map.of(), selectMethod(sample, method));
    Map<String, String> entries = new TreeMap<>();
    results.allEvents().reportingEntryPublished().stream()
        .forEach(
            event ->
                entries.putAll(
                    event
                        .getRequiredPayload(org.junit.platform.engine.reporting.ReportEntry.class)
                        .getKeyValuePairs()));
    Event finished = results.testEvents().finished().stream().findFirst().orElseThrow();
    return new Ended(finished.getRequiredPayload(TestExecutionResult.class), entries);
  }

  static EngineExecutionResults all(Map<String, String> configuration, Class<?> sample) {
    return run(configuration, selectClass(sample));
  }

  private static EngineExecutionResults run(
      Map<String, String> configuration, DiscoverySelector selector) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selector)
        .configurationParameters(configuration)
        .execute();
  }
}
