package foliowalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saved schedules taken again, on the same program and on a changed one. */
class ReplayProcessTest {
  @TempDir Path folder;

  @BeforeEach
  void save() {
    Programs.lostUpdate(folder);
    Launched.Ended ended =
        run(
            "check",
            "--target",
            "LostUpdate",
            "--classpath",
            folder.toString(),
            "--sourcepath",
            folder.toString(),
            "--json",
            "r.json",
            "--trace",
            "t.json");
    assertThat(ended.exitCode()).isEqualTo(10);
  }

  private Launched.Ended run(String... args) {
    return Launched.run(folder, args);
  }

  @Test
  void unchanged_program_violates_again_from_a_trace_and_from_a_result() {
    for (String file : new String[] {"t.json", "r.json"}) {
      Launched.Ended ended = run("replay", file);
      assertThat(ended.err()).isEmpty();
      assertThat(ended.out())
          .startsWith("java.lang.IllegalStateException: violated again, ")
          .contains("an update is lost")
          .contains("LostUpdate.count 0 -> 1")
          .doesNotContain("diverges")
          .endsWith("exit code 10\n");
      assertThat(ended.exitCode()).isEqualTo(10);
    }
    assertThat(run("replay", "t.json", "--brief").out()).doesNotContain("LostUpdate.java:5");
  }

  @Test
  void mended_program_says_where_the_schedule_departs_and_proves_nothing() throws IOException {
    String source = Files.readString(folder.resolve("LostUpdate.java"));
    Programs.compile(
        folder,
        "LostUpdate",
        source.replace("-> count++", "-> { synchronized (LostUpdate.class) { count++; } }"));
    Launched.Ended ended = run("replay", "t.json", "--brief");
    assertThat(ended.out())
        .startsWith("java.lang.IllegalStateException: not violated by this schedule any more, ")
        .contains("  diverges  step ")
        .contains("expected [two] read LostUpdate.count = 0", "found [two] lock LostUpdate.class")
        .contains("usual cause: the program changed")
        .endsWith("exit code 20\n");
    assertThat(ended.exitCode()).isEqualTo(20);
  }

  @Test
  void what_cannot_be_taken_is_one_line() throws IOException {
    refused("none.json cannot be read: it does not exist", "replay", "none.json");
    Files.writeString(folder.resolve("x.json"), "{\"a\": 1}");
    refused("x.json", "replay", "x.json");
    refused(
        "does not exist; name another with --classpath", "replay", "t.json", "--classpath", "no");
    Programs.lockedUpdate(folder);
    run("check", "--target", "LockedUpdate", "--classpath", ".", "--json", "p.json");
    refused("has no schedule: nothing was violated", "replay", "p.json");
    assertThat(run("replay").exitCode()).isEqualTo(64);
  }

  private void refused(String message, String... args) {
    Launched.Ended ended = run(args);
    assertThat(ended.exitCode()).isEqualTo(65);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains(message).hasLineCount(1);
  }
}
