package foliowalk.trace;

import java.util.List;

/**
 * What holds once a step has been taken. After a step that violates a property it is what held at
 * that moment, with the threads that could not move before the step still listed as blocked.
 *
 * @param locks locks held: monitors, and locks of the program's own that it marks as such
 * @param blocked threads that cannot move
 * @param readers names of the threads inside a read-side section that the program marks as such
 * @param lifetimes where the life of each object stands whose class marks it; of shared objects
 *     only
 */
public record After(
    List<Lock> locks, List<Blocked> blocked, List<String> readers, List<Lifetime> lifetimes) {
  /** Nothing is held, blocked or marked; also what an engine says that tells nothing about it. */
  public static final After NOTHING = new After(List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public After {
    locks = List.copyOf(locks);
    blocked = List.copyOf(blocked);
    readers = List.copyOf(readers);
    lifetimes = List.copyOf(lifetimes);
  }

  /**
   * A lock that is held.
   *
   * @param lock role name, such as {@code Account#1.lock}
   * @param holder name of the thread; a lock held by several readers is listed once for each
   */
  public record Lock(String lock, String holder) {}

  /**
   * A thread that cannot move.
   *
   * @param on the lock as in {@link Lock}, or {@code notification on OBJECT}, {@code end of
   *     THREAD}, {@code initialisation of a class}
   */
  public record Blocked(String thread, String on) {}

  /**
   * Where the life of an object stands.
   *
   * @param object role name, or what the mark calls it, such as {@code direct map [0]}
   * @param state in the words of the mark, such as {@code freed}
   */
  public record Lifetime(String object, String state) {}
}
