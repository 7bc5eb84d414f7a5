package foliowalk.campaign.signoff;

import foliowalk.result.ExitCode;
import foliowalk.result.RunResult;
import foliowalk.result.Statistics;
import foliowalk.result.Verdict;
import foliowalk.text.Sha256;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * All that a campaign found; the only input of its writers.
 *
 * @param plan what was to be walked
 * @param cells one result for each planned cell, in the order of the plan
 * @param seconds wall time of the campaign
 * @param interrupted why it ended early, if it did
 */
public record SignoffResult(
    Plan plan, List<CellResult> cells, double seconds, Optional<String> interrupted) {

  /** Copies the list. */
  public SignoffResult {
    cells = List.copyOf(cells);
  }

  /** The results with a given outcome. */
  public List<CellResult> with(CellResult.Outcome outcome) {
    return cells.stream().filter(cell -> cell.outcome() == outcome).toList();
  }

  /** One sentence that sums up. */
  public String summary() {
    int walked = cells.size() - with(CellResult.Outcome.EXCLUDED).size();
    StringBuilder text = new StringBuilder();
    text.append(walked).append(walked == 1 ? " cell walked: " : " cells walked: ");
    text.append(with(CellResult.Outcome.MATCHES).size()).append(" as expected");
    append(text, CellResult.Outcome.DIFFERS, " otherwise than expected");
    append(text, CellResult.Outcome.UNDECIDED, " not decided");
    append(text, CellResult.Outcome.FAILED, " failed");
    append(text, CellResult.Outcome.EXCLUDED, " excluded");
    return text.toString();
  }

  private void append(StringBuilder text, CellResult.Outcome outcome, String words) {
    int count = with(outcome).size();
    if (count > 0) {
      text.append(", ").append(count).append(words);
    }
  }

  /**
   * The process exit code: an error of any cell goes first, then a cell that differs from its
   * expectation, then one that was not decided.
   */
  public int exitCode() {
    int error =
        runs()
            .map(RunResult::verdict)
            .filter(verdict -> verdict instanceof Verdict.Error)
            .mapToInt(Verdict::exitCode)
            .max()
            .orElse(0);
    if (error != 0) {
      return error;
    }
    if (!with(CellResult.Outcome.DIFFERS).isEmpty()) {
      return ExitCode.VIOLATED;
    }
    return with(CellResult.Outcome.UNDECIDED).isEmpty() ? ExitCode.PROVED : ExitCode.INCONCLUSIVE;
  }

  /** The runs of all cells that are not excluded. */
  public Stream<RunResult> runs() {
    return cells.stream().flatMap(cell -> cell.run().stream());
  }

  /** Sum of a number over all cells. */
  public long total(ToLongFunction<Statistics> number) {
    return runs().map(RunResult::statistics).mapToLong(number).sum();
  }

  /** Sum of the schedules of the cells that have a number of them. */
  public BigInteger totalSchedules() {
    return runs()
        .flatMap(run -> run.statistics().schedules().stream())
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** The assumptions of all cells, sorted. */
  public List<String> assumptions() {
    TreeSet<String> all = new TreeSet<>();
    runs().forEach(run -> all.addAll(run.completeness().assumptions()));
    return List.copyOf(all);
  }

  /** The engines that walked, sorted. */
  public List<String> engines() {
    TreeSet<String> all = new TreeSet<>();
    runs().forEach(run -> all.add(run.engine()));
    return List.copyOf(all);
  }

  /** The program hash that all cells share; else SHA-256 over the distinct ones. */
  public String programHash() {
    List<String> hashes =
        runs().map(RunResult::programHash).filter(h -> !h.isEmpty()).distinct().sorted().toList();
    return hashes.size() == 1 ? hashes.get(0) : hash(hashes.stream());
  }

  /** SHA-256 over names and configuration hashes of the cells, in order. */
  public String configHash() {
    return hash(
        cells.stream()
            .map(
                cell ->
                    cell.cell().name()
                        + " "
                        + cell.cell().expectation().text()
                        + " "
                        + cell.run().map(RunResult::configHash).orElse("-")));
  }

  private static String hash(Stream<String> lines) {
    Sha256 hash = new Sha256();
    lines.forEach(line -> hash.add(line + "\n"));
    return hash.hex();
  }
}
