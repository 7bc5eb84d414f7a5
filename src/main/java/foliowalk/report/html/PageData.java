package foliowalk.report.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The data block of the page: {@code {"result": ..., "sources": {file: text}, "parts": [...]}}. In
 * the result, call frames and the states after steps, which repeat from step to step, are numbers
 * that point into the parts. What the page does not show is left out.
 */
final class PageData {
  /** Longest source file that is embedded, in bytes: no human reads a longer one in a page. */
  private static final long LONGEST_FILE = 1_000_000;

  /** Fields of a result that the page shows. */
  private static final List<String> SHOWN =
      List.of(
          "schemaVersion", "toolVersion", "engine", "verdict", "reason", "config", "violations");

  /** A char of a program may be half a surrogate pair, which UTF-8 cannot carry. */
  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final ArrayNode parts = MAPPER.createArrayNode();
  private final Map<JsonNode, Integer> places = new LinkedHashMap<>();

  private PageData() {}

  static String of(String json, Map<String, String> sources) throws JsonProcessingException {
    return new PageData().build(MAPPER.readTree(json), sources);
  }

  private String build(JsonNode result, Map<String, String> sources)
      throws JsonProcessingException {
    if (result instanceof ObjectNode object && object.has("violations")) {
      object.retain(SHOWN); // a run's times, too, would make each page of one result another one
    }
    for (JsonNode violation : violations(result)) {
      if (violation instanceof ObjectNode object) {
        object.remove("choices");
      }
      for (JsonNode step : violation.path("steps")) {
        if (step instanceof ObjectNode object) {
          share(object);
        }
      }
    }
    ObjectNode data = MAPPER.createObjectNode();
    data.set("result", result);
    data.set("sources", MAPPER.valueToTree(new TreeMap<>(sources)));
    data.set("parts", parts);
    return MAPPER.writeValueAsString(data);
  }

  private void share(ObjectNode step) {
    if (step.path("stack") instanceof ArrayNode stack) {
      for (int i = 0; i < stack.size(); i++) {
        stack.set(i, placeOf(stack.get(i)));
      }
      step.put("stack", placeOf(stack));
    }
    if (step.path("after").isObject()) {
      step.put("after", placeOf(step.get("after")));
    }
  }

  private int placeOf(JsonNode part) {
    return places.computeIfAbsent(
        part,
        node -> {
          parts.add(node);
          return parts.size() - 1;
        });
  }

  private static List<JsonNode> violations(JsonNode result) {
    if (result.path("violations") instanceof ArrayNode list) {
      List<JsonNode> violations = new ArrayList<>();
      list.forEach(violations::add);
      return violations;
    }
    return result.path("steps").isArray() ? List.of(result) : List.of();
  }

  /** The texts of the files that the steps of a result or trace name, as far as they are found. */
  static Map<String, String> sources(String json, List<Path> sourcepath) throws IOException {
    Set<String> files = new TreeSet<>();
    for (JsonNode violation : violations(MAPPER.readTree(json))) {
      for (JsonNode step : violation.path("steps")) {
        files.add(file(step));
        step.path("stack").forEach(frame -> files.add(file(frame)));
      }
    }
    Map<String, String> texts = new TreeMap<>();
    for (String file : files) {
      for (Path folder : sourcepath) {
        if (!texts.containsKey(file)) {
          read(folder, file, texts);
        }
      }
    }
    return texts;
  }

  /** Folders of the package, then the file's name: the same key as in source.js. */
  private static String file(JsonNode place) {
    String type = place.path("class").asText();
    return type.substring(0, type.lastIndexOf('.') + 1).replace('.', '/')
        + place.path("file").asText();
  }

  /** A file that cannot be read is a file without text: the lines in the trace remain. */
  private static void read(Path folder, String file, Map<String, String> texts) throws IOException {
    try {
      Path root = folder.toAbsolutePath().normalize();
      Path path = root.resolve(file).normalize();
      // A trace is input: a name in it may not lead out of the source folder.
      if (path.startsWith(root) && Files.isRegularFile(path) && Files.size(path) <= LONGEST_FILE) {
        texts.put(file, Files.readString(path));
      }
    } catch (CharacterCodingException | InvalidPathException e) {
      return;
    }
  }
}
