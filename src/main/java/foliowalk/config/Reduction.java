package foliowalk.config;

/** Which scheduling points are left out since no other thread can notice. */
public enum Reduction {
  /** Every scheduling point of DESIGN.md section "Semantics" is a state. */
  NONE,
  /**
   * Leaving a monitor is no scheduling point: it is independent of everything other threads can do
   * before it (a singleton persistent set; Godefroid, "Partial-Order Methods for the Verification
   * of Concurrent Systems", 1996, chapter 4). The verdict is that of {@link #NONE}; the number of
   * schedules is that of the reduced graph.
   */
  INDEPENDENT
}
