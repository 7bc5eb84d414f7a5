package foliowalk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code check} with the other engine, under the name its users look for. */
@Command(
    name = "jpf",
    sortOptions = false,
    description = {
      "Walks one program with the Java PathFinder that you have.",
      "The same as 'foliowalk check --engine jpf'; see 'foliowalk check --help' for the options."
    },
    customSynopsis = "foliowalk jpf FILE.jpf [+key=value ...] [OPTIONS of check]")
final class JpfCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help message and exit.")
  private boolean help;

  @Unmatched private List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() {
    List<String> all = new ArrayList<>(List.of("check", "--engine", "jpf"));
    all.addAll(arguments);
    return spec.parent().commandLine().execute(all.toArray(String[]::new));
  }
}
