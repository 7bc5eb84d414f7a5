package foliowalk.campaign.signoff;

import foliowalk.report.StepText;
import foliowalk.result.Verdict;
import foliowalk.result.Violation;
import foliowalk.trace.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a campaign found of one bug or lead.
 *
 * @param entry the bug or lead
 * @param places numbers of its key steps in the schedule found, as far as they are there
 * @param length steps of that schedule
 * @param complaint why it does not count as found again, with its mended cell proved; else empty
 * @param walked whether its cells were part of the campaign
 */
public record Recurrence(
    History.Entry entry, List<Integer> places, int length, String complaint, boolean walked) {

  /** Copies the list. */
  public Recurrence {
    places = List.copyOf(places);
  }

  /** Looks for each entry in a campaign. */
  public static List<Recurrence> of(History history, SignoffResult result) {
    return history.entries().stream().map(entry -> of(entry, result)).toList();
  }

  private static Recurrence of(History.Entry entry, SignoffResult result) {
    Optional<CellResult> broken = cell(result, entry.broken());
    Optional<CellResult> mended = entry.mended().flatMap(name -> cell(result, name));
    if (broken.isEmpty() || entry.mended().isPresent() && mended.isEmpty()) {
      String missing = broken.isEmpty() ? entry.broken() : entry.mended().orElseThrow();
      return new Recurrence(entry, List.of(), 0, missing + " was not walked", false);
    }
    Optional<Violation> violation =
        broken.get().violations().stream()
            .filter(v -> v.property().equals(entry.property()))
            .findFirst();
    if (violation.isEmpty()) {
      return new Recurrence(
          entry, List.of(), 0, entry.broken() + " does not violate " + entry.property(), true);
    }
    List<Step> steps = violation.get().trace().steps();
    List<Integer> places = places(entry.steps(), steps);
    return new Recurrence(
        entry, places, steps.size(), complaint(entry, violation.get(), places, mended), true);
  }

  private static Optional<CellResult> cell(SignoffResult result, String name) {
    return result.cells().stream()
        .filter(cell -> cell.cell().name().equals(name) && cell.run().isPresent())
        .findFirst();
  }

  /**
   * The earliest place of each key step behind that of the one before; ends where one is missing.
   */
  private static List<Integer> places(List<History.KeyStep> wanted, List<Step> steps) {
    List<Integer> places = new ArrayList<>();
    int at = 0;
    for (History.KeyStep key : wanted) {
      while (at < steps.size() && !fits(key, steps.get(at))) {
        at++;
      }
      if (at == steps.size()) {
        break;
      }
      places.add(steps.get(at).number());
      at++;
    }
    return places;
  }

  private static boolean fits(History.KeyStep key, Step step) {
    return step.thread().equals(key.thread())
        && StepText.function(step).equals(key.function())
        && StepText.effects(step).stream()
            .anyMatch(effect -> withoutNumbers(effect).startsWith(key.effect()));
  }

  private static String withoutNumbers(String text) {
    return text.replaceAll("#\\d+", "");
  }

  private static String complaint(
      History.Entry entry, Violation violation, List<Integer> places, Optional<CellResult> mended) {
    if (places.size() < entry.steps().size()) {
      return "the schedule has no step '"
          + entry.steps().get(places.size())
          + "'"
          + (places.isEmpty() ? "" : " after step " + places.get(places.size() - 1));
    }
    for (String blocked : entry.blocked()) {
      if (violation.trace().blocked().stream()
          .noneMatch(line -> withoutNumbers(line).startsWith(blocked))) {
        return "at the end it is not so that " + blocked;
      }
    }
    boolean proved =
        mended
            .map(cell -> cell.run().orElseThrow().verdict() instanceof Verdict.Proved)
            .orElse(true);
    return proved ? "" : entry.mended().orElseThrow() + " is not proved";
  }
}
