package foliowalk.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import foliowalk.cli.CommandLineTool;
import foliowalk.cli.Surroundings;
import foliowalk.engine.EmbeddedEngine;
import foliowalk.jpf.JpfInstallation;
import foliowalk.jpf.JpfPlaces;
import foliowalk.jpf.JpfUnavailableException;
import foliowalk.result.ExitCode;
import foliowalk.run.StopSignal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The page of a schedule that the Java PathFinder of this machine found, as {@code foliowalk jpf}
 * writes it; skipped, with the reason, where there is no Java PathFinder or no browser.
 */
class JpfPageBrowserTest {
  @TempDir private static Path folder;
  private static Browser browser;
  private static Path page;
  private static Path trace;

  @BeforeAll
  static void start() {
    try {
      JpfInstallation.find(JpfPlaces.ofThisProcess(Optional.empty()));
    } catch (JpfUnavailableException e) {
      Assumptions.abort("skipped: " + e.getMessage());
    }
    browser = Browser.start();
    page = folder.resolve("page.html");
    trace = folder.resolve("trace.json");
    assertThat(
            foliowalk(
                "jpf",
                Path.of("jpf-configs", "S1.jpf").toString(),
                "+design=b",
                "--html",
                page.toString(),
                "--trace",
                trace.toString()))
        .isEqualTo(ExitCode.VIOLATED);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  private static int foliowalk(String... args) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return CommandLineTool.run(
        new Surroundings(
            nowhere, nowhere, Path.of("."), false, EmbeddedEngine::new, new StopSignal()),
        args);
  }

  @Test
  void shows_why_with_stack_source_locks_and_lives_in_both_themes() {
    for (String theme : new String[] {"light", "dark"}) {
      browser.media("", theme);
      browser.open(page, "");
      assertThat(browser.text("#property")).isEqualTo("I1");
      assertThat(browser.text("body")).contains("Java PathFinder, revision");
      assertThat(browser.texts("#sentences li"))
          .anyMatch(sentence -> sentence.startsWith("The window opens behind step"));
      assertThat(browser.texts("#overview .name"))
          .contains("reclaim", "evict", "grace-period", "Inode#1", "Folio#1");
      assertThat(browser.text("#detail"))
          .contains("throws freefolio.kernel.UseAfterFree", "kvm_gmem_free_folio")
          .contains("holds Folio#1.PG_locked");
      assertThat(browser.texts(".stack .where"))
          .hasSizeGreaterThan(5)
          .anyMatch(where -> where.startsWith("Vmscan.java:"));
      assertThat(browser.text(".line.current")).contains("no_direct_map");
      assertThat(browser.text("#state .lives")).contains("Inode#1 freed");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void every_step_of_the_saved_trace_has_its_stack_and_what_holds_after_it() throws IOException {
    JsonNode saved = new ObjectMapper().readTree(Files.readString(trace));
    assertThat(saved.path("steps")).hasSameSizeAs(saved.path("choices")).isNotEmpty();
    assertThat(saved.path("steps"))
        .allSatisfy(step -> assertThat(step.path("stack")).isNotEmpty())
        .allSatisfy(step -> assertThat(step.path("after").path("lifetimes").isArray()).isTrue())
        .anySatisfy(step -> assertThat(step.path("after").path("locks")).isNotEmpty());
    assertThat(saved.path("initial")).isNotEmpty();
    assertThat(saved.path("why").path("sentences")).isNotEmpty();
  }

  @Test
  void the_saved_trace_is_taken_again_without_java_pathfinder() {
    assertThat(foliowalk("replay", "--brief", trace.toString())).isEqualTo(ExitCode.VIOLATED);
  }
}
