package foliowalk.campaign.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.campaign.Project;
import foliowalk.campaign.ReportFolder;
import foliowalk.campaign.Workers;
import foliowalk.campaign.signoff.CellResult;
import foliowalk.campaign.signoff.SignoffJson;
import foliowalk.campaign.signoff.SignoffRecord;
import foliowalk.corpus.Compilation;
import foliowalk.engine.EmbeddedEngine;
import foliowalk.run.StopSignal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sign-off from Java, without the command line. */
class SignoffTest {
  @TempDir Path home;

  private final Workers workers = new Workers(EmbeddedEngine::new, 1, new StopSignal());

  @BeforeEach
  void project() throws Exception {
    Path classes = Files.createDirectories(home.resolve("classes"));
    Compilation.compile(
        Map.of(
            "Tally",
            """
            public class Tally {
              static int sum;

              public static void main(String[] args) throws InterruptedException {
                boolean locked = args[0].equals("design=a");
                Object lock = new Object();
                Runnable add = () -> {
                  if (locked) {
                    synchronized (lock) {
                      sum = sum + 1;
                    }
                  } else {
                    sum = sum + 1;
                  }
                };
                Thread other = new Thread(add);
                other.start();
                add.run();
                other.join();
                if (sum != 2) {
                  throw new IllegalStateException("lost");
                }
              }
            }
            """),
        classes);
    Files.createDirectories(home.resolve("jpf-configs"));
    Files.writeString(
        home.resolve("jpf-configs/T.jpf"),
        """
        design = a
        variant = default
        target = Tally
        target.args = design=${design}
        classpath = ${config_path}/../classes
        sourcepath = ${config_path}/../classes
        foliowalk.scenario = T
        foliowalk.title = A tally
        foliowalk.designs = a,b
        foliowalk.variants = default
        foliowalk.expected.default.a = PROVED
        foliowalk.expected.default.b = java.lang.IllegalStateException
        """);
  }

  private Dossier run(SignoffRequest request, Signoff.Listener listener) throws Exception {
    Project project = new Project(home);
    Signoff signoff = Signoff.prepare(project, request);
    ReportFolder reports =
        ReportFolder.of(project, Optional.empty(), signoff.whole(), DossierPage.names());
    Dossier dossier = signoff.run(workers, reports, listener);
    reports.write(dossier.result().interrupted(), DossierPage.files(dossier));
    return dossier;
  }

  @Test
  void each_cell_has_its_verdict_and_the_dossier_is_written() throws Exception {
    Dossier dossier = run(SignoffRequest.WHOLE, Signoff.Listener.NONE);
    assertThat(dossier.result().cells().stream().map(CellResult::outcome))
        .containsExactly(CellResult.Outcome.MATCHES, CellResult.Outcome.MATCHES);
    assertThat(dossier.command()).isEqualTo("./foliowalk signoff");
    assertThat(home.resolve("reports/signoff.md")).content().contains("T/default/b");
    SignoffRecord read = SignoffJson.read(home.resolve("reports/signoff.json"));
    assertThat(read.cells().stream().map(SignoffRecord.Cell::verdict))
        .containsExactly("PROVED", "VIOLATED");
  }

  @Test
  void a_part_is_walked_and_leaves_no_report() throws Exception {
    Dossier dossier =
        run(SignoffRequest.WHOLE.quickly().of(List.of("T"), List.of("a")), Signoff.Listener.NONE);
    assertThat(dossier.result().cells()).hasSize(1);
    assertThat(dossier.command()).isEqualTo("./foliowalk signoff --only T --design a");
    assertThat(home.resolve("reports")).doesNotExist();
  }

  @Test
  void campaigns_beside_the_matrix_run_where_the_project_says_what_to_try() throws Exception {
    Files.createDirectories(home.resolve("models"));
    Files.writeString(home.resolve("models/mutants.txt"), "scope Tally\n");
    List<String> said = new ArrayList<>();
    run(
        SignoffRequest.WHOLE,
        new Signoff.Listener() {
          @Override
          public void said(String line) {
            said.add(line);
          }
        });
    assertThat(said).hasSize(2);
    assertThat(said.get(0)).startsWith("now the mutants");
    assertThat(said.get(1)).startsWith("written: ").contains("mutants.md", "mutants.json");
    assertThat(home.resolve("reports"))
        .isDirectoryContaining("glob:**mutants.json")
        .isDirectoryContaining("glob:**signoff.html")
        .isDirectoryNotContaining("glob:**ablation.json");
  }
}
