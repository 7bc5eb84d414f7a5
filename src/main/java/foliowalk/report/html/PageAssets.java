package foliowalk.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** The static parts of the page: markup, style sheets and scripts, kept as plain resources. */
public final class PageAssets {
  /** Style sheets in the order of their cascade. */
  public static final List<String> STYLES = List.of("theme.css", "page.css", "print.css");

  /** Scripts in the order in which they need each other. */
  public static final List<String> SCRIPTS =
      List.of(
          "dom.js",
          "trace.js",
          "state.js",
          "effects.js",
          "filter.js",
          "theme.js",
          "overview.js",
          "detail.js",
          "source.js",
          "statepanel.js",
          "lanes.js",
          "header.js",
          "keys.js",
          "print.js",
          "main.js");

  private PageAssets() {}

  /** The text of one asset. */
  public static String text(String name) {
    try (InputStream in = PageAssets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no asset " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A source expression of a Content Security Policy that allows exactly this inline text. */
  static String hashSource(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
