package foliowalk.engine.semantics;

import foliowalk.program.FieldInfo;
import foliowalk.program.MethodInfo;
import foliowalk.trace.Event;

/** Told what a step does, when a trace is replayed; never during a search. */
public interface Observer {

  /** Whether accesses to an object matter also when no other thread can reach it any more. */
  boolean follows(int reference);

  /**
   * A field, static or array element was read or written.
   *
   * @param field the field, or null for an array element
   * @param reference the object, or 0 for a static
   * @param index the array index, when there is no field
   * @param before bits before, for a write
   * @param value bits read or written
   */
  void access(
      boolean write,
      FieldInfo field,
      int reference,
      int index,
      long before,
      long value,
      MethodInfo method,
      int pc);

  /**
   * Anything else.
   *
   * @param reference the object concerned, or 0
   * @param text what there is to say beyond the object, may be empty
   */
  void event(Event.Kind kind, int reference, String text, MethodInfo method, int pc);

  /** The state was written to its vector: references have changed. */
  void stored();
}
