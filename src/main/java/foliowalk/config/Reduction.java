package foliowalk.config;

/** Which state-space reduction wraps the full-grain semantics. */
public enum Reduction {
  /** Every scheduling point of DESIGN.md section "Semantics" is a state. */
  NONE,
  /**
   * Steps go on over operations that no other live thread can ever conflict with (singleton
   * persistent sets; Godefroid, "Partial-Order Methods for the Verification of Concurrent Systems",
   * 1996, chapter 4). Verdicts and violated properties are those of {@link #NONE}.
   */
  INDEPENDENT
}
