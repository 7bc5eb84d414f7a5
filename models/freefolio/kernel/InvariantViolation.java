package freefolio.kernel;

/**
 * A broken invariant. Nothing in the model catches it: it ends the run and names the invariant by
 * its class.
 */
public abstract class InvariantViolation extends RuntimeException {
  private static final long serialVersionUID = 1L;

  protected InvariantViolation(String message) {
    super(message);
  }
}
