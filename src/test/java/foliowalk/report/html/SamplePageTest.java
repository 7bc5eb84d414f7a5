package foliowalk.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.config.RunConfig;
import foliowalk.report.JsonReport;
import foliowalk.result.RunResult;
import foliowalk.trace.Runs;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The page kept in {@code reports/}, for those who want to see one without a run. {@code
 * -Dgolden.rewrite=true} writes it again.
 */
class SamplePageTest {
  static final Path SAMPLE = Path.of("reports", "sample-S1-b.html");

  private static final String DATA =
      "(?s)<script type=\"application/json\" id=\"data\">.*?</script>";

  @Test
  void sample_has_the_markup_styles_and_scripts_of_today() throws IOException {
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.writeString(SAMPLE, page());
    }
    StringWriter empty = new StringWriter();
    TracePage.write("{\"violations\":[]}", Map.of(), empty);
    assertThat(Files.readString(SAMPLE).replaceFirst(DATA, ""))
        .as("see -Dgolden.rewrite=true")
        .isEqualTo(empty.toString().replaceFirst(DATA, ""));
    assertThat(Files.size(SAMPLE)).isLessThan(400_000);
  }

  @Test
  void one_result_makes_one_page() throws IOException {
    assertThat(page()).isEqualTo(page());
  }

  private static String page() throws IOException {
    RunConfig config = Runs.config("S1", "+design=b");
    RunResult result = Runs.walk(config);
    StringWriter json = new StringWriter();
    JsonReport.write(result, json);
    StringWriter page = new StringWriter();
    TracePage.write(json.toString(), config.sourcepath(), page);
    return page.toString();
  }
}
