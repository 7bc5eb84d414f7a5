package foliowalk.cli;

import foliowalk.result.ToolVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a subcommand: only help and version. */
@Command(
    name = "foliowalk",
    description = "Decides whether any thread schedule can break a page-cache lifetime rule.",
    mixinStandardHelpOptions = true,
    versionProvider = FoliowalkCommand.Version.class,
    footer = {
      "",
      "Exit codes: 0 proved (signoff: every cell as expected), 10 violated (signoff: a cell"
          + " differs),",
      "20 inconclusive, 30 vacuous, 64 usage, 65 unusable input, 69 engine not available, 70"
          + " internal error,",
      "74 standard output could not be written."
    })
final class FoliowalkCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "name a command: signoff, check, report, jpf, crosscheck, mutate, ablate, sweep, explore,"
            + " fidelity or help");
  }

  /** Answers {@code --version}. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "foliowalk " + ToolVersion.current() + " (Java " + Runtime.version() + ")"
      };
    }
  }
}
