package foliowalk.cli;

import foliowalk.campaign.crosscheck.CompilerUnavailableException;
import foliowalk.campaign.signoff.UnknownNameException;
import foliowalk.config.file.ConfigurationException;
import foliowalk.fidelity.ParserUnavailableException;
import foliowalk.jpf.JpfUnavailableException;
import foliowalk.result.ExitCode;
import foliowalk.result.ToolVersion;
import foliowalk.run.BudgetExceededException;
import foliowalk.run.UnusableInputException;
import foliowalk.text.PathText;
import java.nio.file.InvalidPathException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Parses arguments, runs a command, and turns every failure into one exit code. */
public final class CommandLineTool {
  private static final int HELP_WIDTH = 100;

  private final Surroundings surroundings;

  private CommandLineTool(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Runs one command line and returns the process exit code. */
  public static int run(Surroundings surroundings, String... args) {
    CommandLineTool tool = new CommandLineTool(surroundings);
    int code;
    try {
      code = tool.commandLine().execute(args);
    } catch (Error e) { // picocli hands exceptions to our handlers, but lets errors through
      defect(surroundings, e);
      code = ExitCode.INTERNAL_ERROR;
    }
    surroundings.out().flush();
    surroundings.err().flush();
    return code;
  }

  private CommandLine commandLine() {
    CommandLine line = new CommandLine(new FoliowalkCommand());
    line.addSubcommand(new SignoffCommand(surroundings));
    line.addSubcommand(new CheckCommand(surroundings));
    line.addSubcommand(new ReportCommand(surroundings));
    line.addSubcommand(new ReplayCommand(surroundings));
    line.addSubcommand(new JpfCommand());
    line.addSubcommand(new CrosscheckCommand(surroundings));
    line.addSubcommand(new MutateCommand(surroundings));
    line.addSubcommand(new AblateCommand(surroundings));
    line.addSubcommand(new ExploreCommand(surroundings));
    line.addSubcommand(new SweepCommand(surroundings));
    line.addSubcommand(new FidelityCommand(surroundings));
    line.addSubcommand(new CommandLine.HelpCommand());
    line.setOut(surroundings.out());
    line.setErr(surroundings.err());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    Converters.register(line);
    line.setExpandAtFiles(false); // @include=... is a key of JPF
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    line.setUsageHelpWidth(HELP_WIDTH);
    line.setParameterExceptionHandler((exception, args) -> misuse(exception));
    line.setExecutionExceptionHandler((exception, command, parse) -> failure(exception));
    return line;
  }

  private int misuse(ParameterException exception) {
    CommandLine line = exception.getCommandLine();
    StringBuilder text = new StringBuilder(oneLine(exception.getMessage()));
    if (exception instanceof UnmatchedArgumentException unmatched) {
      text.setLength(0);
      text.append(unmatched.isUnknownOption() ? "unknown option '" : "unexpected argument '")
          .append(oneLine(unmatched.getUnmatched().get(0)))
          .append('\'');
      List<String> suggestions = unmatched.getSuggestions();
      if (!suggestions.isEmpty()) {
        text.append("; did you mean ").append(String.join(" or ", suggestions)).append('?');
      }
    }
    String command = line.getCommandSpec().qualifiedName();
    text.append(" (see '").append(command).append(" --help')");
    surroundings.say(text.toString());
    return ExitCode.USAGE;
  }

  private int failure(Exception exception) {
    if (exception instanceof ConfigurationException
        || exception instanceof UnusableInputException) {
      surroundings.say(oneLine(exception.getMessage()));
      return ExitCode.UNUSABLE_INPUT;
    }
    if (exception instanceof JpfUnavailableException
        || exception instanceof CompilerUnavailableException
        || exception instanceof ParserUnavailableException) {
      surroundings.say(oneLine(exception.getMessage()));
      return ExitCode.ENGINE_UNAVAILABLE;
    }
    if (exception instanceof UnknownNameException) {
      surroundings.say(oneLine(exception.getMessage()));
      return ExitCode.USAGE;
    }
    if (exception instanceof InvalidPathException unusable) {
      surroundings.say(PathText.problem(unusable));
      return ExitCode.UNUSABLE_INPUT;
    }
    if (exception instanceof BudgetExceededException) {
      surroundings.say(oneLine(exception.getMessage()));
      return ExitCode.INCONCLUSIVE;
    }
    defect(surroundings, exception);
    return ExitCode.INTERNAL_ERROR;
  }

  /** Shows a defect of ours as such: with its stack trace and what to send. */
  static void defect(Surroundings surroundings, Throwable defect) {
    defect.printStackTrace(surroundings.err());
    surroundings.say(
        "this is a defect of foliowalk "
            + ToolVersion.current()
            + ", not of your program; please report it with the command line and the lines above");
  }

  private static String oneLine(String message) {
    return String.valueOf(message).strip().replaceAll("\\s*[\r\n]+\\s*", "; ");
  }
}
