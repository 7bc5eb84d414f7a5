package foliowalk.library;

/**
 * Threads that wait for a lock in the order in which they came. Its methods belong into atomic
 * operations of the lock.
 */
public final class Waiters {
  private Place first;

  /** Where a thread stands. */
  public static final class Place {
    private final boolean exclusive;
    private Place next;

    /** A place of one who shares with nobody, or does. */
    public Place(boolean exclusive) {
      this.exclusive = exclusive;
    }
  }

  /** Whether nobody waits. */
  public boolean isEmpty() {
    return first == null;
  }

  /** Whether who came first shares with nobody. */
  public boolean firstIsExclusive() {
    return first != null && first.exclusive;
  }

  /** Whether a place is the first. */
  public boolean isFirst(Place place) {
    return first == place;
  }

  /** Puts a place behind all others. */
  public void append(Place place) {
    if (first == null) {
      first = place;
      return;
    }
    Place last = first;
    while (last.next != null) {
      last = last.next;
    }
    last.next = place;
  }

  /** Takes a place out of the line. */
  public void remove(Place place) {
    if (first == place) {
      first = place.next;
    } else {
      Place before = first;
      while (before.next != place) {
        before = before.next;
      }
      before.next = place.next;
    }
    place.next = null;
  }
}
