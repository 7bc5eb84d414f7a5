package foliowalk.browse;

import foliowalk.trace.ObjectState;
import foliowalk.trace.Step;
import foliowalk.trace.Trace;
import java.util.List;

/**
 * Where a walk by hand stands, and where it can go.
 *
 * @param trace the path from the initial state to here, with its named steps
 * @param here what kind of place this is
 * @param outlook whether a violation can be reached from here
 * @param before the objects that the path has named, before the last step
 * @param objects the same after it
 * @param choices the steps that can be taken; none at the end of a path
 */
public record Position(
    Trace trace,
    Place here,
    Outlook outlook,
    List<ObjectState> before,
    List<ObjectState> objects,
    List<Choice> choices) {

  /** Copies the lists. */
  public Position {
    before = List.copyOf(before);
    objects = List.copyOf(objects);
    choices = List.copyOf(choices);
  }

  /** What a place is. */
  public enum Kind {
    /** Some thread can move. */
    OPEN,
    /** Every thread that keeps the program alive has ended. */
    ENDED,
    /** No thread can move and not all have ended. */
    DEADLOCK,
    /** Threads can move, and no schedule can end; known only of states that were walked. */
    STUCK,
    /** A step violated a property. */
    VIOLATION,
    /** A step meets something that the engine cannot interpret, so it cannot be taken. */
    UNSUPPORTED
  }

  /**
   * A place.
   *
   * @param property violated; empty where none is
   * @param message one line on the violation, or on what cannot be interpreted; empty otherwise
   */
  public record Place(Kind kind, String property, String message) {}

  /**
   * A step that can be taken.
   *
   * @param step what it does
   * @param leadsTo where it leads
   * @param outlook whether a violation can be reached from there
   * @param visited whether this walk has been in that state before, as far as it is remembered
   * @param sameAs number of the step of the path after which the state was the same, 0 for the
   *     initial one; -1 when the path has not been there
   */
  public record Choice(Step step, Place leadsTo, Outlook outlook, boolean visited, int sameAs) {}
}
