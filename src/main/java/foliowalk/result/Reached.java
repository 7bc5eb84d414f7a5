package foliowalk.result;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the walk came by: the evidence that a verdict is not empty. Counts are over all transitions
 * of the state graph, each taken once.
 *
 * @param targets for each thing that had to be reached, how often it was
 * @param checks for each invariant of the program by id, how often the condition in front of its
 *     violation was decided
 * @param run lines of the program with code that was executed in some schedule
 * @param idle lines with code that was executed in none
 * @param invariants the invariants of the program, in the order of their ids
 * @param locking what was relied on of each field, by its name; empty without transactions
 */
public record Reached(
    SortedMap<String, Long> targets,
    SortedMap<String, Long> checks,
    SortedSet<CodeLine> run,
    SortedSet<CodeLine> idle,
    List<InvariantInfo> invariants,
    List<FieldRule> locking) {

  /** For an engine that does not tell. */
  public static final Reached UNKNOWN =
      new Reached(
          new TreeMap<>(), new TreeMap<>(), new TreeSet<>(), new TreeSet<>(), List.of(), List.of());

  /** Copies the collections. */
  public Reached {
    targets = Collections.unmodifiableSortedMap(new TreeMap<>(targets));
    checks = Collections.unmodifiableSortedMap(new TreeMap<>(checks));
    run = Collections.unmodifiableSortedSet(new TreeSet<>(run));
    idle = Collections.unmodifiableSortedSet(new TreeSet<>(idle));
    invariants = List.copyOf(invariants);
    locking = List.copyOf(locking);
  }
}
