package foliowalk.campaign.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import foliowalk.campaign.ablation.programs.Counter;
import foliowalk.config.Limits;
import foliowalk.config.RunConfig;
import foliowalk.config.file.ConfigurationException;
import foliowalk.engine.EmbeddedEngine;
import foliowalk.language.Rules;
import foliowalk.report.page.MarkdownPage;
import foliowalk.result.ExitCode;
import foliowalk.run.StopSignal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small program grows: its numbers, what is foreseen, and what is left out. */
class SweepTest {
  @TempDir Path folder;

  private static SweepResult sweep(long maxStates, String grow, String... args)
      throws ConfigurationException {
    RunConfig config =
        RunConfig.of(Counter.class.getName(), List.of(args), List.of(Rules.testClasses()));
    SweepSubject subject = new SweepSubject("Counter", config, SweepParameter.parseAll(grow));
    Limits limits = new Limits(maxStates, 0, Duration.ZERO, 0);
    return new Sweep(EmbeddedEngine::new, 2, limits)
        .run(List.of(subject), false, (name, parameter, point) -> {}, new StopSignal());
  }

  @Test
  void each_parameter_grows_alone() throws ConfigurationException {
    SweepResult result = sweep(100_000, "threads:1..3,rounds:1..2");
    assertThat(result.series()).hasSize(2);
    assertThat(result.series().get(0).points())
        .extracting(SweepPoint::value)
        .containsExactly(1, 2, 3);
    assertThat(result.series().get(0).points().get(0).states())
        .isEqualTo(result.series().get(1).points().get(0).states());
    assertThat(result.series().get(0).points()).extracting(SweepPoint::states).isSorted();
    assertThat(result.series().get(0).stability()).isEqualTo("PROVED for threads=1 to 3");
    assertThat(result.exitCode()).isEqualTo(ExitCode.PROVED);
  }

  @Test
  void an_answer_that_changes_is_seen_and_ends_with_10() throws ConfigurationException {
    SweepResult result = sweep(100_000, "threads:1..3", "lossy=2");
    SweepSeries series = result.series().get(0);
    assertThat(series.points())
        .extracting(SweepPoint::answer)
        .containsExactly("PROVED", "IllegalStateException", "IllegalStateException");
    assertThat(series.stability()).isEqualTo("IllegalStateException for threads=2 to 3");
    assertThat(result.exitCode()).isEqualTo(ExitCode.VIOLATED);
  }

  @Test
  void a_point_foreseen_to_be_too_large_is_named_and_not_walked() throws ConfigurationException {
    List<SweepPoint> all = sweep(100_000, "threads:1..3").series().get(0).points();
    assertThat(all.get(2).estimated()).isPositive();
    long limit = all.get(1).states() + 1;
    SweepResult result = sweep(limit, "threads:1..4");
    List<SweepPoint> points = result.series().get(0).points();
    assertThat(points).hasSize(4);
    assertThat(points.get(2).answer()).isEqualTo("not walked");
    assertThat(points.get(2).estimated()).isEqualTo(all.get(2).estimated());
    assertThat(points.get(2).note()).startsWith("estimated ").contains("over the limit of");
    assertThat(points.get(3).note()).isEqualTo("threads=3 is over the limit already");
    assertThat(result.series().get(0).stability())
        .isEqualTo("PROVED for threads=1 to 2; 2 of 4 values not decided");
    assertThat(result.exitCode()).isEqualTo(ExitCode.PROVED);
  }

  @Test
  void a_cut_walk_decides_nothing_and_ends_with_20() throws ConfigurationException {
    long first = sweep(100_000, "threads:1..1").series().get(0).points().get(0).states();
    SweepResult result = sweep(first + 1, "threads:1..2");
    SweepPoint second = result.series().get(0).points().get(1);
    assertThat(second.verdict()).isEqualTo("INCONCLUSIVE");
    assertThat(second.note()).contains("--max-states");
    assertThat(result.series().get(0).stability()).startsWith("PROVED for threads=1 only");
    assertThat(result.exitCode()).isEqualTo(ExitCode.INCONCLUSIVE);
  }

