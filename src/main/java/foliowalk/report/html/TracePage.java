package foliowalk.report.html;

import foliowalk.text.Escape;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Writes counterexamples as one HTML file to step through. The markup is static, the data one block
 * of JSON, and the page's script makes text nodes of it; a Content Security Policy allows this
 * script and these styles only, and no request at all.
 */
public final class TracePage {
  private TracePage() {}

  /**
   * Writes a page.
   *
   * @param json a result, as {@code result.schema.json} describes it, or a trace, as {@code
   *     trace.schema.json} does; what an engine does not tell may be absent
   * @param sources text of source files by their path below a source folder, such as {@code
   *     bank/Account.java}; a file that is absent is shown by the lines in the trace
   * @throws com.fasterxml.jackson.core.JsonProcessingException when {@code json} is not JSON
   */
  public static void write(String json, Map<String, String> sources, Writer out)
      throws IOException {
    List<String> styles = PageAssets.STYLES.stream().map(PageAssets::text).toList();
    List<String> scripts = PageAssets.SCRIPTS.stream().map(PageAssets::text).toList();
    Map<String, String> parts =
        Map.of(
            "@CSP@", policy(styles, scripts),
            "@STYLES@", wrapped(styles, text -> "<style>" + text + "</style>"),
            "@SCRIPTS@", wrapped(scripts, text -> "<script>" + text + "</script>"),
            "@DATA@", Escape.scriptData(PageData.of(json, sources)));
    String[] pieces = PageAssets.text("page.html").split("(?=@[A-Z]+@)|(?<=@[A-Z]{3,7}@)");
    for (String piece : pieces) {
      out.write(parts.getOrDefault(piece, piece));
    }
  }

  /** Writes a page with those source files that are found in folders. */
  public static void write(String json, List<Path> sourcepath, Writer out) throws IOException {
    write(json, PageData.sources(json, sourcepath), out);
  }

  private static String policy(List<String> styles, List<String> scripts) {
    return "default-src 'none'; base-uri 'none'; form-action 'none'; script-src "
        + hashes(scripts)
        + "; style-src "
        + hashes(styles);
  }

  private static String hashes(List<String> texts) {
    return texts.stream().map(PageAssets::hashSource).collect(Collectors.joining(" "));
  }

  private static String wrapped(List<String> texts, UnaryOperator<String> wrap) {
    return texts.stream().map(wrap).collect(Collectors.joining("\n"));
  }
}
