package foliowalk.cli;

import foliowalk.config.file.ConfigurationException;
import foliowalk.report.JsonReport;
import foliowalk.report.TraceJson;
import foliowalk.report.diagram.MermaidDiagram;
import foliowalk.report.html.TracePage;
import foliowalk.report.junit.JunitReport;
import foliowalk.report.sarif.SarifReport;
import foliowalk.report.witness.WitnessGraph;
import foliowalk.result.RunResult;
import foliowalk.result.Verdict;
import foliowalk.result.Violation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import picocli.CommandLine.Option;

/** The files that can be made from a result alone, after a run or later from a saved one. */
final class ReportOptions {
  @Option(
      names = "--trace",
      paramLabel = "FILE",
      description = "Write the schedule of the first violation as JSON, to keep and to replay.")
  private Path trace;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write the violations as a page to step through; it needs no network.")
  private Path html;

  @Option(names = "--sarif", paramLabel = "FILE", description = "Write the result as SARIF 2.1.0.")
  private Path sarif;

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Write the result in the XML form of JUnit, a case for each property.")
  private Path junit;

  @Option(
      names = "--graphml",
      paramLabel = "FILE",
      description = "Write the first violation as a violation witness of SV-COMP.")
  private Path graphml;

  @Option(
      names = "--mermaid",
      paramLabel = "FILE",
      description = "Write the first violation as a Mermaid sequence diagram.")
  private Path mermaid;

  /** Adds what was asked for; complains about what cannot be written. */
  void addTo(Outputs outputs) throws ConfigurationException {
    outputs.addOfViolation(
        "--trace", trace, (result, out) -> TraceJson.write(result, first(result), out));
    outputs.add("--html", html, ReportOptions::writePage);
    outputs.add("--sarif", sarif, SarifReport::write);
    outputs.add("--junit", junit, JunitReport::write);
    outputs.addOfViolation(
        "--graphml",
        graphml,
        (result, out) -> WitnessGraph.write(result, first(result), Instant.now(), out));
    outputs.addOfViolation(
        "--mermaid", mermaid, (result, out) -> MermaidDiagram.write(first(result), out));
  }

  private static void writePage(RunResult result, Writer out) throws IOException {
    StringWriter json = new StringWriter();
    writeJson(result, json);
    TracePage.write(json.toString(), result.config().sourcepath(), out);
  }

  /** A run that ended before there was anything to walk has fewer fields. */
  static void writeJson(RunResult result, Writer out) throws IOException {
    if (result.verdict() instanceof Verdict.Error error && result.config().target().isEmpty()) {
      JsonReport.write(error, out);
    } else {
      JsonReport.write(result, out);
    }
  }

  private static Violation first(RunResult result) {
    return result.violations().get(0);
  }
}
