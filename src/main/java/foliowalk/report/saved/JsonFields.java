package foliowalk.report.saved;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import foliowalk.run.UnusableInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a JSON object, each asked for by name and type. What is missing or of another type
 * is named with its place, such as {@code violations[0].steps[3].line}.
 */
final class JsonFields {
  /** Makes something of an element of an array. */
  @FunctionalInterface
  interface ElementReader<T> {
    /** Reads one element. */
    T read(JsonFields element) throws UnusableInputException;
  }

  private final String file;
  private final String place;
  private final JsonNode node;

  /**
   * Of an object, or of an element of an array.
   *
   * @param file named in front of every complaint
   * @param place where it stands in the file; empty for the whole
   */
  JsonFields(String file, String place, JsonNode node) {
    this.file = file;
    this.place = place;
    this.node = node;
  }

  /** Where the bytes of a file come from. */
  @FunctionalInterface
  interface Source {
    /** Opens it; closed by who reads. */
    InputStream open() throws IOException;
  }

  /**
   * Of a whole file in UTF-8.
   *
   * @param name of the file
   */
  static JsonFields of(String name, Source source) throws UnusableInputException {
    ObjectMapper mapper =
        JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNumberLength(1000).maxNestingDepth(50).build());
    try (Reader in = new InputStreamReader(source.open(), StandardCharsets.UTF_8.newDecoder())) {
      return new JsonFields(name, "", mapper.readTree(in));
    } catch (JacksonException e) {
      throw new UnusableInputException(
          name
              + " is not JSON"
              + (e.getLocation() == null ? "" : ": line " + e.getLocation().getLineNr())
              + ": "
              + e.getOriginalMessage());
    } catch (IOException e) {
      throw new UnusableInputException(name + " cannot be read: " + reason(e));
    }
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "it does not exist";
    }
    return e instanceof CharacterCodingException ? "it is not UTF-8" : e.getMessage();
  }

  /**
   * Makes sure that a whole file is one of ours.
   *
   * @param version the only one that can be read
   * @param otherwise the complaint about a file that is none
   */
  void requireOurs(int version, String otherwise) throws UnusableInputException {
    if (!node.isObject() || !node.path("tool").asText().equals("foliowalk")) {
      throw new UnusableInputException(file + " " + otherwise);
    }
    long found = count("schemaVersion");
    if (found != version) {
      throw complaint("schemaVersion is " + found + "; this foliowalk reads " + version + " only");
    }
  }

  /** Makes sure that there are no fields but these. */
  void requireNoOther(Set<String> known) throws UnusableInputException {
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        throw complaint("the field " + name + " is not of this form");
      }
    }
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  /** A complaint about this object. */
  UnusableInputException complaint(String text) {
    return new UnusableInputException(file + ": " + (place.isEmpty() ? "" : place + ": ") + text);
  }

  private UnusableInputException complaint(String name, String wanted, JsonNode found) {
    String where = place.isEmpty() ? name : place + "." + name;
    return new UnusableInputException(
        file
            + ": "
            + where
            + (found == null
                ? " is missing"
                : " is not "
                    + wanted
                    + " but "
                    + found.getNodeType().name().toLowerCase(java.util.Locale.ROOT)));
  }

  private JsonNode field(String name, String wanted) throws UnusableInputException {
    if (!node.isObject()) {
      throw complaint("is not an object");
    }
    JsonNode value = node.get(name);
    if (value == null) {
      throw complaint(name, wanted, null);
    }
    return value;
  }

  String text(String name) throws UnusableInputException {
    JsonNode value = field(name, "a text");
    if (!value.isTextual()) {
      throw complaint(name, "a text", value);
    }
    return value.textValue();
  }

  /** Empty where the field is null or missing. */
  Optional<String> textIfAny(String name) throws UnusableInputException {
    return has(name) ? Optional.of(text(name)) : Optional.empty();
  }

  /** Empty where the field is null; it must be there. */
  Optional<String> textOrNull(String name) throws UnusableInputException {
    return field(name, "a text or null").isNull() ? Optional.empty() : Optional.of(text(name));
  }

  boolean flag(String name) throws UnusableInputException {
    JsonNode value = field(name, "true or false");
    if (!value.isBoolean()) {
      throw complaint(name, "true or false", value);
    }
    return value.booleanValue();
  }

  /** A whole number from 0. */
  long count(String name) throws UnusableInputException {
    JsonNode value = field(name, "a whole number");
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
      throw complaint(name, "a whole number from 0", value);
    }
    return value.longValue();
  }

  /** As {@link #count}, of what an int can hold. */
  int smallCount(String name) throws UnusableInputException {
    long value = count(name);
    if (value > Integer.MAX_VALUE) {
      throw complaint(name + " is larger than " + Integer.MAX_VALUE);
    }
    return (int) value;
  }

  double real(String name) throws UnusableInputException {
    JsonNode value = field(name, "a number");
    if (!value.isNumber() || value.doubleValue() < 0 || !Double.isFinite(value.doubleValue())) {
      throw complaint(name, "a number from 0", value);
    }
    return value.doubleValue();
  }

  JsonFields object(String name) throws UnusableInputException {
    JsonNode value = field(name, "an object");
    if (!value.isObject()) {
      throw complaint(name, "an object", value);
    }
    return new JsonFields(file, place.isEmpty() ? name : place + "." + name, value);
  }

  <T> List<T> list(String name, ElementReader<T> reader) throws UnusableInputException {
    JsonNode value = field(name, "a list");
    if (!value.isArray()) {
      throw complaint(name, "a list", value);
    }
    List<T> elements = new ArrayList<>(value.size());
    String where = place.isEmpty() ? name : place + "." + name;
    for (int i = 0; i < value.size(); i++) {
      elements.add(reader.read(new JsonFields(file, where + "[" + i + "]", value.get(i))));
    }
    return elements;
  }

  /** No elements where the field is missing: it came into the form later, or is not known. */
  <T> List<T> listIfAny(String name, ElementReader<T> reader) throws UnusableInputException {
    return has(name) ? list(name, reader) : List.of();
  }

  /** The element itself, a text. */
  String asText() throws UnusableInputException {
    if (!node.isTextual()) {
      throw complaint("is not a text");
    }
    return node.textValue();
  }

  /** The element itself, a whole number from 0 that an int can hold. */
  int asCount() throws UnusableInputException {
    if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < 0) {
      throw complaint("is not a whole number from 0");
    }
    return node.intValue();
  }

  /** The element itself, a number from 0. */
  double asReal() throws UnusableInputException {
    if (!node.isNumber() || node.doubleValue() < 0 || !Double.isFinite(node.doubleValue())) {
      throw complaint("is not a number from 0");
    }
    return node.doubleValue();
  }

  /** Every field with its count. */
  Map<String, Long> counts() throws UnusableInputException {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      counts.put(name, count(name));
    }
    return counts;
  }

  /** Every field with its text. */
  Map<String, String> texts() throws UnusableInputException {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      texts.put(name, text(name));
    }
    return texts;
  }

  /** A field that is one of these as they say themselves. */
  Object constant(String name, Object[] constants) throws UnusableInputException {
    String text = text(name);
    for (Object constant : constants) {
      if (constant.toString().equals(text)) {
        return constant;
      }
    }
    throw complaint(name + " is '" + text + "', which is none of the values it can have");
  }

  /** A field that is one of an enum's names, in lower case. */
  <E extends Enum<E>> E constant(String name, Class<E> type) throws UnusableInputException {
    String text = text(name);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(java.util.Locale.ROOT).equals(text)) {
        return constant;
      }
    }
    throw complaint(name + " is '" + text + "', which is none of the values it can have");
  }
}
