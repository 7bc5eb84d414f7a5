package foliowalk.explore;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import foliowalk.browse.Exploration;
import foliowalk.browse.Outlook;
import foliowalk.browse.Position;
import foliowalk.browse.StateBrowser;
import foliowalk.report.JsonText;
import foliowalk.report.ViolationJson;
import foliowalk.result.ToolVersion;
import foliowalk.trace.Step;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** The answers of the server; {@code api.md} beside the page describes them. */
final class ExploreJson {
  private ExploreJson() {}

  private static byte[] object(JsonText.Content content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.writeStartObject();
      content.writeTo(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** What went wrong with a request. */
  static byte[] error(String message) {
    return object(json -> json.writeStringField("error", message));
  }

  /** What is walked, and how far the walk behind it has come. */
  static byte[] program(StateBrowser browser) {
    Exploration e = browser.exploration();
    return object(
        json -> {
          json.writeStringField("toolVersion", ToolVersion.current());
          json.writeStringField("target", browser.config().target());
          JsonText.writeStrings(json, "args", browser.config().args());
          json.writeStringField("programHash", browser.programHash());
          json.writeStringField("phase", word(e.phase()));
          json.writeStringField("reason", e.reason());
          json.writeNumberField("states", e.states());
          json.writeNumberField("transitions", e.transitions());
          json.writeNumberField("depth", e.depth());
          json.writeNumberField("frontier", e.frontier());
          JsonText.writeStrings(json, "assumptions", e.assumptions());
          JsonText.writeObjects(
              json,
              "violations",
              e.violations(),
              found -> {
                json.writeStringField("property", found.property());
                json.writeStringField("message", found.message());
                choices(json, found.choices());
              });
        });
  }

  /**
   * A place.
   *
   * @param from number of steps that are left out at the beginning
   */
  static byte[] position(Position position, int from) {
    List<Step> steps = position.trace().steps();
    int first = Math.min(from, steps.size());
    return object(
        json -> {
          ViolationJson parts = new ViolationJson(json, true);
          choices(json, position.trace().choices());
          json.writeNumberField("from", first);
          JsonText.writeObjects(
              json, "steps", steps.subList(first, steps.size()), parts::writeFields);
          place(json, "here", position.here());
          outlook(json, position.outlook());
          JsonText.writeStrings(json, "stuck", position.trace().blocked());
          parts.writeObjects("initial", position.trace().initial());
          parts.writeObjects("before", position.before());
          parts.writeObjects("objects", position.objects());
          JsonText.writeObjects(
              json,
              "options",
              position.choices(),
              choice -> {
                json.writeObjectFieldStart("step");
                parts.writeFields(choice.step());
                json.writeEndObject();
                place(json, "leadsTo", choice.leadsTo());
                outlook(json, choice.outlook());
                json.writeBooleanField("visited", choice.visited());
                if (choice.sameAs() >= 0) {
                  json.writeNumberField("sameAs", choice.sameAs());
                }
              });
        });
  }

  /** A way, empty when none is known. */
  static byte[] way(List<Integer> choices) {
    return object(json -> choices(json, choices));
  }

  private static void place(JsonGenerator json, String field, Position.Place place)
      throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("kind", word(place.kind()));
    json.writeStringField("property", place.property());
    json.writeStringField("message", place.message());
    json.writeEndObject();
  }

  private static void outlook(JsonGenerator json, Outlook outlook) throws IOException {
    json.writeObjectFieldStart("violation");
    json.writeStringField("reach", word(outlook.reach()));
    if (outlook.distance() >= 0) {
      json.writeNumberField("distance", outlook.distance());
      json.writeBooleanField("exact", outlook.exact());
    }
    json.writeEndObject();
  }

  private static void choices(JsonGenerator json, List<Integer> choices) throws IOException {
    json.writeArrayFieldStart("choices");
    for (int choice : choices) {
      json.writeNumber(choice);
    }
    json.writeEndArray();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
