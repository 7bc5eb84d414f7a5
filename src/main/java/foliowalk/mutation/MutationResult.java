package foliowalk.mutation;

import foliowalk.mutation.MutantResult.Fate;
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
 * @param provedCells number of cells that could kill
 * @param partial whether cells or mutants were left out by choice
 * @param seconds wall time
 * @param interrupted why it ended early, if it did
 */
public record MutationResult(
    MutationRules rules,
    List<MutantResult> mutants,
    int provedCells,
    boolean partial,
    double seconds,
    Optional<String> interrupted) {

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
        .filter(m -> !rules.explained().containsKey(m.mutant().id()))
        .toList();
  }

  /** Explanations of mutants that do not survive, or do not exist. */
  public List<String> staleExplanations() {
    Set<String> survivors =
        with(Fate.SURVIVED).stream().map(m -> m.mutant().id()).collect(Collectors.toSet());
    return partial
        ? List.of()
        : rules.explained().keySet().stream().filter(id -> !survivors.contains(id)).toList();
  }

  /** One sentence. */
  public String summary() {
    int explained = with(Fate.SURVIVED).size() - unexplained().size();
    return mutants.size()
        + " mutants: "
        + with(Fate.KILLED).size()
        + " killed, "
        + explained
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
