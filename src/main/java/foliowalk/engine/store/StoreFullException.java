package foliowalk.engine.store;

/** A visited set has no room for a further state, however much memory there is. */
public final class StoreFullException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreFullException(String limit) {
    super(limit);
  }
}
