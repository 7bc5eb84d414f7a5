package foliowalk.campaign.ablation;

import foliowalk.campaign.ablation.AblationRow.Outcome;
import foliowalk.config.RunConfig;
import foliowalk.report.ShownPath;
import foliowalk.result.ExitCode;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that an ablation found; what its writers write and {@link AblationJson} reads back.
 *
 * @param assumptions in the order of their file
 * @param rows a row for each proved cell and each assumption that can be dropped, cells in the
 *     order of the plan
 * @param partial whether cells were left out by choice
 * @param maxStates states after which a walk was cut
 * @param programHash SHA-256 over the class files
 * @param configHash SHA-256 over the configurations of all walks
 * @param seconds wall time
 * @param interrupted why it ended early, if it did
 * @param program how to walk its cells alone, if there was one
 */
public record AblationResult(
    List<Assumption> assumptions,
    List<AblationRow> rows,
    boolean partial,
    long maxStates,
    String programHash,
    String configHash,
    double seconds,
    Optional<String> interrupted,
    Optional<Program> program) {

  /**
   * What {@code foliowalk check} is told of a program beside its arguments.
   *
   * @param target class whose main is walked
   * @param classpath as for {@code --classpath}
   * @param sourcepath as for {@code --sourcepath}
   */
  public record Program(String target, String classpath, String sourcepath) {
    /** Of a run. */
    static Program of(RunConfig config) {
      return new Program(config.target(), path(config.classpath()), path(config.sourcepath()));
    }

    private static String path(List<Path> entries) {
      return entries.stream().map(ShownPath::of).collect(Collectors.joining(File.pathSeparator));
    }

    /** A command line. */
    String command(List<String> args) {
      return "./foliowalk check --target "
          + target
          + " --args "
          + String.join(",", args)
          + " --classpath "
          + classpath
          + (sourcepath.isEmpty() ? "" : " --sourcepath " + sourcepath);
    }
  }

  /** Copies the lists. */
  public AblationResult {
    assumptions = List.copyOf(assumptions);
    rows = List.copyOf(rows);
  }

  /** The rows of each cell. */
  public Map<String, List<AblationRow>> byCell() {
    Map<String, List<AblationRow>> cells = new LinkedHashMap<>();
    for (AblationRow row : rows) {
      cells.merge(
          row.cell(), List.of(row), (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    }
    return cells;
  }

  /** The rows with one outcome. */
  public List<AblationRow> with(Outcome outcome) {
    return rows.stream().filter(row -> row.outcome() == outcome).toList();
  }

  /** One sentence that sums up. */
  public String summary() {
    return byCell().size()
        + " proved cells, "
        + assumptions.stream().filter(Assumption::switchable).count()
        + " assumptions: needed "
        + with(Outcome.NEEDED).size()
        + " times, independent "
        + (with(Outcome.INDEPENDENT).size() + with(Outcome.NO_EFFECT).size())
        + ", vacuous "
        + with(Outcome.VACUOUS).size()
        + ", not decided "
        + with(Outcome.UNDECIDED).size()
        + ", not walked "
        + with(Outcome.NOT_WALKED).size()
        + ", not applicable "
        + with(Outcome.NOT_APPLICABLE).size();
  }

  /**
   * 70 after a defect, 20 when interrupted or a walk came to no end, else 0: to need is no failure.
   */
  public int exitCode() {
    if (rows.stream().anyMatch(row -> row.verdict().equals("ERROR"))) {
      return ExitCode.INTERNAL_ERROR;
    }
    return interrupted.isPresent() || !with(Outcome.UNDECIDED).isEmpty()
        ? ExitCode.INCONCLUSIVE
        : ExitCode.PROVED;
  }
}
