package foliowalk.report.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foliowalk.report.AwkwardResults;
import foliowalk.report.SampleResults;
import foliowalk.report.Xml;
import foliowalk.result.RunResult;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class JunitReportTest {
  static Stream<RunResult> results() {
    return AwkwardResults.all();
  }

  private static String junit(RunResult result) throws IOException {
    StringWriter text = new StringWriter();
    JunitReport.write(result, text);
    return text.toString();
  }

  private static void validate(String xml) throws SAXException, IOException {
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(Path.of("src", "test", "resources", "report", "junit.xsd").toFile())
        .newValidator()
        .validate(new StreamSource(new StringReader(xml)));
  }

  private static List<String> inside(Document document, String name) {
    return Xml.elements(document, name).stream()
        .map(element -> ((Element) element.getParentNode()).getAttribute("name"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("results")
  void report_fits_the_schema_and_its_totals_are_right(RunResult result) throws IOException {
    String xml = junit(result);
    assertThatCode(() -> validate(xml)).doesNotThrowAnyException();
    Document document = Xml.parse(xml);
    Element suite = Xml.elements(document, "testsuite").get(0);
    assertThat(suite.getAttribute("tests"))
        .isEqualTo(Integer.toString(Xml.elements(document, "testcase").size()));
    assertThat(suite.getAttribute("failures"))
        .isEqualTo(Integer.toString(Xml.elements(document, "failure").size()));
    assertThat(suite.getAttribute("errors"))
        .isEqualTo(Integer.toString(Xml.elements(document, "error").size()));
    assertThat(suite.getAttribute("skipped"))
        .isEqualTo(Integer.toString(Xml.elements(document, "skipped").size()));
  }

  @Test
  void schema_refuses_what_is_wrong() throws IOException {
    String xml = junit(SampleResults.violated());
    assertThatThrownBy(
            () -> validate(xml.replace("<failure ", "<broken ").replace("</failure", "</broken")))
        .isInstanceOf(SAXException.class);
  }

  @Test
  void violated_properties_fail_and_the_others_are_not_decided() throws IOException {
    Document document = Xml.parse(junit(AwkwardResults.canonical()));
    assertThat(inside(document, "failure")).containsExactly("I1", "I12", "deadlock");
    assertThat(inside(document, "skipped")).containsExactly("stuck", "uncaught-exception");
    assertThat(Xml.elements(document, "failure").get(1).getTextContent())
        .contains("schedule of 10000 steps, the last 400 of them")
        .contains("Main.java:10000");
  }

  @Test
  void cut_walk_passes_nothing() throws IOException {
    Document document = Xml.parse(junit(SampleResults.inconclusive()));
    assertThat(inside(document, "skipped"))
        .containsExactly("deadlock", "stuck", "uncaught-exception");
  }

  @Test
  void target_never_reached_fails() throws IOException {
    Document document = Xml.parse(junit(AwkwardResults.vacuous()));
    assertThat(inside(document, "failure")).containsExactly("reaches Vmscan.run during Inode.iput");
  }

  @Test
  void refused_program_is_an_error() throws IOException {
    RunResult failed =
        RunResult.failed(
            "engine",
            SampleResults.proved().config(),
            new foliowalk.result.Verdict.Error("no class", 65));
    assertThat(inside(Xml.parse(junit(failed)), "error")).containsExactly("walk");
  }
}
