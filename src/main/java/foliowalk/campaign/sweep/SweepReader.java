package foliowalk.campaign.sweep;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import foliowalk.config.file.ConfigurationException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Reads back what {@link SweepJson} wrote. */
public final class SweepReader {
  private SweepReader() {}

  /**
   * Reads a file.
   *
   * @throws ConfigurationException with one line for the user when it is no sweep of this form
   */
  public static SweepResult read(Path file) throws ConfigurationException {
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
    return new ConfigurationException(file + " " + why + "; make it with foliowalk sweep");
  }

  private static SweepResult result(JsonNode json) {
    if (json.path("schemaVersion").asInt() != SweepJson.SCHEMA_VERSION || !json.has("series")) {
      throw new IllegalArgumentException(
          "is no sweep of schema version " + SweepJson.SCHEMA_VERSION);
    }
    Iterator<JsonNode> times = json.path("times").path("points").elements();
    List<SweepSeries> all = new ArrayList<>();
    for (JsonNode series : json.path("series")) {
      List<SweepPoint> points = new ArrayList<>();
      for (JsonNode point : series.path("points")) {
        points.add(point(point, times.hasNext() ? times.next().asDouble() : 0));
      }
      all.add(
          new SweepSeries(
              series.path("subject").asText(),
              new SweepParameter(
                  series.path("parameter").asText(),
                  series.path("first").asInt(),
                  series.path("last").asInt()),
              points));
    }
    return new SweepResult(
        all,
        json.path("maxStates").asLong(),
        json.path("partial").asBoolean(),
        json.path("programHash").asText(),
        json.path("configHash").asText(),
        json.path("times").path("seconds").asDouble(),
        Optional.ofNullable(json.path("interrupted").textValue()));
  }

  private static SweepPoint point(JsonNode node, double seconds) {
    List<String> violated = new ArrayList<>();
    node.path("violated").forEach(id -> violated.add(id.asText()));
    return new SweepPoint(
        node.path("value").asInt(),
        node.path("verdict").asText(),
        violated,
        node.path("states").asLong(),
        node.path("transitions").asLong(),
        node.path("depth").asInt(),
        Optional.ofNullable(node.path("schedules").textValue()).map(BigInteger::new),
        node.path("estimated").asLong(),
        node.path("note").asText(),
        seconds);
  }
}