  @Test
  void growth_that_quickens_is_foreseen_to_quicken_on() {
    assertThat(Growth.next(List.of(10L))).isZero();
    assertThat(Growth.next(List.of(10L, 20L))).isEqualTo(40);
    assertThat(Growth.next(List.of(10L, 20L, 80L))).isEqualTo(640); // 2, 4, so 8
    assertThat(Growth.next(List.of(10L, 40L, 80L))).isEqualTo(160); // slowing counts as steady
  }

  @Test
  void a_parameter_that_the_program_does_not_have_is_unusable_input() {
    assertThatThrownBy(() -> sweep(1000, "thraeds:1..2"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("thraeds=1: the program refuses its arguments: unknown key 'thraeds'");
  }

  @Test
  void a_wrong_range_is_refused_with_the_right_one() {
    assertThatThrownBy(() -> SweepParameter.parseAll("folios:3..1"))
        .hasMessage("'folios:3..1' runs backwards; write folios:1..3");
    assertThatThrownBy(() -> SweepParameter.parseAll("folios"))
        .hasMessage("'folios' is not of the form NAME:FIRST..LAST, such as threads:1..3");
    assertThatThrownBy(() -> SweepParameter.parseAll("a:1..2,a:1..3"))
        .hasMessage("'a' is to grow twice");
    assertThatThrownBy(() -> SweepParameter.parseAll("a:1..2,")).hasMessageStartingWith("''");
  }

  @Test
  void a_file_that_declares_a_wrong_range_is_named_with_its_line() throws Exception {
    Path file = folder.resolve("x.jpf");
    Files.writeString(file, "target = X\nfoliowalk.sweep = n:2..1\n");
    assertThatThrownBy(() -> SweepDeclaration.read(file, List.of()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("x.jpf:2")
        .hasMessageContaining("foliowalk.sweep: 'n:2..1' runs backwards");
    assertThatThrownBy(() -> SweepDeclaration.read(folder.resolve("x.txt"), List.of()))
        .hasMessageEndingWith("x.txt is no .jpf file");
  }

  @Test
  void what_is_written_fits_the_schema_and_is_read_back() throws Exception {
    SweepResult result = sweep(60, "threads:1..4");
    StringWriter json = new StringWriter();
    SweepJson.write(result, json);
    try (var schema =
        SweepJson.class.getResourceAsStream("/foliowalk/campaign/sweep/bounds.schema.json")) {
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                  .getSchema(schema)
                  .validate(json.toString(), InputFormat.JSON))
          .isEmpty();
    }
    Path file = Files.writeString(folder.resolve("bounds.json"), json.toString());
    SweepResult back = SweepJson.read(file);
    assertThat(back.summary()).isEqualTo(result.summary());
    for (int i = 0; i < 4; i++) {
      SweepPoint read = back.series().get(0).points().get(i);
      SweepPoint written = result.series().get(0).points().get(i);
      assertThat(read).usingRecursiveComparison().ignoringFields("seconds").isEqualTo(written);
    }
    Files.writeString(file, "{}");
    assertThatThrownBy(() -> SweepJson.read(file))
        .hasMessage(
            file + " is not a record of foliowalk sweep; write it again by foliowalk sweep");
    Files.writeString(
        file,
        json.toString()
            .replaceFirst(
                "(?s)\"points\" : \\[[^\\]]*\\]\\s*\\}\\s*\\}\\s*$", "\"points\" : [ 1 ] } }"));
    assertThatThrownBy(() -> SweepJson.read(file))
        .hasMessage(file + ": there are 4 points, but times of 1");
  }

  @Test
  void every_format_shows_each_point() throws ConfigurationException {
    SweepResult result = sweep(100_000, "rounds:1..2");
    StringWriter page = new StringWriter();
    try {
      MarkdownPage.write(SweepPage.of(result), page);
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
    assertThat(page.toString())
        .contains("| Counter | rounds:1..2 | PROVED for rounds=1 to 2 |")
        .contains("| Counter | rounds=2 | ");
    StringWriter text = new StringWriter();
    SweepText.write(result, new PrintWriter(text, true));
    assertThat(text.toString())
        .contains("  PROVED for rounds=1 to 2\n")
        .contains("1 series, 2 points: 2 decided, 0 not; the answer changes in 0 series\n");
  }
}
