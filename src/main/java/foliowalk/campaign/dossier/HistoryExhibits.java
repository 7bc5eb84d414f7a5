package foliowalk.campaign.dossier;

import foliowalk.campaign.signoff.History;
import foliowalk.campaign.signoff.Recurrence;
import foliowalk.report.page.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Bugs that the model brings back, and leads. */
public final class HistoryExhibits {
  private HistoryExhibits() {}

  /**
   * The exhibits of a campaign, in the order of the page.
   *
   * @param whole whether every cell was walked, so that one that is missing is missing for good
   */
  public static List<Exhibit> of(History history, List<Recurrence> found, boolean whole) {
    List<Block> bugs = new ArrayList<>();
    bugs.add(
        Block.paragraph(
            "Each fixed bug is let into the model on purpose. Its cell must be violated, its"
                + " schedule must show these steps in this order, and the same without the bug must"
                + " be proved."));
    List<Block> leads = new ArrayList<>();
    leads.add(
        Block.paragraph(
            "Deduced from the source, without a known report. The walk shows that the model allows"
                + " them, under the assumptions named; it does not show that they happen."));
    List<String> ofBugs = new ArrayList<>();
    List<String> ofLeads = new ArrayList<>();
    for (Recurrence one : found) {
      (one.entry().lead() ? leads : bugs).add(details(one));
      if (!one.complaint().isEmpty() && (one.walked() || whole)) {
        (one.entry().lead() ? ofLeads : ofBugs).add(one.entry().number() + ": " + one.complaint());
      }
    }
    if (!history.excluded().isEmpty()) {
      bugs.add(Block.paragraph("Not brought back:"));
      bugs.add(
          Block.bullets(
              history.excluded().stream()
                  .map(e -> e.number() + ", " + e.commit() + ": " + e.reason())
                  .toList()));
    }
    return List.of(
        new Exhibit("history", "History", bugs, ofBugs),
        new Exhibit("leads", "Leads, not findings", leads, ofLeads));
  }

  private static Block details(Recurrence one) {
    History.Entry entry = one.entry();
    List<Block> blocks = new ArrayList<>();
    String cells = entry.broken() + " violates " + entry.property();
    if (one.complaint().isEmpty()) {
      cells += " in " + one.length() + " steps";
      cells += entry.mended().map(name -> ", " + name + " is proved").orElse("");
    } else {
      cells = "Not found again: " + one.complaint();
    }
    blocks.add(Block.paragraph(cells + "."));
    if (!entry.assumptions().isEmpty()) {
      blocks.add(Block.bullets(entry.assumptions().stream().map(a -> "needs: " + a).toList()));
    }
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < entry.steps().size(); i++) {
      History.KeyStep step = entry.steps().get(i);
      rows.add(
          List.of(
              i < one.places().size() ? Integer.toString(one.places().get(i)) : "-",
              step.thread(),
              step.function(),
              step.effect()));
    }
    blocks.add(Block.table(List.of("step", "thread", "function", "what"), rows));
    if (!entry.blocked().isEmpty()) {
      blocks.add(
          Block.paragraph(
              "Then "
                  + entry.blocked().stream().collect(Collectors.joining(", and "))
                  + ", for ever."));
    }
    String name = entry.number() + (entry.commit().isEmpty() ? "" : ", " + entry.commit());
    return new Block.Details(
        "history-" + entry.number().replaceAll("\\W+", "-") + entry.commit(),
        name + ": " + entry.title(),
        blocks);
  }
}
