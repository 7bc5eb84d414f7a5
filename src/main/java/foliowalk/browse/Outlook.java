package foliowalk.browse;

/**
 * Whether a violation can be reached from somewhere.
 *
 * @param reach the answer; {@link Reach#NOT_REACHABLE} only after a complete walk
 * @param distance steps to the nearest violation, the violating step included; 0 at a violation; -1
 *     unless reachable
 * @param exact whether no shorter way can exist; after an incomplete walk the distance is the
 *     length of some way
 */
public record Outlook(Reach reach, int distance, boolean exact) {

  /** Nothing is known. */
  static final Outlook NOT_KNOWN = new Outlook(Reach.NOT_KNOWN, -1, false);

  /** Whether there is a way to a violation. */
  public enum Reach {
    /** There is one. */
    REACHABLE,
    /** There is none: all states that can follow are known, and none violates a property. */
    NOT_REACHABLE,
    /** The walk is not done, or was cut, and has found none. */
    NOT_KNOWN
  }
}
