package foliowalk.language.programs;

/** Tells whether an assert statement was executed. */
public final class Asserting {
  private static int evaluated;

  private Asserting() {}

  public static void main(String[] args) {
    assert fails() : "detail " + evaluated;
    throw new IllegalStateException("evaluated " + evaluated);
  }

  private static boolean fails() {
    evaluated++;
    return false;
  }
}
