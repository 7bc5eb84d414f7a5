package foliowalk.campaign.signoff;

import foliowalk.result.CodeLine;
import foliowalk.result.InvariantInfo;
import foliowalk.result.Reached;
import foliowalk.result.RunResult;
import foliowalk.result.Verdict;
import foliowalk.text.NaturalOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What all walks of a campaign came by together: the evidence that its green cells mean something.
 * Counts are over all transitions of the cells, each taken once; excluded cells are left out, and
 * so are cells whose walk says nothing.
 *
 * @param targets in the order of the plan
 * @param invariants in the order of their ids
 * @param executed how many lines of the program some schedule of some cell executes
 * @param idle lines that none executes
 */
public record CampaignEvidence(
    List<Target> targets, List<Decided> invariants, int executed, SortedSet<CodeLine> idle) {

  /**
   * Something that the cells of one row had to come by.
   *
   * @param scenario id of the scenario
   * @param variant one of its variants
   * @param target as the file has it
   * @param cells how many walked cells of the row have it
   * @param reached how many of them came by it
   * @param times how often, over all of them
   * @param missedBy names of the cells that did not
   * @param vacuous names of those among them that would have been proved
   */
  public record Target(
      String scenario,
      String variant,
      String target,
      int cells,
      int reached,
      long times,
      List<String> missedBy,
      List<String> vacuous) {
    /** Copies the lists. */
    public Target {
      missedBy = List.copyOf(missedBy);
      vacuous = List.copyOf(vacuous);
    }
  }

  /**
   * How often an invariant was put to the test.
   *
   * @param invariant what it says and where it is checked
   * @param decisions how often the condition in front of its violation was decided, over all cells
   * @param cells how many cells decided it at least once
   * @param proved how many of these are proved
   * @param violated how many cells violate it
   */
  public record Decided(
      InvariantInfo invariant, long decisions, int cells, int proved, int violated) {}

  /** Copies the collections. */
  public CampaignEvidence {
    targets = List.copyOf(targets);
    invariants = List.copyOf(invariants);
    idle = Collections.unmodifiableSortedSet(new TreeSet<>(idle));
  }

  /** Sums up a campaign. */
  public static CampaignEvidence of(SignoffResult result) {
    SortedSet<CodeLine> executed = new TreeSet<>();
    SortedSet<CodeLine> idle = new TreeSet<>();
    for (Reached reached : result.runs().map(RunResult::reached).toList()) {
      executed.addAll(reached.run());
      idle.addAll(reached.idle());
    }
    idle.removeAll(executed);
    return new CampaignEvidence(targets(result), invariants(result), executed.size(), idle);
  }

  /** Names of the cells that are vacuous, since they missed a target. */
  public List<String> vacuous() {
    return targets.stream().flatMap(target -> target.vacuous.stream()).distinct().toList();
  }

  /** Ids of invariants that no walk decided. */
  public List<String> neverDecided() {
    return invariants.stream()
        .filter(decided -> decided.decisions == 0)
        .map(decided -> decided.invariant.id())
        .toList();
  }

  private static List<Target> targets(SignoffResult result) {
    Map<List<String>, List<CellResult>> rows = new LinkedHashMap<>();
    for (CellResult cell : result.cells()) {
      if (cell.run().isPresent()) {
        for (String target : cell.run().get().reached().targets().keySet()) {
          rows.computeIfAbsent(
                  List.of(cell.cell().scenario(), cell.cell().variant(), target),
                  key -> new ArrayList<>())
              .add(cell);
        }
      }
    }
    List<Target> targets = new ArrayList<>();
    rows.forEach((key, cells) -> targets.add(target(key, cells)));
    return targets;
  }

  private static Target target(List<String> key, List<CellResult> cells) {
    List<CellResult> missed = cells.stream().filter(cell -> times(cell, key.get(2)) == 0).toList();
    return new Target(
        key.get(0),
        key.get(1),
        key.get(2),
        cells.size(),
        cells.size() - missed.size(),
        cells.stream().mapToLong(cell -> times(cell, key.get(2))).sum(),
        names(missed),
        names(
            missed.stream()
                .filter(cell -> cell.run().orElseThrow().verdict() instanceof Verdict.Vacuous)
                .toList()));
  }

  private static long times(CellResult cell, String target) {
    return cell.run().orElseThrow().reached().targets().get(target);
  }

  private static List<String> names(List<CellResult> cells) {
    return cells.stream().map(cell -> cell.cell().name()).toList();
  }

  private static List<Decided> invariants(SignoffResult result) {
    Map<String, Decided> byId = new TreeMap<>(new NaturalOrder());
    for (CellResult cell : result.cells()) {
      if (cell.run().isPresent()) {
        Reached reached = cell.run().get().reached();
        for (InvariantInfo invariant : reached.invariants()) {
          byId.merge(
              invariant.id(),
              decided(cell, invariant, reached.checks().getOrDefault(invariant.id(), 0L)),
              CampaignEvidence::sum);
        }
      }
    }
    return List.copyOf(byId.values());
  }

  private static Decided decided(CellResult cell, InvariantInfo invariant, long decisions) {
    boolean proved = cell.run().orElseThrow().verdict() instanceof Verdict.Proved;
    return new Decided(
        invariant,
        decisions,
        decisions > 0 ? 1 : 0,
        decisions > 0 && proved ? 1 : 0,
        cell.violated().contains(invariant.id()) ? 1 : 0);
  }

  private static Decided sum(Decided a, Decided b) {
    return new Decided(
        a.invariant.joined(b.invariant),
        a.decisions + b.decisions,
        a.cells + b.cells,
        a.proved + b.proved,
        a.violated + b.violated);
  }
}
