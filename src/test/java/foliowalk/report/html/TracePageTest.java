package foliowalk.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that is written. */
class TracePageTest {
  private static final String STEP =
      """
      {"number":1,"thread":"t","operation":"read x","class":"a.B","method":"m","kernel":null,
       "file":"B.java","line":1,"source":"x","events":[],"stack":[
         {"class":"a.B","method":"m","kernel":null,"file":"B.java","line":1,"source":"x"},
         {"class":"a.c.D","method":"n","kernel":null,"file":"D.java","line":2,"source":"m();"}]}""";

  private static String trace(String... steps) {
    return "{\"property\":\"p\",\"message\":\"m\",\"steps\":[" + String.join(",", steps) + "]}";
  }

  private static String page(String json, Map<String, String> sources) throws IOException {
    StringWriter out = new StringWriter();
    TracePage.write(json, sources, out);
    return out.toString();
  }

  private static JsonNode data(String page) throws IOException {
    Matcher block =
        Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>")
            .matcher(page);
    assertThat(block.find()).isTrue();
    return new ObjectMapper().readTree(block.group(1));
  }

  @Test
  void text_of_the_program_ends_no_element() throws IOException {
    String hostile = "</script><img src=x onerror=alert(1)><!--";
    String page = page(trace(STEP.replace("\"t\"", "\"" + hostile + "\"")), Map.of());
    assertThat(page).doesNotContain("<img").doesNotContain("</script><i");
    assertThat(data(page).at("/result/steps/0/thread").asText()).isEqualTo(hostile);
  }

  @Test
  void names_of_placeholders_in_the_data_stay_text() throws IOException {
    String page = page(trace(STEP.replace("\"t\"", "\"@SCRIPTS@ @DATA@ $1\"")), Map.of());
    assertThat(data(page).at("/result/steps/0/thread").asText()).isEqualTo("@SCRIPTS@ @DATA@ $1");
  }

  @Test
  void policy_allows_the_scripts_and_styles_of_the_page_only() throws IOException {
    String page = page(trace(STEP), Map.of());
    String policy =
        page.replaceAll(
            "(?s).*http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\".*", "$1");
    assertThat(policy)
        .startsWith("default-src 'none';")
        .doesNotContain("unsafe")
        .doesNotContain("http");
    Matcher blocks =
        Pattern.compile("(?s)<(?:script|style)>(.*?)</(?:script|style)>").matcher(page);
    int count = 0;
    for (; blocks.find(); count++) {
      assertThat(policy).contains(PageAssets.hashSource(blocks.group(1)));
    }
    assertThat(count).isEqualTo(PageAssets.STYLES.size() + PageAssets.SCRIPTS.size());
  }

  @Test
  void no_asset_names_an_address_or_makes_markup_of_text() {
    for (String name : PageAssets.SCRIPTS) {
      assertThat(PageAssets.text(name).replace("http://www.w3.org/2000/svg", ""))
          .as(name)
          .contains("'use strict'")
          .doesNotContain("innerHTML", "insertAdjacentHTML", "outerHTML", "document.write", "eval(")
          .doesNotContain("http:", "https:", "fetch(", "import ");
      assertThat(PageAssets.text(name).lines().count()).as(name).isLessThan(400);
    }
    for (String name : PageAssets.STYLES) {
      assertThat(PageAssets.text(name)).as(name).doesNotContain("url(h", "@import", "@font-face");
    }
  }

  @Test
  void equal_stacks_and_states_are_kept_once() throws IOException {
    JsonNode data = data(page(trace(STEP, STEP), Map.of()));
    assertThat(data.at("/result/steps/0/stack")).isEqualTo(data.at("/result/steps/1/stack"));
    assertThat(data.path("parts")).hasSize(3); // two frames, one list of them
  }

  @Test
  void sources_are_those_that_steps_and_frames_name(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("src/a/c"));
    Files.writeString(folder.resolve("src/a/B.java"), "class B {}");
    Files.writeString(folder.resolve("src/a/c/D.java"), "class D {}");
    Files.writeString(folder.resolve("src/a/Other.java"), "class Other {}");
    StringWriter out = new StringWriter();
    TracePage.write(trace(STEP), List.of(folder.resolve("src")), out);
    JsonNode sources = data(out.toString()).path("sources");
    assertThat(sources.fieldNames()).toIterable().containsExactly("a/B.java", "a/c/D.java");
    assertThat(sources.path("a/B.java").asText()).isEqualTo("class B {}");
  }

  @Test
  void a_name_in_a_trace_leads_to_no_file_outside_the_source_path(@TempDir Path folder)
      throws IOException {
    Files.createDirectories(folder.resolve("src"));
    Files.writeString(folder.resolve("secret"), "secret text");
    for (String name : List.of("../secret", folder.resolve("secret").toString())) {
      String step = STEP.replace("\"a.B\"", "\"B\"").replace("B.java", name);
      StringWriter out = new StringWriter();
      TracePage.write(trace(step), List.of(folder.resolve("src")), out);
      assertThat(data(out.toString()).path("sources")).isEmpty();
    }
  }

  @Test
  void a_source_file_that_is_no_text_is_left_out(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("a"));
    Files.write(folder.resolve("a/B.java"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    StringWriter out = new StringWriter();
    TracePage.write(trace(STEP), List.of(folder), out);
    assertThat(data(out.toString()).path("sources")).isEmpty();
  }

  @Test
  void what_is_no_json_is_refused() {
    assertThatThrownBy(() -> page("{\"steps\":", Map.of()))
        .isInstanceOf(JsonProcessingException.class);
  }
}
