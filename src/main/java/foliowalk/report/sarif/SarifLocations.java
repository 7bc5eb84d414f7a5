package foliowalk.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import foliowalk.trace.Step;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;

/** Places of the program as SARIF locations. */
final class SarifLocations {
  /** Name of the base of all file names. */
  static final String SOURCES = "SOURCES";

  private final JsonGenerator json;

  SarifLocations(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Writes the fields of a location: file and line, the method, and the kernel function it stands
   * for.
   */
  void writeFields(Step.Location place) throws IOException {
    if (!place.file().isEmpty()) {
      writePhysical(place);
    }
    json.writeArrayFieldStart("logicalLocations");
    if (place.kernel().isPresent()) {
      String kernel = place.kernel().get();
      writeLogical(kernel.substring(kernel.lastIndexOf(':') + 1), kernel);
    }
    if (!place.method().isEmpty()) { // Java PathFinder reports none
      writeLogical(place.method(), place.className() + "." + place.method());
    }
    json.writeEndArray();
  }

  private void writePhysical(Step.Location place) throws IOException {
    json.writeObjectFieldStart("physicalLocation");
    json.writeObjectFieldStart("artifactLocation");
    json.writeStringField("uri", uri(folder(place.className()) + place.file()));
    json.writeStringField("uriBaseId", SOURCES);
    json.writeEndObject();
    if (place.line() > 0) {
      json.writeObjectFieldStart("region");
      json.writeNumberField("startLine", place.line());
      if (!place.source().isEmpty()) {
        json.writeObjectFieldStart("snippet");
        json.writeStringField("text", place.source());
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void writeLogical(String name, String full) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", name);
    json.writeStringField("fullyQualifiedName", full);
    json.writeStringField("kind", "function");
    json.writeEndObject();
  }

  /**
   * A message's text. Braces and, before a parenthesis, brackets would be placeholders and links
   * (SARIF 3.11.5, 3.11.6).
   */
  static String message(String text) {
    String plain = text.replace("{", "{{").replace("}", "}}");
    return plain.contains("](") ? plain.replace("[", "\\[").replace("]", "\\]") : plain;
  }

  private static String folder(String className) {
    return className.substring(0, className.lastIndexOf('.') + 1).replace('.', '/');
  }

  /** A URI reference for a path, its odd characters encoded. */
  static String uri(String path) {
    try {
      boolean absolute = path.startsWith("file://");
      URI uri =
          absolute
              ? new URI("file", "", path.substring("file://".length()), null)
              : new URI(null, null, path.contains(":") ? "./" + path : path, null);
      return uri.toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a path that is no URI: " + path, e);
    }
  }
}
