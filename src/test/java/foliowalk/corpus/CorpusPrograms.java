package foliowalk.corpus;

import foliowalk.config.RunConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The programs under {@code src/test/corpus}. */
public final class CorpusPrograms {
  private static final Path SOURCES = Path.of("src", "test", "corpus");

  private CorpusPrograms() {}

  /**
   * A program with one list of arguments.
   *
   * @param name main class
   */
  public record Case(String name, Oracle oracle) {
    /** Program and arguments. */
    public String title() {
      return (name + " " + String.join(" ", oracle.args())).strip();
    }

    /** Whether the host JVM is not asked about it, see {@link Oracle}. */
    public boolean onlyWalked() {
      return oracle.host().isPresent();
    }

    /** How it is walked. */
    public RunConfig config(Path classes) {
      return RunConfig.of(name, oracle.args(), List.of(classes))
          .withLimits(oracle.limits())
          .withSpuriousWakeups(oracle.spurious())
          .withTimeouts(oracle.timeouts());
    }
  }

  /** Text by class name. */
  public static Map<String, String> sources() throws IOException {
    Map<String, String> programs = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String relative = SOURCES.relativize(file).toString();
        String name =
            relative.replace(".java", "").replace(file.getFileSystem().getSeparator(), ".");
        programs.put(name, Files.readString(file));
      }
    }
    return programs;
  }

  /** The cases of all programs, in the order of their names. */
  public static List<Case> cases(Map<String, String> sources) {
    List<Case> cases = new ArrayList<>();
    sources.forEach(
        (name, text) -> Oracle.of(name, text).forEach(o -> cases.add(new Case(name, o))));
    return cases;
  }
}
