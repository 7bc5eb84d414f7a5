package foliowalk.report.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foliowalk.config.file.ConfigurationException;
import foliowalk.result.ToolVersion;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A record as a file and back: nothing is lost, and nothing is made up. */
class JsonFormTest {
  private enum Colour {
    RED,
    BLUE
  }

  private record Part(String name, Colour colour, List<Integer> numbers, List<String> words) {}

  private record Whole(
      String title,
      int small,
      long large,
      double seconds,
      boolean yes,
      Optional<String> note,
      Optional<Part> best,
      List<Part> parts,
      List<Double> times) {}

  private static final JsonForm<Whole> FORM = new JsonForm<>(Whole.class, 3, 2, "foliowalk sample");

  private static final Part PART = new Part("p", Colour.BLUE, List.of(1, 2), List.of("w"));

  private static final Whole FULL =
      new Whole(
          "t",
          1,
          1L << 40,
          1.5,
          true,
          Optional.of("n"),
          Optional.of(PART),
          List.of(PART, PART),
          List.of(0.25, 3.0));

  private static final Whole EMPTY =
      new Whole("", 0, 0, 0, false, Optional.empty(), Optional.empty(), List.of(), List.of());

  @TempDir Path folder;

  private static String text(Whole whole) throws IOException {
    StringWriter out = new StringWriter();
    FORM.write(whole, out);
    return out.toString();
  }

  private Whole read(String text) throws IOException, ConfigurationException {
    return FORM.read(Files.writeString(folder.resolve("x.json"), text));
  }

  private void assertRefused(String text, String why) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(folder.resolve("x.json") + ": " + why + "; write it again by foliowalk sample");
  }

  @Test
  void what_is_written_is_read_back() throws Exception {
    assertThat(read(text(FULL))).isEqualTo(FULL);
    assertThat(read(text(EMPTY))).isEqualTo(EMPTY);
  }

  @Test
  void fields_stand_in_the_order_of_the_components() throws IOException {
    assertThat(text(EMPTY))
        .isEqualTo(
            """
            {
              "schemaVersion" : 3,
              "tool" : "foliowalk",
              "toolVersion" : "%s",
              "title" : "",
              "small" : 0,
              "large" : 0,
              "seconds" : 0.0,
              "yes" : false,
              "note" : null,
              "parts" : [ ],
              "times" : [ ]
            }
            """
                .formatted(ToolVersion.current()));
    assertThat(text(FULL)).contains("\"numbers\" : [1, 2], \"words\" : [ \"w\" ]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "small", "large", "seconds", "yes", "note", "parts", "times"})
  void a_field_that_is_missing_is_named(String field) throws IOException {
    assertRefused(text(EMPTY).replace('"' + field + '"', "\"tool\u0032\""), field + " is missing");
  }

  @Test
  void a_field_that_is_missing_or_unknown_inside_is_named_with_its_place() throws IOException {
    assertRefused(
        text(FULL).replaceFirst("(?s)\"parts\" : \\[(.*?)\"colour\"", "\"parts\" : [$1\"color\""),
        "parts[0].colour is missing");
    assertRefused(
        text(FULL).replaceFirst("\"name\" :", "\"more\" : 1, \"name\" :"),
        "best: the field more is not of this form");
    assertRefused(
        text(EMPTY).replace("\"title\"", "\"more\" : 1, \"title\""),
        "the field more is not of this form");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"small\" : 0 | \"small\" : \"0\" | small is not a whole number from 0 but string",
        "\"small\" : 0 | \"small\" : -1 | small is not a whole number from 0 but number",
        "\"small\" : 0 | \"small\" : 4000000000 | small is larger than 2147483647",
        "\"yes\" : false | \"yes\" : 0 | yes is not true or false but number",
        "\"title\" : \"\" | \"title\" : null | title is not a text but null",
        "\"note\" : null | \"note\" : 1 | note is not a text but number",
        "\"parts\" : [ ] | \"parts\" : {} | parts is not a list but object",
        "\"times\" : [ ] | \"times\" : [ \"1\" ] | times[0]: is not a number from 0",
      })
  void a_value_of_another_type_is_named(String right, String wrong, String why) throws IOException {
    assertRefused(text(EMPTY).replace(right, wrong), why);
  }

  @Test
  void a_constant_that_there_is_not_is_named() throws IOException {
    assertRefused(
        text(FULL).replaceFirst("BLUE", "GREEN"),
        "best: colour is 'GREEN', which is none of the values it can have");
  }

  @Test
  void other_versions_and_other_files_are_refused() throws IOException {
    assertRefused(
        text(EMPTY).replace("\"schemaVersion\" : 3", "\"schemaVersion\" : 4"),
        "schemaVersion is 4; this foliowalk reads 3 only");
    for (String other : new String[] {"[]", "{\"tool\": \"spin\"}"}) {
      assertThatThrownBy(() -> read(other))
          .isInstanceOf(ConfigurationException.class)
          .hasMessage(
              folder.resolve("x.json")
                  + " is not a record of foliowalk sample; write it again by foliowalk sample");
    }
  }
}
