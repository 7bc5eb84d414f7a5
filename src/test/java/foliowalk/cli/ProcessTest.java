package foliowalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import foliowalk.result.ToolVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The tool as a process: launcher, engine and reports together, on real programs. */
class ProcessTest {
  @TempDir Path folder;

  private Launched.Ended check(String target, String... args) {
    String[] all = new String[args.length + 7];
    String[] head = {
      "check",
      "--target",
      target,
      "--classpath",
      folder.toString(),
      "--sourcepath",
      folder.toString()
    };
    System.arraycopy(head, 0, all, 0, head.length);
    System.arraycopy(args, 0, all, head.length, args.length);
    return Launched.run(folder, all);
  }

  @Test
  void version_is_printed() {
    Launched.Ended ended = Launched.run(folder, "--version");
    assertThat(ended.out()).startsWith("foliowalk " + ToolVersion.current());
    assertThat(ended.err()).isEmpty();
    assertThat(ended.exitCode()).isZero();
  }

  @Test
  void lost_update_is_found_with_a_schedule_of_source_lines_and_values() throws IOException {
    Programs.lostUpdate(folder);
    Launched.Ended ended = check("LostUpdate", "--json", "r.json");
    assertThat(ended.err()).isEmpty();
    assertThat(ended.exitCode()).isEqualTo(10);
    assertThat(ended.out())
        .startsWith("VIOLATED\n")
        .contains("violation 1 of 1: java.lang.IllegalStateException")
        .contains("an update is lost")
        .contains("a shortest one")
        .contains("LostUpdate.java:5")
        .contains("Thread one = new Thread(() -> count++, \"one\");")
        .contains("LostUpdate.count 0 -> 1");
    JsonNode json = new ObjectMapper().readTree(folder.resolve("r.json").toFile());
    assertThat(json.get("verdict").asText()).isEqualTo("VIOLATED");
    assertThat(json.get("programHash").asText()).matches("[0-9a-f]{64}");
    assertThat(json.get("violations").get(0).get("steps")).isNotEmpty();
  }

  @Test
  void locked_update_is_proved_in_both_orders() {
    Programs.lockedUpdate(folder);
    for (String order : new String[] {"bfs", "dfs"}) {
      Launched.Ended ended = check("LockedUpdate", "--search", order);
      assertThat(ended.out()).startsWith("PROVED\n").contains("the whole state space was walked");
      assertThat(ended.exitCode()).isZero();
    }
  }

  @Test
  void two_runs_print_the_same_but_for_the_time() {
    Programs.lostUpdate(folder);
    String first = check("LostUpdate").out().replaceAll("  time .*", "");
    assertThat(check("LostUpdate").out().replaceAll("  time .*", "")).isEqualTo(first);
  }

  @Test
  void each_limit_ends_inconclusive_and_names_itself() {
    Programs.endless(folder);
    String[][] limits = {{"--max-states", "1000"}, {"--max-depth", "50"}, {"--max-time", "200ms"}};
    for (String[] limit : limits) {
      Launched.Ended ended = check("Endless", limit);
      assertThat(ended.exitCode()).as(limit[0]).isEqualTo(20);
      assertThat(ended.out()).startsWith("INCONCLUSIVE\n").contains(limit[0]);
      assertThat(ended.out()).doesNotContain("PROVED");
    }
  }

  @Test
  void interruption_prints_what_was_covered_and_exits_20() throws Exception {
    Programs.endless(folder);
    Launched running =
        Launched.start(
            folder,
            java.util.Map.of(
                "FOLIOWALK_NO_BUILD", "1", "FOLIOWALK_OPTS", "-Dfoliowalk.terminal=true"),
            Launched.home().resolve("foliowalk"),
            "check",
            "--target",
            "Endless",
            "--classpath",
            ".",
            "--json",
            "r.json");
    running.awaitError(" states, ");
    running.interrupt();
    Launched.Ended ended = running.await();
    assertThat(ended.exitCode()).isEqualTo(20);
    assertThat(ended.out()).startsWith("INCONCLUSIVE\n").contains("interrupted (Ctrl-C)");
    assertThat(ended.out()).containsPattern("states +[1-9]");
    JsonNode json = new ObjectMapper().readTree(folder.resolve("r.json").toFile());
    assertThat(json.get("verdict").asText()).isEqualTo("INCONCLUSIVE");
  }

