package foliowalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.report.SampleResults;
import foliowalk.result.RunResult;
import foliowalk.run.StopSignal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of check, and report, which makes them again. */
class ReportCommandTest {
  private static final List<String> FORMATS =
      List.of("--html", "--trace", "--sarif", "--junit", "--mermaid");

  @TempDir Path folder;

  private record Outcome(int exitCode, String out, String err) {}

  private Outcome run(RunResult result, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings surroundings =
        new Surroundings(
            new PrintWriter(out),
            new PrintWriter(err),
            folder,
            false,
            () -> (config, progress, stop) -> result,
            new StopSignal());
    return new Outcome(CommandLineTool.run(surroundings, args), out.toString(), err.toString());
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private Outcome check(RunResult result, String... more) {
    String[] args = new String[more.length + 5];
    System.arraycopy(
        new String[] {"check", "--target", "M", "--classpath", folder.toString()}, 0, args, 0, 5);
    System.arraycopy(more, 0, args, 5, more.length);
    return run(result, args);
  }

  private static void assertRefused(Outcome outcome, String... words) {
    assertThat(outcome.err()).startsWith("foliowalk: ").containsOnlyOnce("\n").contains(words);
    assertThat(outcome.exitCode()).isEqualTo(65);
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void report_makes_every_file_of_check_again() throws IOException {
    Outcome checked =
        check(
            SampleResults.violated(),
            "--json",
            file("r.json"),
            "--html",
            file("1--html"),
            "--trace",
            file("1--trace"),
            "--sarif",
            file("1--sarif"),
            "--junit",
            file("1--junit"),
            "--graphml",
            file("1--graphml"),
            "--mermaid",
            file("1--mermaid"));
    assertThat(checked.err()).isEmpty();
    assertThat(checked.exitCode()).isEqualTo(10);
    Outcome reported =
        run(
            null,
            "report",
            file("r.json"),
            "--text",
            "-",
            "--html",
            file("2--html"),
            "--trace",
            file("2--trace"),
            "--sarif",
            file("2--sarif"),
            "--junit",
            file("2--junit"),
            "--graphml",
            file("2--graphml"),
            "--mermaid",
            file("2--mermaid"));
    assertThat(reported).isEqualTo(checked);
    for (String format : FORMATS) {
      assertThat(folder.resolve("2" + format))
          .hasSameTextualContentAs(folder.resolve("1" + format));
    }
    assertThat(folder.resolve("2--graphml")).content().contains("violation_witness");
  }

  @Test
  void report_without_options_prints_what_check_printed() {
    Outcome checked = check(SampleResults.inconclusive(), "--json", file("r.json"));
    assertThat(run(null, "report", file("r.json"))).isEqualTo(checked);
  }

  @Test
  void pictures_of_a_violation_are_not_made_where_there_is_none() {
    Outcome checked = check(SampleResults.proved(), "--graphml", file("g"), "--mermaid", file("m"));
    assertThat(checked.exitCode()).isZero();
    assertThat(checked.err())
        .contains(
            "--graphml: nothing written, there is no violation",
            "--mermaid: nothing written, there is no violation");
    assertThat(folder.resolve("g")).doesNotExist();
  }

  @Test
  void a_file_named_twice_is_refused_before_the_run() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("s"));
    Files.writeString(folder.resolve("s"), "old");
    assertRefused(
        check(SampleResults.proved(), "--sarif", file("s"), "--junit", link.toString()),
        "--sarif and --junit both name");
    assertThat(folder.resolve("s")).hasContent("old");
    assertRefused(
        check(SampleResults.proved(), "--json", file("x"), "--trace", file("./x")),
        "--json and --trace both name");
    assertThat(
            check(SampleResults.violated(), "--sarif", "/dev/null", "--junit", "/dev/null").err())
        .isEmpty();
  }

  @Test
  void the_result_itself_is_not_written_over() throws IOException {
    check(SampleResults.violated(), "--json", file("r.json"));
    String before = Files.readString(folder.resolve("r.json"));
    assertRefused(
        run(null, "report", file("r.json"), "--sarif", file("r.json")),
        "RESULT.json and --sarif both name");
    assertThat(folder.resolve("r.json")).hasContent(before);
  }

  @Test
  void unwritable_places_are_refused_before_the_run() {
    for (String format : FORMATS) {
      assertRefused(check(null, format, file("no/such")), format + ": ", "is not a folder");
      assertRefused(check(null, format, folder.toString()), format + ": ", "is a folder");
      assertRefused(check(null, format, "-"), format + ": - is standard output");
    }
  }

