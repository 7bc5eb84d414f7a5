package foliowalk.engine.reduction;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which monitors the transactions from one state enter while they hold which others that they have
 * entered themselves. Without a circle no threads can come to wait for each other in the middle of
 * their transactions: each of them, taken back to where its transaction began, would hold none of
 * these monitors, so that each transaction from there enters its two, one after the other.
 */
final class LockOrder {
  private static final int WORDS = 3;
  private int[] edges = new int[48];
  private int size;

  void clear() {
    size = 0;
  }

  /**
   * Adds that a thread enters one monitor while it holds another one.
   *
   * @param type the class of the one it enters
   * @return the classes of the monitors of a circle, if there is one now; empty otherwise
   */
  Set<Integer> add(int held, int entered, int type) {
    for (int i = 0; i < size; i += WORDS) {
      if (edges[i] == held && edges[i + 1] == entered) {
        return Set.of();
      }
    }
    if (size == edges.length) {
      edges = Arrays.copyOf(edges, size * 2);
    }
    edges[size] = held;
    edges[size + 1] = entered;
    edges[size + 2] = type;
    size += WORDS;
    Set<Integer> types = new TreeSet<>(Set.of(type));
    return leads(entered, held, types, size / WORDS) ? types : Set.of();
  }

  /** Whether a way leads from one monitor to another; collects the classes on it. */
  private boolean leads(int from, int to, Set<Integer> types, int most) {
    if (from == to) {
      return true;
    }
    for (int i = 0; i < size && most > 0; i += WORDS) {
      if (edges[i] == from && leads(edges[i + 1], to, types, most - 1)) {
        types.add(edges[i + 2]);
        return true;
      }
    }
    return false;
  }
}
