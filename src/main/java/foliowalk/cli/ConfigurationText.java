package foliowalk.cli;

import foliowalk.config.RunConfig;
import foliowalk.config.file.JpfKeys;
import foliowalk.config.file.JpfValue;
import foliowalk.text.Escape;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;

/**
 * An effective configuration for the user: what each value is, what set it, what is done with it.
 */
final class ConfigurationText {
  private final PrintWriter out;

  ConfigurationText(PrintWriter out) {
    this.out = out;
  }

  /** The keys of a {@code .jpf} file with overrides, every value expanded. */
  void write(Map<String, JpfValue> values) {
    JpfKeys keys = new JpfKeys();
    line("keys, expanded, and where they were set");
    values.forEach(
        (key, value) -> {
          Optional<JpfKeys.Known> known = keys.find(key);
          boolean idle = known.isPresent() && known.get().treatment() != JpfKeys.Treatment.HONOURED;
          line(
              "  "
                  + key
                  + " = "
                  + value.text()
                  + "  ("
                  + value.origin()
                  + (idle ? "; no effect in foliowalk: " + known.get().note() : "")
                  + ")");
        });
    line("");
  }

  /** What is run after all. */
  void write(RunConfig config) {
    line("what is run");
    for (String part : config.canonicalText().split("\n")) {
      line("  " + part.replace("=", " = ").replace('\u0000', ','));
    }
    line("  classpath = " + config.classpath());
    line("  sourcepath = " + config.sourcepath());
  }

  private void line(String text) {
    out.print(Escape.line(text));
    out.print('\n');
  }
}
