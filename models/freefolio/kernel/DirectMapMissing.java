package freefolio.kernel;

@Invariant(
    id = "I3",
    sentence =
        "the direct-map entry is present when a folio goes back to the allocator and at every"
            + " kernel access",
    rule = "the allocator and its debugging aids write to pages through the direct map")
public final class DirectMapMissing extends InvariantViolation {
  private static final long serialVersionUID = 1L;

  public DirectMapMissing(String message) {
    super(message);
  }
}