  @Test
  void unsupported_program_is_refused_before_the_walk_with_its_line() throws IOException {
    Programs.unsupported(folder);
    Launched.Ended ended = check("Unsupported", "--json", "r.json");
    assertThat(ended.exitCode()).isEqualTo(65);
    assertThat(ended.err())
        .startsWith("foliowalk: ")
        .containsOnlyOnce("\n")
        .contains("Unsupported")
        .contains("Socket")
        .doesNotContain("\tat ");
    assertThat(ended.out()).isEmpty();
    JsonNode json = new ObjectMapper().readTree(folder.resolve("r.json").toFile());
    assertThat(json.get("verdict").asText()).isEqualTo("ERROR");
  }

  @Test
  void missing_target_class_is_one_line() {
    Launched.Ended ended = check("NoSuchClass");
    assertThat(ended.exitCode()).isEqualTo(65);
    assertThat(ended.err()).containsOnlyOnce("\n").contains("NoSuchClass");
  }

  @Test
  void jpf_file_is_walked_from_another_folder() throws IOException {
    Programs.lostUpdate(folder);
    Files.writeString(
        folder.resolve("lost.jpf"),
        "target = LostUpdate\nclasspath = ${config_path}\nsourcepath = ${config_path}\n");
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Launched.Ended ended = Launched.run(elsewhere, "check", "../lost.jpf");
    assertThat(ended.exitCode()).isEqualTo(10);
    assertThat(ended.out()).contains("LostUpdate.java:5");
  }

  /** Runs check with its standard output somewhere else. */
  private Launched.Ended checkTo(String output, String target) throws IOException {
    Path script =
        Files.writeString(
            folder.resolve("to"),
            "exec '" + Launched.home().resolve("foliowalk") + "' \"$@\" " + output + "\n");
    return Launched.start(
            folder,
            Map.of("FOLIOWALK_NO_BUILD", "1"),
            script,
            "check",
            "--target",
            target,
            "--classpath",
            ".")
        .await();
  }

  @Test
  @EnabledIf("hasFullDevice")
  void full_standard_output_is_one_line_and_74() throws IOException {
    Programs.lostUpdate(folder);
    Launched.Ended ended = checkTo(">/dev/full", "LostUpdate");
    assertThat(ended.exitCode()).isEqualTo(74);
    assertThat(ended.err())
        .startsWith("foliowalk: standard output cannot be written: ")
        .contains("(exit code without that: 10)")
        .containsOnlyOnce("\n");
  }

  static boolean hasFullDevice() {
    return Files.exists(Path.of("/dev/full"));
  }

  @Test
  void reader_that_goes_away_and_closed_output_change_nothing() throws IOException {
    Programs.lostUpdate(folder);
    Launched.Ended piped = checkTo("| head -n 1; exit \"${PIPESTATUS[0]}\"", "LostUpdate");
    assertThat(piped.err()).isEmpty();
    assertThat(piped.exitCode()).isEqualTo(10);
    Launched.Ended closed = checkTo(">&-", "LostUpdate");
    assertThat(closed.err()).isEmpty();
    assertThat(closed.exitCode()).isEqualTo(10);
  }

  @Test
  void limit_of_time_is_obeyed_within_a_long_step() throws IOException {
    Programs.growing(folder);
    Launched.Ended ended = check("Growing", "--max-time", "1s");
    assertThat(ended.exitCode()).isEqualTo(20);
    assertThat(ended.out()).startsWith("INCONCLUSIVE\n").contains("--max-time 1s reached");
  }

  @Test
  void signal_to_end_is_named_as_what_it_is() throws Exception {
    Programs.endless(folder);
    Launched running =
        Launched.start(
            folder,
            Map.of("FOLIOWALK_NO_BUILD", "1", "FOLIOWALK_OPTS", "-Dfoliowalk.terminal=true"),
            Launched.home().resolve("foliowalk"),
            "check",
            "--target",
            "Endless",
            "--classpath",
            ".");
    running.awaitError(" states, ");
    running.signal("TERM");
    Launched.Ended ended = running.await();
    assertThat(ended.exitCode()).isEqualTo(20);
    assertThat(ended.out()).startsWith("INCONCLUSIVE\n").contains("ended by SIGTERM");
  }

  @Test
  void path_that_the_locale_cannot_express_is_one_line() throws IOException {
    Path script =
        Files.writeString(
            folder.resolve("plain"),
            "LC_ALL=C exec '" + Launched.home().resolve("foliowalk") + "' check 'S1 \u00e9.jpf'\n");
    Launched.Ended ended =
        Launched.start(folder, Map.of("FOLIOWALK_NO_BUILD", "1"), script).await();
    assertThat(ended.exitCode()).isEqualTo(65);
    assertThat(ended.err())
        .startsWith("foliowalk: the path 'S1 ")
        .endsWith("cannot be expressed in this locale; set LC_ALL=C.UTF-8\n")
        .containsOnlyOnce("\n");
  }
}
