package foliowalk.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;

/** Opens JSON generators with the layout of our files. */
public final class JsonText {
  private static final int SPACES_PER_LEVEL = 2;

  private JsonText() {}

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
