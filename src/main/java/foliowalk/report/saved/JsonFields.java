package foliowalk.report.saved;

import com.fasterxml.jackson.databind.JsonNode;
import foliowalk.walker.UnusableInputException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a JSON object, each asked for by name and type. What is missing or of another type
 * is named with its place, such as {@code violations[0].steps[3].line}.
 */
final class JsonFields {
  /** Makes something of an element of an array. */
  @FunctionalInterface
  interface Reader<T> {
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

  <T> List<T> list(String name, Reader<T> reader) throws UnusableInputException {
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
  <T> List<T> listIfAny(String name, Reader<T> reader) throws UnusableInputException {
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
