package foliowalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import foliowalk.campaign.signoff.SampleCampaigns;
import foliowalk.config.Reduction;
import foliowalk.config.RunConfig;
import foliowalk.config.SearchOrder;
import foliowalk.report.SampleResults;
import foliowalk.result.RunResult;
import foliowalk.result.ToolVersion;
import foliowalk.run.Engine;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command line from its arguments to its exit code, with engines that know the answer. */
class CommandLineTest {
  @TempDir Path folder;

  /** What one command line did. */
  private record Outcome(int exitCode, String out, String err) {}

  private final AtomicReference<RunConfig> seen = new AtomicReference<>();

  private Engine answering(RunResult result) {
    return (config, progress, stop) -> {
      seen.set(config);
      progress.progress(10, 20, 3, 4, 0.5);
      return result;
    };
  }

  private Outcome run(Engine chosen, String... args) {
    return run(chosen, false, args);
  }

  private Outcome run(Engine chosen, boolean terminal, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings surroundings =
        new Surroundings(
            new PrintWriter(out),
            new PrintWriter(err),
            folder,
            terminal,
            () -> chosen,
            new StopSignal());
    int exitCode = CommandLineTool.run(surroundings, args);
    return new Outcome(exitCode, out.toString(), err.toString());
  }

  private Outcome check(String... args) {
    String[] all = new String[args.length + 5];
    System.arraycopy(
        new String[] {"check", "--target", "M", "--classpath", folder.toString()}, 0, all, 0, 5);
    System.arraycopy(args, 0, all, 5, args.length);
    return run(answering(SampleResults.proved()), all);
  }

