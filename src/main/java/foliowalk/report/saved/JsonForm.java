package foliowalk.report.saved;

import com.fasterxml.jackson.core.JsonGenerator;
import foliowalk.config.file.ConfigurationException;
import foliowalk.report.JsonText;
import foliowalk.run.UnusableInputException;
import java.io.IOException;
import java.io.Writer;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A record as a JSON file and back: a field for each component, in their order and by their names,
 * behind those that every file of ours begins with. What is read has exactly these fields: one that
 * is missing, is unknown or has another type is named with its place.
 *
 * <p>A component is a text, a number from 0, a truth, a constant of an enum (as its {@code
 * toString} says), another record, a list of any of these but truths, an optional text ({@code
 * null} when empty) or an optional record (left out when empty). A list of whole numbers stays on
 * one line.
 *
 * @param <R> what is written and read
 */
public final class JsonForm<R extends Record> {
  private static final Set<String> HEAD = Set.of("schemaVersion", "tool", "toolVersion");

  private final Class<R> type;
  private final int version;
  private final int levels;
  private final String maker;

  /**
   * A form.
   *
   * @param type a record
   * @param version of the form, the first field of every file
   * @param levels so many levels of nesting are spread over lines
   * @param maker the command that writes such files, for complaints
   */
  public JsonForm(Class<R> type, int version, int levels, String maker) {
    this.type = type;
    this.version = version;
    this.levels = levels;
    this.maker = maker;
  }

  /** Writes the whole file, then a line break. */
  public void write(R whole, Writer out) throws IOException {
    JsonText.write(out, levels, version, json -> fields(json, whole));
  }

  private static void fields(JsonGenerator json, Record object) throws IOException {
    for (RecordComponent component : object.getClass().getRecordComponents()) {
      Object value = value(component, object);
      if (value instanceof Optional<?> optional && isRecord(argument(component))) {
        value = optional.orElse(null);
        if (value == null) {
          continue;
        }
      }
      json.writeFieldName(component.getName());
      if (component.getType() == List.class && argument(component) == Integer.class) {
        json.writeRawValue(value.toString());
      } else {
        write(json, value);
      }
    }
  }

  private static void write(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Record object) {
      json.writeStartObject();
      fields(json, object);
      json.writeEndObject();
    } else if (value instanceof List<?> list) {
      json.writeStartArray();
      for (Object element : list) {
        write(json, element);
      }
      json.writeEndArray();
    } else if (value instanceof Optional<?> optional) {
      json.writeString((String) optional.orElse(null));
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Long number) {
      json.writeNumber(number);
    } else if (value instanceof Double number) {
      json.writeNumber(JsonText.rounded(number));
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else {
      json.writeString(value.toString());
    }
  }

  /**
   * Reads a file.
   *
   * @throws ConfigurationException with one line for the user when it is not of this form
   */
  public R read(Path file) throws ConfigurationException {
    try {
      JsonFields json = JsonFields.of(file.toString(), () -> Files.newInputStream(file));
      json.requireOurs(version, "is not a record of " + maker);
      return type.cast(record(json, type, HEAD));
    } catch (UnusableInputException e) {
      throw new ConfigurationException(e.getMessage() + "; write it again by " + maker);
    }
  }

  private static Record record(JsonFields json, Class<?> type, Set<String> more)
      throws UnusableInputException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    Set<String> known = new HashSet<>(more);
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = read(json, components[i]);
      known.add(components[i].getName());
    }
    json.requireNoOther(known);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return (Record) constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      throw json.complaint(String.valueOf(e.getCause().getMessage()));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be made", e);
    }
  }

  private static Object read(JsonFields json, RecordComponent component)
      throws UnusableInputException {
    String name = component.getName();
    Class<?> raw = component.getType();
    if (raw == Optional.class) {
      Type inside = argument(component);
      if (isRecord(inside)) {
        return json.has(name)
            ? Optional.of(record(json.object(name), (Class<?>) inside, Set.of()))
            : Optional.empty();
      }
      return json.textOrNull(name);
    }
    if (raw == List.class) {
      Class<?> inside = (Class<?>) argument(component);
      List<Object> elements = new ArrayList<>();
      json.list(name, element -> elements.add(element(element, inside)));
      return elements;
    }
    if (raw.isRecord()) {
      return record(json.object(name), raw, Set.of());
    }
    if (raw.isEnum()) {
      return json.constant(name, raw.getEnumConstants());
    }
    return simple(json, name, raw);
  }

  private static Object simple(JsonFields json, String name, Class<?> type)
      throws UnusableInputException {
    if (type == String.class) {
      return json.text(name);
    }
    if (type == int.class) {
      return json.smallCount(name);
    }
    if (type == long.class) {
      return json.count(name);
    }
    if (type == double.class) {
      return json.real(name);
    }
    if (type == boolean.class) {
      return json.flag(name);
    }
    throw new IllegalStateException("no form for " + type);
  }

  private static Object element(JsonFields json, Class<?> type) throws UnusableInputException {
    if (type.isRecord()) {
      return record(json, type, Set.of());
    }
    if (type == Integer.class) {
      return json.asCount();
    }
    return type == Double.class ? json.asReal() : json.asText();
  }

  private static boolean isRecord(Type type) {
    return type instanceof Class<?> plain && plain.isRecord();
  }

  private static Type argument(RecordComponent component) {
    return ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
  }

  private static Object value(RecordComponent component, Record object) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(object);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component + " cannot be read", e);
    }
  }
}
