package foliowalk.engine.reduction;

/**
 * A walk met what its transactions assumed not to happen; the assumption is dropped by now, and the
 * walk has to begin again.
 */
final class DisciplineBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DisciplineBroken(String what) {
    super(what, null, false, false);
  }
}
