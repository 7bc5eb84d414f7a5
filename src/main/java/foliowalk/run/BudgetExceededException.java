package foliowalk.run;

/**
 * A limit of the run, or the signal that ends it, was met in the middle of some work; the message
 * is words for the verdict. Unchecked, since it passes through every caller of what works for a run
 * up to the one that knows what was covered until then.
 */
public final class BudgetExceededException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BudgetExceededException(String reason) {
    super(reason, null, false, false);
  }
}
