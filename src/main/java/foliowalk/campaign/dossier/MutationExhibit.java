package foliowalk.campaign.dossier;

import foliowalk.campaign.mutation.Mutant.Operator;
import foliowalk.campaign.mutation.MutantResult.Fate;
import foliowalk.campaign.mutation.MutationRecord;
import foliowalk.report.page.Block;
import foliowalk.report.page.Inline;
import foliowalk.text.NaturalOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether the invariants would notice a protection that is not there. */
public final class MutationExhibit {
  private static final String ID = "mutants";
  private static final String HEADING = "Mutants";

  private MutationExhibit() {}

  /** There is no record that can be read. */
  public static Exhibit absent(String why) {
    return Exhibit.absent(ID, HEADING, why);
  }

  /**
   * Of a record.
   *
   * @param stale why it does not speak of this program; empty when it does
   */
  public static Exhibit of(MutationRecord record, List<String> stale) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.paragraph(
            "Each mutant lacks one protection of the model, taken away mechanically from its class"
                + " files, and is walked in up to "
                + record.cellsPerMutant()
                + " proved cells that run the changed line. A mutant is killed when one of them is"
                + " not proved any more."));
    blocks.add(Block.paragraph(record.summary() + "."));
    stale.forEach(reason -> blocks.add(alarm("Stale: " + reason + ".")));
    blocks.add(operators(record));
    blocks.add(killers(record));
    blocks.add(
        new Block.Details(
            "mutants-survivors",
            "Mutants that survive, and why",
            List.of(rows(record.with(Fate.SURVIVED)))));
    addUnless(
        blocks,
        "mutants-not-run",
        "Mutants in code that no proved cell runs",
        record,
        Fate.NOT_RUN);
    addUnless(blocks, "mutants-undecided", "Mutants not decided", record, Fate.UNDECIDED);
    addUnless(blocks, "mutants-invalid", "Mutants that are no valid program", record, Fate.INVALID);
    blocks.add(
        new Block.Details(
            "mutants-killed", "Mutants that are killed", List.of(rows(record.with(Fate.KILLED)))));
    return new Exhibit(ID, HEADING, blocks, objections(record, stale));
  }

  private static Block alarm(String text) {
    return new Block.Paragraph(List.of(Inline.of(text, Inline.Style.ALARM)));
  }

  private static void addUnless(
      List<Block> blocks, String id, String summary, MutationRecord record, Fate fate) {
    if (!record.with(fate).isEmpty()) {
      blocks.add(new Block.Details(id, summary, List.of(rows(record.with(fate)))));
    }
  }

  private static Block operators(MutationRecord record) {
    List<List<String>> rows = new ArrayList<>();
    for (Operator operator : Operator.values()) {
      List<MutationRecord.Row> of =
          record.mutants().stream().filter(m -> m.operator() == operator).toList();
      rows.add(
          List.of(
              operator.words(),
              String.valueOf(of.size()),
              count(of, Fate.KILLED),
              count(of, Fate.SURVIVED),
              count(of, Fate.UNDECIDED),
              count(of, Fate.NOT_RUN)));
    }
    return numbers(
        List.of("what is changed", "mutants", "killed", "survive", "not decided", "not run"), rows);
  }

  private static String count(List<MutationRecord.Row> rows, Fate fate) {
    return String.valueOf(rows.stream().filter(m -> m.fate() == fate).count());
  }

  private static Block killers(MutationRecord record) {
    Map<String, Integer> kills = new TreeMap<>(new NaturalOrder());
    for (MutationRecord.Row mutant : record.with(Fate.KILLED)) {
      mutant.killers().forEach(killer -> kills.merge(killer, 1, Integer::sum));
    }
    List<List<String>> rows = new ArrayList<>();
    kills.forEach((killer, times) -> rows.add(List.of(killer, String.valueOf(times))));
    return numbers(List.of("noticed by", "mutants"), rows);
  }

  private static Block numbers(List<String> headings, List<List<String>> rows) {
    List<Integer> columns = new ArrayList<>();
    for (int i = 1; i < headings.size(); i++) {
      columns.add(i);
    }
    return new Block.Table(
        headings,
        rows.stream().map(row -> row.stream().map(Inline::only).toList()).toList(),
        columns);
  }

  private static Block rows(List<MutationRecord.Row> mutants) {
    return Block.table(
        List.of("mutant", "line", "walked in", "outcome"),
        mutants.stream()
            .map(
                m ->
                    List.of(
                        m.id(),
                        m.file().substring(m.file().lastIndexOf('/') + 1) + ":" + m.line(),
                        String.join(
                            ", ", m.cells().stream().map(MutationRecord.Cell::cell).toList()),
                        outcome(m)))
            .toList());
  }

  private static String outcome(MutationRecord.Row mutant) {
    return switch (mutant.fate()) {
      case KILLED -> "killed by " + String.join(", ", mutant.killers());
      case SURVIVED -> mutant.explanation().isEmpty() ? "no explanation" : mutant.explanation();
      case UNDECIDED, INVALID -> mutant.reason();
      case NOT_RUN -> mutant.explanation();
    };
  }

  /** One line for all: each has a row in the tables. */
  private static void count(List<String> lines, List<MutationRecord.Row> mutants, String what) {
    if (!mutants.isEmpty()) {
      lines.add(
          "mutants: " + mutants.size() + " " + what + ", the first is " + mutants.get(0).id());
    }
  }

  private static List<String> objections(MutationRecord record, List<String> stale) {
    List<String> lines = new ArrayList<>();
    stale.forEach(reason -> lines.add("mutants are stale: " + reason));
    if (record.partial()) {
      lines.add("mutants: the record is a part of the campaign");
    }
    if (!record.interrupted().isEmpty()) {
      lines.add("mutants: the campaign ended early: " + record.interrupted());
    }
    count(lines, record.unexplained(), "survive without an explanation");
    count(lines, record.with(Fate.UNDECIDED), "are not decided");
    record.staleExplanations().forEach(m -> lines.add("explained, but no survivor: " + m));
    return lines;
  }
}
