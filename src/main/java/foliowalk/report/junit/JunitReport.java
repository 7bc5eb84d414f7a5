package foliowalk.report.junit;

import foliowalk.report.PropertyOutcome;
import foliowalk.report.RunTitle;
import foliowalk.report.ScheduleText;
import foliowalk.result.RunResult;
import foliowalk.result.ToolVersion;
import foliowalk.result.Verdict;
import foliowalk.result.Violation;
import foliowalk.text.XmlText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * A result in the XML form that build servers know from JUnit. The suite is the configuration; a
 * case is a property, or something the walk had to reach. A failure is a violated property or a
 * place never reached, an error is trouble of the run itself, and what is not decided is skipped.
 */
public final class JunitReport {
  private static final int SHOWN_STEPS = 400;

  private enum Kind {
    PASSED,
    FAILURE,
    ERROR,
    SKIPPED
  }

  /** One test case, with what stands inside it. */
  private record Case(String name, Kind kind, String type, String message, String text) {}

  private final RunResult result;
  private final List<Case> cases;

  private JunitReport(RunResult result) {
    this.result = result;
    this.cases = cases(result);
  }

  /** Writes the report. */
  public static void write(RunResult result, Writer out) throws IOException {
    JunitReport report = new JunitReport(result);
    XmlText.write(out, report::writeSuites);
  }

  private static List<Case> cases(RunResult result) {
    List<Case> cases = new ArrayList<>();
    if (result.verdict() instanceof Verdict.Error error) {
      cases.add(new Case("walk", Kind.ERROR, error.word(), error.reason(), ""));
    }
    for (PropertyOutcome property : PropertyOutcome.of(result)) {
      cases.add(
          switch (property.outcome()) {
            case HOLDS -> new Case(property.id(), Kind.PASSED, "", "", "");
            case VIOLATED -> violated(property.violation().orElseThrow());
            case UNDECIDED, UNTESTED ->
                new Case(property.id(), Kind.SKIPPED, "", property.reason(), "");
          });
    }
    for (Map.Entry<String, Long> target : result.reached().targets().entrySet()) {
      String name = "reaches " + target.getKey();
      if (target.getValue() > 0) {
        cases.add(new Case(name, Kind.PASSED, "", "", ""));
      } else if (result.verdict() instanceof Verdict.Vacuous) {
        cases.add(new Case(name, Kind.FAILURE, "VACUOUS", "no schedule reaches it", ""));
      } else {
        cases.add(new Case(name, Kind.SKIPPED, "", "not reached in what was walked", ""));
      }
    }
    return cases;
  }

  private static Case violated(Violation violation) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    int length = violation.trace().length();
    out.print("\nschedule of " + length + (length == 1 ? " step" : " steps"));
    out.print(length > SHOWN_STEPS ? ", the last " + SHOWN_STEPS + " of them\n" : "\n");
    out.print(ScheduleText.ofLast(SHOWN_STEPS, violation));
    out.flush();
    return new Case(
        violation.property(),
        Kind.FAILURE,
        violation.property(),
        violation.message(),
        text.toString());
  }

  private void writeSuites(XmlText xml) throws XMLStreamException {
    String[] totals = {
      "tests", Integer.toString(cases.size()),
      "failures", count(Kind.FAILURE),
      "errors", count(Kind.ERROR),
      "skipped", count(Kind.SKIPPED),
      "time", seconds(result.statistics().seconds())
    };
    String title = RunTitle.of(result.config());
    xml.open("testsuites", with("name", "foliowalk", totals));
    xml.open("testsuite", with("name", title, totals));
    writeProperties(xml);
    for (Case one : cases) {
      write(xml, one, title);
    }
    xml.close();
    xml.close();
  }

  private String count(Kind kind) {
    return Long.toString(cases.stream().filter(one -> one.kind() == kind).count());
  }

  private static String[] with(String name, String value, String... others) {
    String[] all = new String[others.length + 2];
    all[0] = name;
    all[1] = value;
    System.arraycopy(others, 0, all, 2, others.length);
    return all;
  }

  private void writeProperties(XmlText xml) throws XMLStreamException {
    xml.open("properties");
    property(xml, "verdict", result.verdict().word());
    property(xml, "reason", result.verdict().reason());
    property(xml, "exitCode", Integer.toString(result.verdict().exitCode()));
    property(xml, "toolVersion", ToolVersion.current());
    property(xml, "engine", result.engine());
    property(xml, "programHash", result.programHash());
    property(xml, "configHash", result.configHash());
    property(xml, "states", Long.toString(result.statistics().states()));
    for (String assumption : result.completeness().assumptions()) {
      property(xml, "assumption", assumption);
    }
    xml.close();
  }

  private static void property(XmlText xml, String name, String value) throws XMLStreamException {
    xml.empty("property", "name", name, "value", value);
  }

  /** The walk is one; its time stands at the suite. */
  private static void write(XmlText xml, Case one, String title) throws XMLStreamException {
    String[] attributes = {"name", one.name(), "classname", title, "time", seconds(0)};
    switch (one.kind()) {
      case PASSED -> xml.empty("testcase", attributes);
      case SKIPPED -> {
        xml.open("testcase", attributes).empty("skipped", "message", one.message());
        xml.close();
      }
      case FAILURE -> {
        xml.open("testcase", attributes)
            .text("failure", one.text(), "type", one.type(), "message", one.message());
        xml.close();
      }
      case ERROR -> {
        xml.open("testcase", attributes)
            .text("error", one.text(), "type", one.type(), "message", one.message());
        xml.close();
      }
    }
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.3f", seconds);
  }
}
