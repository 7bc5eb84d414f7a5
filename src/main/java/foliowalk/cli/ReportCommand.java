package foliowalk.cli;

import foliowalk.config.file.ConfigurationException;
import foliowalk.report.TextReport;
import foliowalk.report.saved.ResultReader;
import foliowalk.result.ExitCode;
import foliowalk.result.RunResult;
import foliowalk.run.UnusableInputException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes reports of a result that check has saved. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes every report of a saved result again, without a run.",
      "The file name - stands for standard output. The exit code is that of the run."
    })
final class ReportCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(paramLabel = "RESULT.json", description = "What check --json has written.")
  private Path file;

  @Option(
      names = "--text",
      paramLabel = "FILE",
      description = "Write what check prints (default, where nothing else is asked for: print it).")
  private Path text;

  @Mixin private ReportOptions reports;

  ReportCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws ConfigurationException, UnusableInputException {
    Outputs outputs = new Outputs(surroundings, true);
    outputs.reserve("RESULT.json", file);
    outputs.add(
        "--text",
        text,
        (result, out) -> {
          PrintWriter printer = new PrintWriter(out);
          new TextReport(printer).write(result);
          printer.flush();
        });
    reports.addTo(outputs);
    RunResult result = ResultReader.read(file);
    if (outputs.isEmpty()) {
      new TextReport(surroundings.out()).write(result);
      surroundings.out().flush();
    }
    return outputs.write(result) ? result.verdict().exitCode() : ExitCode.UNUSABLE_INPUT;
  }
}
