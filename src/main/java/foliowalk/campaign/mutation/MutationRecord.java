package foliowalk.campaign.mutation;

import foliowalk.campaign.mutation.Mutant.Operator;
import foliowalk.campaign.mutation.MutantResult.Fate;
import foliowalk.campaign.signoff.SignoffResult;
import foliowalk.config.file.ConfigurationException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A campaign as {@link MutationJson} wrote it, read back for who wants to show it.
 *
 * @param summary one sentence
 * @param exitCode 0 when no survivor is unexplained and nothing is undecided
 * @param interrupted why it ended early; empty if it did not
 * @param partial whether cells or mutants were left out by choice
 * @param programHash SHA-256 over the class files without change
 * @param cellsHash SHA-256 over what the cells run that could kill
 * @param rulesHash SHA-256 of the rules file
 * @param provedCells number of cells that could kill
 * @param cellsPerMutant how many of them a mutant is walked in until it is killed, at most
 * @param duplicates changes left out, since they yield the program or another mutant again
 * @param staleExplanations explanations that fit no survivor
 * @param mutants in the order of the classes
 * @param times differ from run to run
 */
public record MutationRecord(
    String summary,
    int exitCode,
    String interrupted,
    boolean partial,
    String programHash,
    String cellsHash,
    String rulesHash,
    int provedCells,
    int cellsPerMutant,
    int duplicates,
    List<String> staleExplanations,
    List<Row> mutants,
    Times times) {

  /**
   * How long it took.
   *
   * @param seconds wall time
   * @param cpuSeconds processor time of the mutants
   */
  public record Times(double seconds, double cpuSeconds) {}

  /**
   * One mutant.
   *
   * @param id what is changed, such as {@code Account.pay: without Account.lock}
   * @param operator kind of change
   * @param file source file with the folders of its package
   * @param line from 1
   * @param fate how it ended
   * @param killers ids of the properties that noticed it, or in words such as vacuous
   * @param cells what it was walked in, smallest first
   * @param reason for an undecided or invalid one why
   * @param explanation for a survivor what a person says; else empty
   */
  public record Row(
      String id,
      Operator operator,
      String file,
      int line,
      Fate fate,
      List<String> killers,
      List<Cell> cells,
      String reason,
      String explanation) {
    /** Copies the lists. */
    public Row {
      killers = List.copyOf(killers);
      cells = List.copyOf(cells);
    }
  }

  /**
   * One walk of a mutant.
   *
   * @param cell name of the cell
   * @param decided whether the walk was complete or violated something
   * @param killers what noticed the change in this cell
   */
  public record Cell(String cell, boolean decided, List<String> killers) {
    /** Copies the list. */
    public Cell {
      killers = List.copyOf(killers);
    }
  }

  /** Copies the lists. */
  public MutationRecord {
    staleExplanations = List.copyOf(staleExplanations);
    mutants = List.copyOf(mutants);
  }

  /**
   * Reads a file that {@code foliowalk mutate} wrote.
   *
   * @throws ConfigurationException with one line for the user
   */
  public static MutationRecord read(Path file) throws ConfigurationException {
    return MutationJson.FORM.read(file);
  }

  /** The mutants with one fate. */
  public List<Row> with(Fate fate) {
    return mutants.stream().filter(m -> m.fate == fate).toList();
  }

  /** Survivors that nobody has explained. */
  public List<Row> unexplained() {
    return with(Fate.SURVIVED).stream().filter(m -> m.explanation.isEmpty()).toList();
  }

  /**
   * Why this record does not speak of the program as it is now; empty when it does.
   *
   * @param now the whole sign-off campaign of today
   * @param rules the rules file of today
   * @throws ConfigurationException when the rules cannot be read
   */
  public List<String> stale(SignoffResult now, Path rules) throws ConfigurationException {
    List<String> reasons = new ArrayList<>();
    if (!programHash.equals(now.programHash())) {
      reasons.add("the program's class files have changed since the mutants were walked");
    }
    MutationRules said = MutationRules.read(rules);
    if (!cellsHash.equals(ProvedCells.hash(now.plan(), said))) {
      reasons.add("the cells that are expected to be proved have changed");
    }
    if (!rulesHash.equals(said.hash())) {
      reasons.add("the rules in " + rules.getFileName() + " have changed");
    }
    return reasons;
  }
}