  /** Exactly one line to the user, the given exit code, and nothing on the output stream. */
  private static void assertRefused(Outcome outcome, int exitCode, String... words) {
    assertThat(outcome.err()).startsWith("foliowalk: ").endsWith("\n").containsOnlyOnce("\n");
    assertThat(outcome.err()).contains(words).doesNotContain("Exception");
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.exitCode()).isEqualTo(exitCode);
  }

  @Test
  void verdict_is_the_first_line_and_decides_the_exit_code() {
    assertThat(check().out()).startsWith("PROVED\n");
    assertThat(check().exitCode()).isZero();
    String[] args = {"check", "--target", "M", "--classpath", "."};
    Outcome violated = run(answering(SampleResults.violated()), args);
    assertThat(violated.out()).startsWith("VIOLATED\n");
    assertThat(violated.exitCode()).isEqualTo(10);
    Outcome inconclusive = run(answering(SampleResults.inconclusive()), args);
    assertThat(inconclusive.out()).startsWith("INCONCLUSIVE\n");
    assertThat(inconclusive.exitCode()).isEqualTo(20);
  }

  @Test
  void options_reach_the_run() {
    check(
        "--args",
        "a=1,b=2",
        "--sourcepath",
        "src",
        "--search",
        "dfs",
        "--max-states",
        "1_000",
        "--max-depth",
        "7",
        "--max-time",
        "30s",
        "--max-memory",
        "2g",
        "--reduction",
        "independent",
        "--spurious",
        "--no-assertions",
        "--no-schedules");
    RunConfig config = seen.get();
    assertThat(config.target()).isEqualTo("M");
    assertThat(config.args()).containsExactly("a=1", "b=2");
    assertThat(config.sourcepath()).containsExactly(Path.of("src"));
    assertThat(config.search()).isEqualTo(SearchOrder.DFS);
    assertThat(config.limits().maxStates()).isEqualTo(1000);
    assertThat(config.limits().maxDepth()).isEqualTo(7);
    assertThat(config.limits().maxTime()).hasSeconds(30);
    assertThat(config.limits().maxMemoryBytes()).isEqualTo(2L << 30);
    assertThat(config.reduction()).isEqualTo(Reduction.INDEPENDENT);
    assertThat(config.spuriousWakeups()).isTrue();
    assertThat(config.assertions()).isFalse();
    assertThat(config.countSchedules()).isFalse();
  }

  @Test
  void jpf_file_with_overrides_decides_the_run_and_options_go_before_it() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("x.jpf"),
            "design = a\ntarget = p.Main\ntarget.args = d=${design}\nclasspath = ${config_path}\n"
                + "foliowalk.search = dfs\nfoliowalk.max_depth = 5\nvm.gc = true\n");
    Outcome outcome =
        run(
            answering(SampleResults.proved()),
            "check",
            file.toString(),
            "+design=c",
            "--search",
            "bfs",
            "--max-states",
            "9");
    assertThat(outcome.exitCode()).isZero();
    assertThat(seen.get().args()).containsExactly("d=c");
    assertThat(seen.get().search()).isEqualTo(SearchOrder.BFS);
    assertThat(seen.get().limits().maxDepth()).isEqualTo(5);
    assertThat(seen.get().limits().maxStates()).isEqualTo(9);
    assertThat(outcome.err()).contains("warning: ").contains("x.jpf:7: vm.gc has no effect");
  }

  @Test
  void wrong_usage_is_one_line_and_64() {
    assertRefused(run(null), 64, "name a command", "see 'foliowalk --help'");
    assertRefused(run(null, "chek"), 64, "unexpected argument 'chek'", "did you mean check");
    assertRefused(check("--serch", "bfs"), 64, "unknown option '--serch'", "--search");
    assertRefused(check("--search", "best"), 64, "--search", "'best'");
    assertRefused(check("--max-time", "3"), 64, "'3' is not a time", "30s");
    assertRefused(check("--max-states", "-1"), 64, "--max-states", "must be at least 1");
    assertRefused(check("--max-states", "0_0"), 64, "--max-states", "must be at least 1");
    assertRefused(check("--max-time", "0s"), 64, "--max-time", "more than nothing");
    assertRefused(check("--max-memory", "0m"), 64, "--max-memory", "more than nothing");
    assertRefused(check("x.jpf"), 64, "with a .jpf file, write +target=");
    assertRefused(run(null, "check"), 64, "name a FILE.jpf, or both --target");
    assertRefused(run(null, "check", "--target", "M"), 64, "--classpath PATH");
    assertRefused(run(null, "check", "+a=b"), 64, "name a .jpf file before '+a=b'");
    assertRefused(run(null, "check", "a.jpf", "b.jpf"), 64, "'b.jpf' after the .jpf file");
    assertRefused(run(null, "signoff", "--jobs", "0"), 64, "--jobs must be at least 1");
    assertRefused(run(null, "signoff", "--jobs", "many"), 64, "--jobs");
    assertRefused(
        run(null, "ablate", "--max-states", "0"), 64, "--max-states", "must be at least 1");
    assertRefused(run(null, "mutate", "--jobs", "0"), 64, "--jobs must be at least 1");
  }

  @Test
  void unusable_input_is_one_line_and_65() {
    assertRefused(run(null, "check", "no.jpf"), 65, "no.jpf does not exist");
    assertRefused(
        run(null, "check", "--target", "M", "--classpath", "/no/such"), 65, "/no/such does not");
    Engine refusing =
        (config, progress, stop) -> {
          throw new UnusableInputException("M.main:3: socket I/O is not supported");
        };
    assertRefused(
        run(refusing, "check", "--target", "M", "--classpath", "."), 65, "M.main:3: socket");
    assertRefused(run(null, "signoff"), 65, "jpf-configs is not a folder", "--configs DIR");
    assertRefused(check("--json", folder.toString()), 65, "--json:", "is a folder");
    assertRefused(check("--json", folder + "/no/r.json"), 65, "is not a folder");
    assertRefused(check("--html", folder.toString()), 65, "--html:", "is a folder");
    assertRefused(check("--html", folder + "/no/r.html"), 65, "is not a folder");
  }

  @Test
  void unwritable_json_is_refused_before_the_run() {
    check("--json", folder + "/no/r.json");
    assertThat(seen.get()).isNull();
  }

  @Test
  void defect_is_70_with_stack_trace_and_what_to_send() {
    Engine broken =
        (config, progress, stop) -> {
          throw new IllegalStateException("broken");
        };
    Outcome outcome = run(broken, "check", "--target", "M", "--classpath", ".");
    assertThat(outcome.exitCode()).isEqualTo(70);
    assertThat(outcome.err())
        .contains("IllegalStateException: broken", "CommandLineTest")
        .contains("this is a defect of foliowalk " + ToolVersion.current())
        .contains("please report it");
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void error_of_the_virtual_machine_is_a_defect_too() {
    Engine broken =
        (config, progress, stop) -> {
          throw new StackOverflowError("deep");
        };
    Outcome outcome = run(broken, "check", "--target", "M", "--classpath", ".");
    assertThat(outcome.exitCode()).isEqualTo(70);
    assertThat(outcome.err()).contains("StackOverflowError: deep", "please report it");
  }

  @Test
  void running_out_of_memory_is_inconclusive_and_says_what_to_do() {
    Engine hungry =
        (config, progress, stop) -> {
          throw new OutOfMemoryError("heap");
        };
    Outcome outcome = run(hungry, "check", "--target", "M", "--classpath", ".");
    assertThat(outcome.exitCode()).isEqualTo(20);
    assertThat(outcome.out()).startsWith("INCONCLUSIVE\n").contains("FOLIOWALK_OPTS=-Xmx");
  }

  @Test
  void json_has_the_result_of_the_run() throws IOException {
    Path file = folder.resolve("r.json");
    check("--json", file.toString());
    JsonNode tree = new ObjectMapper().readTree(file.toFile());
    assertThat(tree.get("verdict").asText()).isEqualTo("PROVED");
    assertThat(tree.get("exitCode").asInt()).isZero();
  }

  @Test
  void json_is_written_for_refused_and_for_broken_runs_too() throws IOException {
    Path file = folder.resolve("r.json");
    run(null, "check", "no.jpf", "--json", file.toString());
    JsonNode refused = new ObjectMapper().readTree(file.toFile());
    assertThat(refused.get("verdict").asText()).isEqualTo("ERROR");
    assertThat(refused.get("exitCode").asInt()).isEqualTo(65);
    assertThat(refused.get("reason").asText()).isEqualTo("no.jpf does not exist");
    Engine broken =
        (config, progress, stop) -> {
          throw new IllegalStateException("broken");
        };
    run(broken, "check", "--target", "M", "--classpath", ".", "--json", file.toString());
    assertThat(new ObjectMapper().readTree(file.toFile()).get("exitCode").asInt()).isEqualTo(70);
  }

  @Test
  void page_is_written_without_a_violation_and_for_a_refused_run_too() throws IOException {
    Path file = folder.resolve("r.html");
    check("--html", file.toString());
    assertThat(file).content().contains("\"verdict\":\"PROVED\"");
    run(null, "check", "no.jpf", "--html", file.toString());
    assertThat(file).content().contains("\"verdict\":\"ERROR\"", "no.jpf does not exist");
  }

  @Test
  void version_and_help_are_answered_with_0() {
    assertThat(run(null, "--version").out()).startsWith("foliowalk " + ToolVersion.current());
    assertThat(run(null, "help").out()).contains("signoff", "check", "Exit codes: 0 proved");
    assertThat(run(null, "check", "--help").out()).contains("FILE.jpf [+key=value ...]");
    assertThat(run(null, "help", "signoff").out()).contains("--only", "--design", "--out");
    assertThat(run(null, "signoff", "--help").exitCode()).isZero();
  }

  @Test
  void progress_is_one_rewritten_line_on_a_terminal_and_nothing_for_a_short_run_elsewhere() {
    String[] args = {"check", "--target", "M", "--classpath", "."};
    Outcome terminal = run(answering(SampleResults.proved()), true, args);
    assertThat(terminal.err()).isEqualTo("\r\u001b[K10 states, 20/s, depth 3, 4 waiting\r\u001b[K");
    assertThat(run(answering(SampleResults.proved()), false, args).err()).isEmpty();
  }

  @Test
  void signoff_writes_the_reports_of_a_full_run() {
    SampleCampaigns.write(folder.resolve("jpf-configs"));
    Outcome outcome = run(new SampleCampaigns.KnowingEngine(), "signoff");
    assertThat(outcome.exitCode()).isEqualTo(10);
    assertThat(outcome.out()).startsWith("7 cells walked: 5 as expected");
    assertThat(folder.resolve("reports/signoff.md")).content().startsWith("# Sign-off");
    assertThat(folder.resolve("reports/signoff.json")).content().endsWith("}\n");
    assertThat(outcome.err()).contains("written: ");
  }

  @Test
  void part_of_the_signoff_is_printed_only_and_leaves_the_full_report_alone() throws IOException {
    Path configs = SampleCampaigns.write(folder.resolve("jpf-configs"));
    Path report = Files.createDirectories(folder.resolve("reports")).resolve("signoff.json");
    Files.writeString(report, "full");
    String[][] parts = {
      {"--only", "S2"},
      {"--design", "a,b"},
      {"--max-depth", "9"},
      {"--reduction", "none"},
      {"--configs", configs.toString()}
    };
    for (String[] part : parts) {
      Outcome outcome = run(new SampleCampaigns.KnowingEngine(), "signoff", part[0], part[1]);
      assertThat(outcome.out()).contains("scenario");
      assertThat(outcome.err()).contains("no report written", "--out DIR");
      assertThat(report).hasContent("full");
    }
    Path out = folder.resolve("new/part");
    run(new SampleCampaigns.KnowingEngine(), "signoff", "--only", "S2", "--out", out.toString());
    assertThat(out.resolve("signoff.md")).content().contains("part of the campaign");
    assertThat(report).hasContent("full");
  }

  @Test
  void signoff_of_an_unknown_name_is_64_naming_those_known() {
    SampleCampaigns.write(folder.resolve("jpf-configs"));
    assertRefused(run(null, "signoff", "--only", "S3"), 64, "unknown scenario 'S3'", "S2, S11");
    assertRefused(run(null, "signoff", "--design", "x"), 64, "unknown design 'x'", "a, b, c, d2");
  }

  @Test
  void signoff_to_a_place_that_cannot_be_a_folder_is_refused_before_the_run() throws IOException {
    SampleCampaigns.write(folder.resolve("jpf-configs"));
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertRefused(run(null, "signoff", "--out", file.toString()), 65, "cannot be made a folder");
  }

  @Test
  void signoff_tells_defects_of_cells_with_their_stack_trace() {
    SampleCampaigns.write(folder.resolve("jpf-configs"));
    Engine broken =
        (config, progress, stop) -> {
          throw new IllegalStateException("broken");
        };
    Outcome outcome = run(broken, "signoff", "--only", "S2", "--design", "a");
    assertThat(outcome.exitCode()).isEqualTo(70);
    assertThat(outcome.err())
        .contains("walking S2/before/a failed:", "IllegalStateException: broken");
    assertThat(outcome.out()).contains("ERROR");
  }
}
