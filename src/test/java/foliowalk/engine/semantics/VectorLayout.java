package foliowalk.engine.semantics;

/** What tests of other packages need to know of {@link Layout}. */
public final class VectorLayout {
  /** Where the statics begin in a vector. */
  public static final int STATICS = Layout.PROLOGUE;

  private VectorLayout() {}
}
