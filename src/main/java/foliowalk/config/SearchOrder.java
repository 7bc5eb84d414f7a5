package foliowalk.config;

/** The order in which an explorer takes states from its frontier. */
public enum SearchOrder {
  /** Breadth-first: the first counterexample of every property is a shortest one. */
  BFS,
  /** Depth-first: finds deep violations early; counterexamples are not shortest. */
  DFS
}
