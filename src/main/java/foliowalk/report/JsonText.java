package foliowalk.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import foliowalk.result.ToolVersion;
import java.io.IOException;
import java.io.Writer;

/** The layout of our JSON files, and what they have in common. */
public final class JsonText {
  private static final int SPACES_PER_LEVEL = 2;

  /** What stands in an object. */
  @FunctionalInterface
  public interface Content {
    /** Writes the fields into the object that is open. */
    void writeTo(JsonGenerator json) throws IOException;
  }

  /** What stands in the objects of a list. */
  @FunctionalInterface
  public interface ElementFields<T> {
    /** Writes the fields of one element into the object that is open. */
    void write(T element) throws IOException;
  }

  private JsonText() {}

  /**
   * Writes an object that names the version of its form and ours before its content, then a line
   * break.
   *
   * @param levels as for {@link #generator}
   */
  public static void write(Writer out, int levels, int schemaVersion, Content content)
      throws IOException {
    try (JsonGenerator json = generator(out, levels)) {
      json.writeStartObject();
      json.writeNumberField("schemaVersion", schemaVersion);
      json.writeStringField("tool", "foliowalk");
      json.writeStringField("toolVersion", ToolVersion.current());
      content.writeTo(json);
      json.writeEndObject();
    }
    out.write('\n');
  }

  /** Writes a field with a list of objects. */
  public static <T> void writeObjects(
      JsonGenerator json, String field, Iterable<T> elements, ElementFields<T> fields)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (T element : elements) {
      json.writeStartObject();
      fields.write(element);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes a field with a list of strings. */
  public static void writeStrings(JsonGenerator json, String field, Iterable<String> values)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** Seconds as they stand among the times of a campaign: to a thousandth. */
  public static double rounded(double seconds) {
    return Math.round(seconds * 1000) / 1000.0;
  }

  /**
   * A generator on {@code out}; closing it flushes {@code out} and leaves it open.
   *
   * @param levels so many levels of nesting are spread over lines; what is deeper, such as a step,
   *     stays on one line
   */
  public static JsonGenerator generator(Writer out, int levels) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    // A char of a program may be half a surrogate pair, which UTF-8 cannot carry.
    json.enable(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature());
    ShallowIndenter indenter = new ShallowIndenter(levels);
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    json.setPrettyPrinter(printer);
    return json;
  }

  /** Breaks lines at the outer levels only. */
  private static final class ShallowIndenter extends DefaultIndenter {
    private static final long serialVersionUID = 1L;

    private final int levels;

    ShallowIndenter(int levels) {
      super("  ", "\n");
      this.levels = levels;
    }

    @Override
    public void writeIndentation(JsonGenerator json, int level) throws IOException {
      if (level <= levels) {
        json.writeRaw("\n" + " ".repeat(SPACES_PER_LEVEL * level));
      } else {
        json.writeRaw(' ');
      }
    }
  }
}
