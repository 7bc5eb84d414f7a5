package foliowalk.engine.semantics;

import foliowalk.program.FieldInfo;
import foliowalk.program.MethodInfo;
import foliowalk.trace.Event;

/** Notices whether a step changes anything, also where a later change of the step undoes it. */
final class ChangeObserver implements Observer {
  /** Whether only one thread can move, so that nobody notices monitors. */
  private final boolean alone;

  private boolean changed;

  ChangeObserver(boolean alone) {
    this.alone = alone;
  }

  boolean changed() {
    return changed;
  }

  @Override
  public boolean follows(int reference) {
    return true;
  }

  @Override
  public void access(
      boolean write,
      FieldInfo field,
      int reference,
      int index,
      long before,
      long value,
      MethodInfo method,
      int pc) {
    changed |= write && before != value;
  }

  @Override
  public void event(Event.Kind kind, int reference, String text, MethodInfo method, int pc) {
    changed |=
        switch (kind) {
          case READ, JOIN, PARK, CHOICE, THROW -> false;
          case LOCK, UNLOCK, WAIT, WAKE -> !alone;
          case WRITE, NOTIFY, START, END, UNPARK, INTERRUPT, CLASS_INIT -> true;
        };
  }

  @Override
  public void stored() {}
}