  @Test
  void refused_run_leaves_its_error_in_the_formats_that_can_say_it() {
    run(
        null,
        "check",
        "no.jpf",
        "--sarif",
        file("s"),
        "--junit",
        file("j"),
        "--mermaid",
        file("m"));
    assertThat(folder.resolve("s")).content().contains("no.jpf").contains("\"ERROR\"");
    assertThat(folder.resolve("j")).content().contains("<error ").contains("no.jpf");
    assertThat(folder.resolve("m")).doesNotExist();
  }

  @Test
  void tampered_result_writes_nothing() throws IOException {
    check(SampleResults.violated(), "--json", file("r.json"));
    Path saved = folder.resolve("r.json");
    Files.writeString(saved, Files.readString(saved).replace("\"VIOLATED\"", "\"PROVED\""));
    assertRefused(
        run(null, "report", file("r.json"), "--sarif", file("s")),
        "claims PROVED",
        "its contents say VIOLATED");
    assertThat(folder.resolve("s")).doesNotExist();
    assertRefused(run(null, "report", file("none.json")), "does not exist");
  }

  private void keepCampaign(String programHash, String configHash) throws IOException {
    String cell =
        """
        {"scenario": "S1", "variant": "default", "design": "%s", "verdict": "%s", "reason": "",
         "violated": [], "expected": "", "certainty": null, "matches": true, "states": 1,
         "transitions": 1, "depth": 1, "endStates": 1, "schedules": null, "schedulesNote": "",
         "programHash": "%s", "configHash": "%s", "violations": []}
        """;
    Files.createDirectories(folder.resolve("reports"));
    Files.writeString(
        folder.resolve("reports/signoff.json"),
        """
        {"schemaVersion": 1, "tool": "foliowalk", "toolVersion": "1", "engines": [],
         "summary": "", "exitCode": 0, "partial": false, "programHash": "", "configHash": "",
         "assumptions": [], "designs": [], "scenarios": [],
         "totals": {"states": 0, "transitions": 0, "endStates": 0, "schedules": "0"},
         "evidence": {"targets": [], "invariants": [], "linesExecuted": 0, "idleLines": []},
         "cells": [%s, %s], "times": {"seconds": 0, "cells": []}}
        """
            .formatted(
                cell.formatted("b", "VIOLATED", programHash, configHash),
                cell.formatted("a", "PROVED", programHash, "d".repeat(64))));
  }

  @Test
  void check_says_the_same_whatever_lies_in_the_reports() throws IOException {
    RunResult result = SampleResults.violated();
    Outcome without = check(result);
    keepCampaign(result.programHash(), result.configHash());
    assertThat(check(result)).isEqualTo(without);
    Files.writeString(folder.resolve("reports/signoff.json"), "{");
    assertThat(check(result)).isEqualTo(without);
  }

  @Test
  void
      what_a_campaign_proved_is_told_of_its_own_cells_only_when_asked_for_and_kept_with_the_result()
          throws IOException {
    String known = "In the same scenario and variant this design is proved: a.";
    RunResult result = SampleResults.violated();
    keepCampaign(result.programHash(), result.configHash());
    String[] context = {"--context", file("reports")};
    Outcome checked =
        check(
            result,
            "--context",
            file("reports"),
            "--json",
            file("r.json"),
            "--html",
            file("1.html"));
    assertThat(checked.out().replaceAll("\\s+", " ")).contains(known);
    assertThat(run(null, "report", file("r.json"), "--html", file("2.html")).exitCode())
        .isEqualTo(10);
    assertThat(folder.resolve("1.html")).content().contains(known);
    assertThat(folder.resolve("2.html")).hasSameTextualContentAs(folder.resolve("1.html"));

    keepCampaign("0".repeat(64), result.configHash());
    Outcome ofOthers = check(result, context);
    assertThat(ofOthers.out()).isEqualTo(check(result).out());
    assertThat(ofOthers.err()).contains("--context: no cell recorded in").containsOnlyOnce("\n");
    keepCampaign(result.programHash(), "0".repeat(64));
    assertThat(check(result, context).out()).doesNotContain("scenario and variant");
    Files.writeString(folder.resolve("reports/signoff.json"), "{");
    assertRefused(
        check(result, context),
        "signoff.json is not JSON: line 1",
        "write it again by foliowalk signoff");
    assertRefused(check(result, "--context", file("none")), "signoff.json");
  }
}
