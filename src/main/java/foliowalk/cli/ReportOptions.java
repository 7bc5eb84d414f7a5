package foliowalk.cli;

import foliowalk.config.ConfigurationException;
import foliowalk.report.JsonReport;
import foliowalk.report.ReportFile;
import foliowalk.report.TraceJson;
import foliowalk.report.html.TracePage;
import foliowalk.result.RunResult;
import foliowalk.result.Verdict;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** The files that a check leaves behind, as options. */
final class ReportOptions {
  @Option(names = "--json", paramLabel = "FILE", description = "Write the result as JSON.")
  private Path json;

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

  /** Asked before the run, since a result that cannot be kept may have taken hours. */
  void requireWritable() throws ConfigurationException {
    requireWritable("--json", json);
    requireWritable("--trace", trace);
    requireWritable("--html", html);
  }

  private static void requireWritable(String option, Path file) throws ConfigurationException {
    Optional<String> obstacle = file == null ? Optional.empty() : ReportFile.obstacle(file);
    if (obstacle.isPresent()) {
      throw new ConfigurationException(option + ": " + file + " " + obstacle.get());
    }
  }

  /**
   * Writes what was asked for.
   *
   * @param say told of what could not be written
   * @return whether all of it was written
   */
  boolean write(RunResult result, Consumer<String> say) {
    boolean written = write("--json", json, out -> JsonReport.write(result, out), say);
    if (trace != null && result.violations().isEmpty()) {
      say.accept("--trace: nothing written, there is no violation");
    } else {
      ReportFile.Content first = out -> TraceJson.write(result, result.violations().get(0), out);
      written &= write("--trace", trace, first, say);
    }
    List<Path> sourcepath = result.config().sourcepath();
    ReportFile.Content page =
        out -> TracePage.write(text(to -> JsonReport.write(result, to)), sourcepath, out);
    return written & write("--html", html, page, say);
  }

  /** Writes that the run came to nothing, where that can be written. */
  void write(Verdict.Error error, Consumer<String> say) {
    // Where a file itself is the trouble, that is what the message already says.
    ReportFile.Content content = out -> JsonReport.write(error, out);
    if (json != null && ReportFile.obstacle(json).isEmpty()) {
      write("--json", json, content, say);
    }
    if (html != null && ReportFile.obstacle(html).isEmpty()) {
      write("--html", html, out -> TracePage.write(text(content), List.of(), out), say);
    }
  }

  private static String text(ReportFile.Content content) throws IOException {
    StringWriter text = new StringWriter();
    content.writeTo(text);
    return text.toString();
  }

  private static boolean write(
      String option, Path file, ReportFile.Content content, Consumer<String> say) {
    if (file == null) {
      return true;
    }
    try {
      ReportFile.write(file, content);
      return true;
    } catch (IOException e) {
      say.accept(option + ": " + file + " cannot be written: " + e.getMessage());
      return false;
    }
  }
}
