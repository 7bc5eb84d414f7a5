package foliowalk.campaign.crosscheck;

import foliowalk.config.RunConfig;
import foliowalk.jpf.JpfRequest;
import java.util.Optional;

/**
 * One program that both engines are to walk: a cell of a scenario, or a case of a corpus program.
 *
 * @param kind where it comes from
 * @param name such as {@code S1/default/b} or {@code monitor.NotifyOneOfTwo}
 * @param config what is walked
 * @param request how Java PathFinder is asked
 * @param flaw the flaw of Java PathFinder that the program says it shows
 * @param incomparable why the two engines cannot be compared on it; then it is not walked
 */
public record Subject(
    Kind kind,
    String name,
    RunConfig config,
    JpfRequest request,
    Optional<KnownFlaw> flaw,
    Optional<String> incomparable) {

  /** Where a program comes from. */
  public enum Kind {
    /** A cell of the matrix. */
    SCENARIO,
    /** A program of the corpus. */
    CORPUS
  }
}
