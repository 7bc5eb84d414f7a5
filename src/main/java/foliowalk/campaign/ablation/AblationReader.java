package foliowalk.campaign.ablation;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import foliowalk.config.file.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads back what {@link AblationJson} wrote. */
public final class AblationReader {
  private AblationReader() {}

  /**
   * Reads a file.
   *
   * @throws ConfigurationException with one line for the user when it is no ablation of this form
   */
  public static AblationResult read(Path file) throws ConfigurationException {
    try {
      return result(new ObjectMapper().readTree(Files.readString(file)));
    } catch (JacksonException e) {
      throw unusable(file, "is not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw unusable(file, "cannot be read");
    } catch (IllegalArgumentException e) {
      throw unusable(file, e.getMessage());
    }
  }

  private static ConfigurationException unusable(Path file, String why) {
    return new ConfigurationException(file + " " + why + "; make it with foliowalk ablate");
  }

  private static AblationResult result(JsonNode json) {
    if (json.path("schemaVersion").asInt() != AblationJson.SCHEMA_VERSION || !json.has("rows")) {
      throw new IllegalArgumentException(
          "is no ablation of schema version " + AblationJson.SCHEMA_VERSION);
    }
    List<Assumption> assumptions = new ArrayList<>();
    json.path("assumptions").forEach(node -> assumptions.add(assumption(node)));
    List<AblationRow> rows = new ArrayList<>();
    json.path("rows").forEach(node -> rows.add(row(node)));
    return new AblationResult(
        assumptions,
        rows,
        json.path("partial").asBoolean(),
        json.path("maxStates").asLong(),
        json.path("programHash").asText(),
        json.path("configHash").asText(),
        json.path("times").path("seconds").asDouble(),
        Optional.ofNullable(json.path("interrupted").textValue()));
  }

  private static Assumption assumption(JsonNode node) {
    List<Assumption.Scope> scopes = new ArrayList<>();
    for (JsonNode scope : node.path("scopes")) {
      scopes.add(
          new Assumption.Scope(
              scope.path("only").asBoolean(),
              strings(scope.path("cells")),
              scope.path("reason").asText()));
    }
    List<Assumption.Growth> steeper = new ArrayList<>();
    for (JsonNode growth : node.path("steeper")) {
      steeper.add(
          new Assumption.Growth(growth.path("factor").asInt(), strings(growth.path("cells"))));
    }
    return new Assumption(
        node.path("id").asText(),
        node.path("sentence").asText(),
        node.path("argument").isTextual() ? node.path("argument").asText() : "",
        node.path("grows").asInt(),
        steeper,
        scopes);
  }

  private static AblationRow row(JsonNode node) {
    return new AblationRow(
        node.path("cell").asText(),
        node.path("assumption").asText(),
        AblationRow.Outcome.of(node.path("outcome").asText()),
        node.path("verdict").asText(),
        strings(node.path("violated")),
        node.path("length").asInt(),
        node.path("message").asText(),
        strings(node.path("lastSteps")),
        strings(node.path("args")),
        node.path("states").asLong());
  }

  private static List<String> strings(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
