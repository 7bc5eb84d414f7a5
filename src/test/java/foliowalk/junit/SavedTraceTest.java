package foliowalk.junit;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.config.Reduction;
import foliowalk.config.RunConfig;
import foliowalk.report.JsonReport;
import foliowalk.report.ReportFile;
import foliowalk.report.SampleResults;
import foliowalk.result.RunResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedTraceTest {
  @TempDir Path folder;

  @Test
  void everything_that_decides_the_choices_comes_from_the_file() throws IOException {
    RunResult plain = SampleResults.violated();
    RunConfig saved =
        plain
            .config()
            .withArgs(List.of("x=1", "y"))
            .withAssertions(false)
            .withSpuriousWakeups(true)
            .withReduction(Reduction.INDEPENDENT);
    RunResult result =
        new RunResult(
            plain.engine(),
            saved,
            plain.programHash(),
            plain.configHash(),
            plain.verdict(),
            plain.violations(),
            plain.completeness(),
            plain.statistics());
    Path file = folder.resolve("r.json");
    ReportFile.write(file, out -> JsonReport.write(result, out));
    SavedTrace read = SavedTrace.read(file.toString(), getClass().getClassLoader());
    assertThat(read.violation()).isEqualTo(plain.violations().get(0));
    RunConfig applied = read.apply(RunConfig.of("other.Main", List.of("z"), List.of(folder)));
    assertThat(applied.target()).isEqualTo("other.Main");
    assertThat(applied.classpath()).containsExactly(folder);
    assertThat(applied.args()).containsExactly("x=1", "y");
    assertThat(applied.assertions()).isFalse();
    assertThat(applied.spuriousWakeups()).isTrue();
    assertThat(applied.reduction()).isEqualTo(Reduction.INDEPENDENT);
  }
}
