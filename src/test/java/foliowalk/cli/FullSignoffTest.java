package foliowalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.engine.EmbeddedEngine;
import foliowalk.run.StopSignal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The full campaign in one command: matrix, assumptions, bounds, mutants, dossier. */
class FullSignoffTest {
  @TempDir Path home;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return CommandLineTool.run(
        new Surroundings(
            new PrintWriter(out),
            new PrintWriter(err),
            home,
            false,
            EmbeddedEngine::new,
            new StopSignal()),
        args);
  }

  @Test
  void one_command_walks_every_campaign_and_leaves_its_record() throws Exception {
    Path classes = Files.createDirectories(home.resolve("classes"));
    Programs.compile(
        classes,
        "Tally",
        """
        public class Tally {
          static int sum;
          static int threads = 1;

          static synchronized void add() {
            sum = sum + 1;
          }

          public static void main(String[] args) throws InterruptedException {
            for (String arg : args) {
              if (arg.equals("threads=2")) {
                threads = 2;
              }
            }
            Thread[] all = new Thread[threads];
            for (int i = 0; i < threads; i++) {
              all[i] = new Thread(() -> add());
              all[i].start();
            }
            for (Thread thread : all) {
              thread.join();
            }
            if (sum != threads) {
              throw new AssertionError("lost");
            }
          }
        }
        """);
    Path models = Files.createDirectories(home.resolve("models"));
    Files.writeString(
        models.resolve("assumptions.txt"),
        "assumption one drop threads=2 says there is one thread\n");
    Files.writeString(models.resolve("mutants.txt"), "scope Tally\n");
    Path configs = Files.createDirectories(home.resolve("jpf-configs"));
    Files.writeString(
        configs.resolve("T.jpf"),
        """
        design = a
        variant = default
        target = Tally
        target.args = design=${design},variant=${variant}
        classpath = ${config_path}/../classes
        sourcepath = ${config_path}/../classes
        foliowalk.scenario = T
        foliowalk.title = A tally
        foliowalk.designs = a
        foliowalk.variants = default
        foliowalk.expected.default.a = PROVED
        foliowalk.certainty.default.a = C
        foliowalk.sweep = threads:1..2
        """);
    Path reports = home.resolve("reports");

    int exitCode = run("signoff", "--jobs", "1", "--out", reports.toString());

    assertThat(err.toString()).doesNotContain("defect of foliowalk");
    assertThat(exitCode).as(err.toString()).isZero();
    assertThat(reports)
        .isDirectoryContaining("glob:**signoff.json")
        .isDirectoryContaining("glob:**ablation.json")
        .isDirectoryContaining("glob:**bounds.json")
        .isDirectoryContaining("glob:**mutants.json");
    assertThat(out.toString())
        .contains("1 proved cells, 1 assumptions")
        .contains("1 series, 2 points: 2 decided")
        .contains(" mutants: ");
  }
}
