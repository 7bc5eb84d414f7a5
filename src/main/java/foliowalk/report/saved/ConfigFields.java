package foliowalk.report.saved;

import foliowalk.config.Limits;
import foliowalk.config.ReachTarget;
import foliowalk.config.Reduction;
import foliowalk.config.RunConfig;
import foliowalk.config.SearchOrder;
import foliowalk.config.Timeouts;
import foliowalk.run.UnusableInputException;
import foliowalk.text.PathText;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The configuration of a run, read from JSON. */
final class ConfigFields {
  private ConfigFields() {}

  static RunConfig config(JsonFields json) throws UnusableInputException {
    RunConfig config =
        RunConfig.of(
                json.text("target"),
                json.list("args", JsonFields::asText),
                json.listIfAny("classpath", ConfigFields::path))
            .withSourcepath(json.listIfAny("sourcepath", ConfigFields::path))
            .withSearch(json.constant("search", SearchOrder.class))
            .withReduction(json.constant("reduction", Reduction.class))
            .withAssertions(json.flag("assertions"))
            .withSpuriousWakeups(json.flag("spuriousWakeups"))
            .withLimits(limits(json.object("limits")));
    List<ReachTarget> reach = new ArrayList<>();
    json.listIfAny("reach", ConfigFields::targets).forEach(reach::addAll);
    return config
        .withReach(reach)
        .withTimeouts(
            json.has("timeouts") ? json.constant("timeouts", Timeouts.class) : Timeouts.ANY)
        .withCountSchedules(!json.has("countSchedules") || json.flag("countSchedules"));
  }

  private static Limits limits(JsonFields json) throws UnusableInputException {
    return new Limits(
        json.count("states"),
        json.smallCount("depth"),
        Duration.ofMillis(Math.round(json.real("seconds") * 1000)),
        json.count("memoryBytes"));
  }

  private static Path path(JsonFields json) throws UnusableInputException {
    try {
      return Path.of(json.asText());
    } catch (InvalidPathException e) {
      throw json.complaint("is no path: " + PathText.problem(e));
    }
  }

  private static List<ReachTarget> targets(JsonFields json) throws UnusableInputException {
    try {
      return ReachTarget.parseAll(json.asText());
    } catch (IllegalArgumentException e) {
      throw json.complaint(e.getMessage());
    }
  }
}
