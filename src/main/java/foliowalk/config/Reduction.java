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
  INDEPENDENT,
  /**
   * Transactions: steps that no other thread can tell from one are one, by an inferred discipline
   * of locks that is checked in the reduced walk (Stoller and Cohen, "Optimistic synchronization-
   * based state-space reduction", TACAS 2003). The verdict is that of {@link #NONE}; numbers are
   * those of the reduced graph, and a counterexample need not be a shortest one.
   */
  LOCK
}
