package foliowalk.campaign.mutation;

import foliowalk.campaign.mutation.MutantResult.Fate;
import foliowalk.result.ExitCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a campaign found.
 *
 * @param rules what a person said of the mutants
 * @param mutants in the order of the classes
 * @param basis what the campaign rests on
 * @param seconds wall time
 * @param cpuSeconds processor time of the walks
 * @param interrupted why it ended early, if it did
 */
public record MutationResult(
    MutationRules rules,
    List<MutantResult> mutants,
    Basis basis,
    double seconds,
    double cpuSeconds,
    Optional<String> interrupted) {

  /**
   * What a campaign rests on.
   *
   * @param programHash SHA-256 over the class files without change
   * @param cellsHash SHA-256 over what the cells run that could kill
   * @param provedCells number of cells that could kill
   * @param cellsPerMutant how many of them a mutant is walked in at most
   * @param duplicates changes left out, since they yield the program or another mutant again
   * @param partial whether cells or mutants were left out by choice
   */
  public record Basis(
      String programHash,
      String cellsHash,
      int provedCells,
      int cellsPerMutant,
      int duplicates,
      boolean partial) {}

  /** Copies the list. */
  public MutationResult {
    mutants = List.copyOf(mutants);
  }

  /** The mutants with one fate. */
  public List<MutantResult> with(Fate fate) {
    return mutants.stream().filter(m -> m.fate() == fate).toList();
  }

  /** Survivors that nobody has explained. */
  public List<MutantResult> unexplained() {
    return with(Fate.SURVIVED).stream()
        .filter(m -> rules.explanation(m.mutant()).isEmpty())
        .toList();
  }

  /** Survivors that somebody has explained. */
  public List<MutantResult> explained() {
    return with(Fate.SURVIVED).stream()
        .filter(m -> !rules.explanation(m.mutant()).isEmpty())
        .toList();
  }

  /** Explanations of mutants that do not survive, or do not exist. */
  public List<String> staleExplanations() {
    Set<String> used =
        with(Fate.SURVIVED).stream()
            .flatMap(m -> rules.explaining(m.mutant()).stream())
            .collect(Collectors.toSet());
    return basis.partial()
        ? List.of()
        : rules.explained().keySet().stream().filter(key -> !used.contains(key)).toList();
  }

  /** One sentence. */
  public String summary() {
    return mutants.size()
        + " mutants: "
        + with(Fate.KILLED).size()
        + " killed, "
        + explained().size()
        + " survive with an explanation, "
        + unexplained().size()
        + " without, "
        + with(Fate.UNDECIDED).size()
        + " undecided, "
        + with(Fate.NOT_RUN).size()
        + " in code that no proved cell runs, "
        + with(Fate.INVALID).size()
        + " invalid";
  }

  /** 10 with an unexplained survivor, 20 when interrupted or undecided, else 0. */
  public int exitCode() {
    if (!unexplained().isEmpty()) {
      return ExitCode.VIOLATED;
    }
    return interrupted.isPresent() || !with(Fate.UNDECIDED).isEmpty()
        ? ExitCode.INCONCLUSIVE
        : ExitCode.PROVED;
  }
}
