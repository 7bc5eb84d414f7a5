package foliowalk.junit;

/** The verdict that makes a test pass. */
public enum Expected {
  /** Every schedule was walked and none violates anything. */
  PROVED,
  /** Some schedule violates something, see {@link ExploreAllSchedules#violates()}. */
  VIOLATED,
  /** A limit ended the walk, or one schedule only was taken, and nothing was violated so far. */
  INCONCLUSIVE
}
