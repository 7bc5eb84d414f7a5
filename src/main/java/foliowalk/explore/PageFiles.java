package foliowalk.explore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files of the page: these and no others, held in memory. */
final class PageFiles {
  private static final String HTML = "text/html; charset=utf-8";
  private static final String CSS = "text/css; charset=utf-8";
  private static final String SCRIPT = "text/javascript; charset=utf-8";

  /** Where the page of a counterexample has its parts; some are for this page too. */
  private static final String SHARED = "/foliowalk/report/html/";

  private static final List<String> SHARED_SCRIPTS =
      List.of(
          "dom.js", "theme.js", "trace.js", "effects.js", "detail.js", "statepanel.js", "keys.js");
  private static final List<String> SCRIPTS =
      List.of("server.js", "options.js", "path.js", "objects.js", "main.js");

  private final Map<String, File> byPath = new LinkedHashMap<>();

  /** A file with its media type. */
  record File(String type, byte[] content) {}

  PageFiles() {
    add("", "page.html", HTML);
    add("theme.css", SHARED + "theme.css", CSS);
    add("explore.css", "explore.css", CSS);
    add("icon.svg", "icon.svg", "image/svg+xml");
    for (String script : SHARED_SCRIPTS) {
      add(script, SHARED + script, SCRIPT);
    }
    for (String script : SCRIPTS) {
      add(script, script, SCRIPT);
    }
  }

  private void add(String path, String resource, String type) {
    try (InputStream in = PageFiles.class.getResourceAsStream(resource)) {
      byPath.put(path, new File(type, in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<File> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }
}
