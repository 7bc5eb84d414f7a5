package foliowalk.engine.reduction;

import foliowalk.engine.system.OpenState;
import foliowalk.program.FieldInfo;

/**
 * A way from an object to a monitor.
 *
 * @param kind where it leads
 * @param field the field with the reference, or null
 * @param constant the constant object, or 0
 */
record Guard(Kind kind, FieldInfo field, int constant) {
  /** Where a way leads. */
  enum Kind {
    /** To the object itself. */
    SELF,
    /** To what a field of the object refers to. */
    FIELD,
    /** To what a static refers to. */
    STATIC,
    /** To a constant object, such as that of a class. */
    CONSTANT
  }

  @Override
  public String toString() {
    return switch (kind) {
      case SELF -> "this";
      case FIELD -> "this." + field.name;
      case STATIC -> field.owner.binaryName() + "." + field.name;
      case CONSTANT -> "a constant";
    };
  }

  static final Guard SELF = new Guard(Kind.SELF, null, 0);

  /** Whether a thread owns the monitor that this leads to from an object; 0 for a static's. */
  boolean heldBy(int thread, int object, OpenState state) {
    int lock =
        switch (kind) {
          case SELF -> object;
          case FIELD -> state.word(object, field.offset);
          case STATIC -> state.staticWord(field.offset);
          case CONSTANT -> constant;
        };
    return lock != 0 && state.monitorOwner(lock) == thread;
  }
}
