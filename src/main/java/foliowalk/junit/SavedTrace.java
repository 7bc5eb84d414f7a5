package foliowalk.junit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import foliowalk.config.Reduction;
import foliowalk.config.RunConfig;
import foliowalk.trace.Step;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * A schedule read from a trace file or from the first violation of a result file.
 *
 * @param name the file as the test names it
 * @param target class whose main was walked
 * @param args arguments of main
 * @param assertions whether assert statements were executed
 * @param spurious whether waiting threads could wake without notification
 * @param reduction the reduction in force; choices are counted in the reduced state graph
 * @param property what the schedule violates
 * @param choices the schedule
 * @param steps thread and operation of each step; empty when the file has none
 */
record SavedTrace(
    String name,
    String target,
    List<String> args,
    boolean assertions,
    boolean spurious,
    Reduction reduction,
    String property,
    List<Integer> choices,
    List<String> steps) {

  /**
   * Reads one.
   *
   * @param name a file, or a resource that {@code loader} finds
   * @throws ExtensionConfigurationException when there is none or it is no such file
   */
  static SavedTrace read(String name, ClassLoader loader) {
    JsonNode root = json(name, loader);
    JsonNode violation = root.path("violations").path(0);
    if (violation.isMissingNode()) {
      violation = root;
    }
    JsonNode config = root.path("config");
    if (!violation.path("choices").isArray() || !config.path("target").isTextual()) {
      throw new ExtensionConfigurationException(
          name
              + " is neither a trace nor a result with a violation: it lacks "
              + (violation.path("choices").isArray() ? "config.target" : "choices")
              + "; check --trace FILE writes one");
    }
    List<Integer> choices = new ArrayList<>();
    for (JsonNode choice : violation.path("choices")) {
      if (!choice.isInt() || choice.intValue() < 0) {
        throw new ExtensionConfigurationException(
            name + ": choice " + choice + " is not a number from 0");
      }
      choices.add(choice.intValue());
    }
    List<String> args = new ArrayList<>();
    config.path("args").forEach(arg -> args.add(arg.asText()));
    List<String> steps = new ArrayList<>();
    violation
        .path("steps")
        .forEach(
            step ->
                steps.add(named(step.path("thread").asText(), step.path("operation").asText())));
    return new SavedTrace(
        name,
        config.path("target").asText(),
        args,
        config.path("assertions").asBoolean(true),
        config.path("spuriousWakeups").asBoolean(false),
        reduction(name, config.path("reduction").asText("none")),
        violation.path("property").asText(),
        choices,
        steps);
  }

  private static JsonNode json(String name, ClassLoader loader) {
    try (InputStream in = open(name, loader)) {
      if (in == null) {
        throw new ExtensionConfigurationException(
            name
                + " is neither a file (looked for at "
                + Path.of(name).toAbsolutePath()
                + ") nor a resource of the test");
      }
      return new ObjectMapper().readTree(in);
    } catch (JsonProcessingException e) {
      throw new ExtensionConfigurationException(name + " is not JSON: " + e.getOriginalMessage());
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

  private static Reduction reduction(String name, String text) {
    try {
      return Reduction.valueOf(text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new ExtensionConfigurationException(name + ": reduction '" + text + "' is not known");
    }
  }

  /** A configuration with what decides the choices. */
  RunConfig apply(RunConfig config) {
    return config
        .withArgs(args)
        .withAssertions(assertions)
        .withSpuriousWakeups(spurious)
        .withReduction(reduction);
  }

  /** The first step that is not what the file says, in words. */
  Optional<String> divergence(List<Step> taken) {
    for (int i = 0; i < Math.min(steps.size(), taken.size()); i++) {
      Step step = taken.get(i);
      String now = named(step.thread(), step.operation());
      if (!now.equals(steps.get(i))) {
        return Optional.of(
            "step "
                + step.number()
                + " was "
                + steps.get(i)
                + ", now it is "
                + now
                + " ("
                + step.location().file()
                + ":"
                + step.location().line()
                + ")");
      }
    }
    return Optional.empty();
  }

  private static String named(String thread, String operation) {
    return "[" + thread + "] " + operation;
  }
}
