package foliowalk.campaign.crosscheck;

import foliowalk.config.file.ConfigurationException;
import foliowalk.result.RunResult;
import foliowalk.result.Verdict;
import foliowalk.result.Violation;
import foliowalk.text.NaturalOrder;
import foliowalk.text.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a corpus program says of Java PathFinder: which flaw it shows, and what Java PathFinder
 * therefore reports. Any other difference is still a disagreement.
 *
 * @param flaw from the catalogue
 * @param shows {@code PROVED}, the violated properties separated by commas, or {@code cannot run:
 *     words of the reason}; several of these with {@code or} between them where the time limit
 *     decides
 */
public record KnownFlaw(Flaw flaw, String shows) {
  private static final String CANNOT_RUN = "cannot run:";

  /**
   * The flaw that one case of a program names by {@code jpf} and {@code jpfShows}, if it does.
   *
   * @throws ConfigurationException when the flaw is unknown, or one of the two keys is missing
   */
  static Optional<KnownFlaw> of(String program, Map<String, String> header)
      throws ConfigurationException {
    String id = header.get("jpf");
    String shows = header.get("jpfShows");
    if (id == null && shows == null) {
      return Optional.empty();
    }
    if (id == null || shows == null || shows.isEmpty() || shows.equals(CANNOT_RUN)) {
      throw new ConfigurationException(
          program
              + ": 'jpf: ID' and 'jpfShows: PROVED, properties, or cannot run: words' go together");
    }
    Optional<Flaw> flaw = FlawCatalogue.find(id);
    if (flaw.isEmpty()) {
      List<String> ids = FlawCatalogue.FLAWS.stream().map(Flaw::id).toList();
      throw new ConfigurationException(
          program
              + ": no flaw '"
              + id
              + "'"
              + NearestName.among(ids, id).map(near -> ", did you mean " + near + "?").orElse("")
              + "; known are "
              + String.join(", ", ids));
    }
    return Optional.of(new KnownFlaw(flaw.get(), shows));
  }

  /**
   * Whether a result of Java PathFinder is what this flaw makes of the program, or as far as a
   * search that was cut came, some of it.
   */
  boolean explains(RunResult jpf) {
    return Arrays.stream(shows.split(" or ")).anyMatch(shown -> explains(shown, jpf));
  }

  private static boolean explains(String shown, RunResult jpf) {
    boolean complete = complete(jpf);
    if (shown.startsWith(CANNOT_RUN)) {
      String words = shown.substring(CANNOT_RUN.length()).strip();
      return !complete && (reason(jpf).contains(words) || jpf.verdict().reason().contains(words));
    }
    List<String> expected =
        shown.equals("PROVED")
            ? List.of()
            : CorpusHeader.list(shown, ",").stream().sorted(new NaturalOrder()).toList();
    List<String> violated = violated(jpf);
    return complete
        ? violated.equals(expected)
        : !violated.isEmpty() && expected.containsAll(violated);
  }

  /** Whether an engine saw everything. */
  static boolean complete(RunResult result) {
    boolean conclusive =
        result.verdict() instanceof Verdict.Proved || result.verdict() instanceof Verdict.Violated;
    return conclusive && result.completeness().complete();
  }

  /** Why an engine did not see everything. */
  static String reason(RunResult result) {
    List<String> cuts = result.completeness().cuts();
    return cuts.isEmpty() ? result.verdict().reason() : String.join("; ", cuts);
  }

  /** The violated properties that both engines look for. */
  static List<String> comparable(RunResult result) {
    return violated(result).stream().filter(id -> !id.equals(Violation.STUCK)).toList();
  }

  /** The violated properties, in the order of numbers within names. */
  static List<String> violated(RunResult result) {
    return result.violations().stream()
        .map(Violation::property)
        .distinct()
        .sorted(new NaturalOrder())
        .toList();
  }
}
