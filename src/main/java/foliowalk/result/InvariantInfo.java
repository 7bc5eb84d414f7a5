package foliowalk.result;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An invariant as the program under test states it.
 *
 * @param id short name, such as {@code I1}
 * @param sentence what holds, in one sentence; empty where the program does not say
 * @param rule the kernel rule it rests on; empty where the program does not say
 * @param checkedAt lines that decide whether it is broken
 */
public record InvariantInfo(
    String id, String sentence, String rule, SortedSet<CodeLine> checkedAt) {
  /** Copies the set. */
  public InvariantInfo {
    checkedAt = Collections.unmodifiableSortedSet(new TreeSet<>(checkedAt));
  }

  /** The same invariant with the places of both. */
  public InvariantInfo joined(InvariantInfo other) {
    SortedSet<CodeLine> all = new TreeSet<>(checkedAt);
    all.addAll(other.checkedAt);
    return new InvariantInfo(id, sentence, rule, all);
  }
}
