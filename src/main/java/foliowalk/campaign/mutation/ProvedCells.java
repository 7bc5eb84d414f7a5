package foliowalk.campaign.mutation;

import foliowalk.campaign.signoff.CellResult;
import foliowalk.campaign.signoff.Plan;
import foliowalk.campaign.signoff.PlannedCell;
import foliowalk.config.file.Expectation;
import foliowalk.result.CodeLine;
import foliowalk.result.RunResult;
import foliowalk.result.Verdict;
import foliowalk.text.Sha256;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The cells that are proved without a change, and which of them a mutant is walked in. */
final class ProvedCells {
  /** Designs of a variant that are walked, at most; which ones changes from variant to variant. */
  private static final int DESIGNS = 4;

  /** States without change of the cells that one mutant is walked in, together, at most. */
  private static final long STATES = 400_000;

  private final List<CellResult> proved;
  private final Map<CellResult, Set<String>> lines = new HashMap<>();

  ProvedCells(List<CellResult> cells) {
    proved =
        cells.stream()
            .filter(c -> c.run().map(r -> r.verdict() instanceof Verdict.Proved).orElse(false))
            .sorted(Comparator.comparingLong(ProvedCells::states))
            .toList();
    for (CellResult cell : proved) {
      Set<String> run = new HashSet<>();
      for (CodeLine line : run(cell).reached().run()) {
        run.add(line.file() + ":" + line.line());
      }
      lines.put(cell, run);
    }
  }

  /**
   * What of a plan is walked without change: cells that are expected to be proved, since one that
   * violates something already cannot notice anything, of each variant a few designs in turn, so
   * that every design is there and no variant is left out, and those that the rules name.
   */
  static Plan plan(Plan plan, MutationRules rules) {
    Set<String> named = new HashSet<>();
    rules.walks().values().forEach(named::addAll);
    List<PlannedCell> kept = new ArrayList<>();
    int turn = 0;
    for (List<PlannedCell> variant : variants(plan)) {
      int size = variant.size();
      if (size <= DESIGNS) {
        kept.addAll(variant);
      } else {
        Set<PlannedCell> some = new LinkedHashSet<>();
        for (int i = 0; i < DESIGNS; i++) {
          some.add(variant.get((turn + i * size / DESIGNS) % size));
        }
        variant.stream().filter(c -> named.contains(c.name())).forEach(some::add);
        kept.addAll(some);
        turn++;
      }
    }
    List<PlannedCell> cells = kept;
    return new Plan(plan.scenarios(), cells, plan.partial(), plan.warnings());
  }

  private static Collection<List<PlannedCell>> variants(Plan plan) {
    return plan.cells().stream()
        .filter(c -> c.expectation().kind() == Expectation.Kind.PROVED)
        .collect(
            Collectors.groupingBy(
                c -> c.scenario() + "/" + c.variant(), LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  /** SHA-256 over what the cells of {@link #plan} run. */
  static String hash(Plan plan, MutationRules rules) {
    Sha256 hash = new Sha256();
    for (PlannedCell cell : plan(plan, rules).cells()) {
      String runs = cell.run().map(r -> r.target() + " " + r.args() + " " + r.reach()).orElse("-");
      hash.add(cell.name() + " " + runs + "\n");
    }
    return hash.hex();
  }

  int size() {
    return proved.size();
  }

  /** Any of them; they differ in arguments and not in class files. */
  RunResult any() {
    return run(proved.get(0));
  }

  /**
   * Cells that execute a line, smallest first. As many scenarios as there are come first, small
   * ones before large ones; then further cells, each of the scenario, variant and design that have
   * been taken least; until there are enough, or they have too many states together. The same cells
   * give the same choice.
   *
   * @param place source file and line
   * @param first names of cells that come before all others
   * @param most how many at most, without those
   */
  List<CellResult> choose(String place, List<String> first, int most) {
    List<CellResult> left =
        new ArrayList<>(proved.stream().filter(c -> lines.get(c).contains(place)).toList());
    List<CellResult> named = left.stream().filter(c -> first.contains(c.cell().name())).toList();
    left.removeAll(named);
    Map<String, Long> smallest = new HashMap<>();
    left.forEach(c -> smallest.merge(variant(c), states(c), Math::min));
    Map<String, Integer> taken = new HashMap<>();
    List<CellResult> chosen = new ArrayList<>();
    long states = 0;
    while (chosen.size() < most && !left.isEmpty()) {
      CellResult next =
          left.stream()
              .min(
                  Comparator.<CellResult>comparingInt(c -> taken(taken, scenario(c)))
                      .thenComparingInt(c -> taken(taken, variant(c)))
                      .thenComparingLong(c -> smallest.get(variant(c)))
                      .thenComparingInt(c -> taken(taken, design(c)))
                      .thenComparingLong(ProvedCells::states))
              .orElseThrow();
      left.remove(next);
      states += states(next);
      if (states > STATES && !chosen.isEmpty()) {
        break;
      }
      chosen.add(next);
      for (String what : List.of(scenario(next), variant(next), design(next))) {
        taken.merge(what, 1, Integer::sum);
      }
    }
    chosen.sort(Comparator.comparingLong(ProvedCells::states));
    chosen.addAll(0, named);
    return chosen;
  }

  private static int taken(Map<String, Integer> taken, String what) {
    return taken.getOrDefault(what, 0);
  }

  private static String scenario(CellResult cell) {
    return cell.cell().scenario();
  }

  private static String variant(CellResult cell) {
    return cell.cell().scenario() + "/" + cell.cell().variant();
  }

  private static String design(CellResult cell) {
    return "design " + cell.cell().design();
  }

  static RunResult run(CellResult cell) {
    return cell.run().orElseThrow();
  }

  private static long states(CellResult cell) {
    return run(cell).statistics().states();
  }
}
