package freefolio.kernel;

/**
 * A restore of a direct-map entry that is there. No invariant forbids it: it counts only where the
 * assumption is dropped that it changes nothing.
 */
public final class RestoreOfPresentEntry extends InvariantViolation {
  private static final long serialVersionUID = 1L;

  public RestoreOfPresentEntry(String message) {
    super(message);
  }
}
