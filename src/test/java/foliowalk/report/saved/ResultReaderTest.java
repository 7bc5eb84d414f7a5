package foliowalk.report.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foliowalk.report.AwkwardResults;
import foliowalk.report.JsonReport;
import foliowalk.report.ReportFile;
import foliowalk.report.SampleResults;
import foliowalk.report.TraceJson;
import foliowalk.result.RunResult;
import foliowalk.result.Verdict;
import foliowalk.run.UnusableInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultReaderTest {
  @TempDir Path folder;

  private Path file(ReportFile.Content content) throws IOException {
    Path file = folder.resolve("r.json");
    ReportFile.write(file, content);
    return file;
  }

  private Path edited(RunResult result, String from, String to) throws IOException {
    Path file = file(out -> JsonReport.write(result, out));
    String text = Files.readString(file);
    assertThat(text).contains(from);
    return Files.writeString(file, text.replace(from, to));
  }

  private static void assertRefused(Path file, String... words) {
    assertThatThrownBy(() -> ResultReader.read(file))
        .isInstanceOf(UnusableInputException.class)
        .hasMessageContainingAll(words)
        .message()
        .startsWith(file.toString())
        .doesNotContain("\n");
  }

  @Test
  void verdict_is_made_from_the_contents_never_copied() throws IOException {
    assertRefused(
        edited(SampleResults.violated(), "\"VIOLATED\"", "\"PROVED\""),
        "claims PROVED",
        "its contents say VIOLATED");
    assertRefused(
        edited(SampleResults.inconclusive(), "\"INCONCLUSIVE\"", "\"PROVED\""),
        "claims PROVED",
        "its contents say INCONCLUSIVE");
    assertRefused(
        edited(SampleResults.proved(), "\"frontierEmpty\" : true", "\"frontierEmpty\" : false"),
        "claims PROVED",
        "its contents say INCONCLUSIVE (the frontier is not empty");
    assertRefused(
        edited(AwkwardResults.untested(), "during Inode.iput\" : 4", "during Inode.iput\" : 0"),
        "claims PROVED",
        "its contents say VACUOUS");
    assertRefused(
        edited(SampleResults.violated(), "\"exitCode\" : 10", "\"exitCode\" : 0"), "exit code 0");
  }

  @Test
  void error_is_no_way_to_a_good_exit_code() throws IOException {
    RunResult failed =
        RunResult.failed("e", SampleResults.proved().config(), new Verdict.Error("refused", 65));
    assertRefused(
        edited(failed, "\"exitCode\" : 65", "\"exitCode\" : 0"), "ERROR with exit code 0");
  }

  @Test
  void run_that_ended_before_it_began_is_read_as_error()
      throws IOException, UnusableInputException {
    RunResult read =
        ResultReader.read(
            file(out -> JsonReport.write(new Verdict.Error("x.jpf does not exist", 65), out)));
    assertThat(read.verdict()).isEqualTo(new Verdict.Error("x.jpf does not exist", 65));
  }

  @Test
  void unknown_version_and_foreign_files_are_refused() throws IOException {
    assertRefused(
        edited(SampleResults.proved(), "\"schemaVersion\" : 1", "\"schemaVersion\" : 2"),
        "schemaVersion is 2; this foliowalk reads 1 only");
    assertRefused(file(out -> out.write("{}")), "neither a result nor a trace");
    assertRefused(file(out -> out.write("[1]")), "neither a result nor a trace");
    assertRefused(file(out -> out.write("")), "neither a result nor a trace");
    assertRefused(file(out -> out.write("{\n\"a\": ")), "is not JSON: line 2");
    assertRefused(folder.resolve("missing.json"), "does not exist");
    Path latin =
        Files.write(folder.resolve("l.json"), "\"ö\"".getBytes(StandardCharsets.ISO_8859_1));
    assertRefused(latin, "not UTF-8");
  }

  @Test
  void wrong_types_are_named_with_their_place() throws IOException {
    assertRefused(
        edited(SampleResults.violated(), "\"line\" : 42", "\"line\" : \"42\""),
        "violations[1].steps[0].line is not a whole number from 0 but string");
    assertRefused(edited(SampleResults.violated(), "\"thread\"", "\"cpu\""), "thread is missing");
    assertRefused(
        edited(SampleResults.violated(), "\"kind\" : \"write\"", "\"kind\" : \"wrote\""),
        "kind is 'wrote'");
    assertRefused(
        edited(SampleResults.violated(), "\"length\" : 4", "\"length\" : 5"),
        "length is 5, but there are 4 choices");
    assertRefused(
        edited(SampleResults.proved(), "\"states\" : 12345", "\"states\" : -1"), "states");
    assertRefused(
        edited(SampleResults.proved(), "\"tool\" :", "\"verdict\" : \"PROVED\", \"tool\" :"),
        "Duplicate field 'verdict'");
  }

  @Test
  void fields_of_later_versions_are_ignored_and_of_earlier_ones_not_missed()
      throws IOException, UnusableInputException {
    Path file = edited(SampleResults.violated(), "\"search\" :", "\"novel\" : [ 1 ], \"search\" :");
    String text = Files.readString(file);
    Files.writeString(
        file,
        text.replaceAll(
                "\"(classpath|sourcepath|reach|runLines|invariants|initial|switches)\" :"
                    + " \\[[^\\]]*\\],?",
                "")
            .replaceAll(", \"after\" : \\{[^}]*\\} \\}", " }")
            .replaceAll("\"countSchedules\" : true,", "")
            .replaceAll("(\"idleLines\" : \\[ \\]),", "$1"));
    RunResult read = ResultReader.read(file);
    assertThat(read.violations().get(1).trace().steps()).hasSize(4);
    assertThat(read.config().countSchedules()).isTrue();
  }

  @Test
  void traces_come_from_a_result_or_a_trace() throws IOException, UnusableInputException {
    RunResult result = SampleResults.violated();
    assertThat(ResultReader.readTraces(file(out -> JsonReport.write(result, out))).violations())
        .isEqualTo(result.violations());
    Path trace = file(out -> TraceJson.write(result, result.violations().get(1), out));
    assertThat(ResultReader.readTraces(trace).violations())
        .containsExactly(result.violations().get(1));
    assertRefused(trace, "is a trace, not a result");
  }
}
