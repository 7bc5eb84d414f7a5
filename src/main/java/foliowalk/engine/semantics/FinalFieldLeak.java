package foliowalk.engine.semantics;

/**
 * A final field is written although another thread can already reach its object: the constructor
 * let {@code this} escape. Reads of the field must then be scheduling points (JLS 17.5), so the run
 * has to start again with the field treated as not final.
 */
public final class FinalFieldLeak extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient foliowalk.program.FieldInfo field;

  FinalFieldLeak(foliowalk.program.FieldInfo field) {
    super(field.toString(), null, false, false);
    this.field = field;
  }

  /** The field, as {@link foliowalk.program.FieldInfo#toString} names it. */
  public String field() {
    return field.toString();
  }
}
