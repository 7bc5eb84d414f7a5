package foliowalk.engine.reduction;

/** How an operation commutes with those of other threads (Lipton, CACM 18(12), 1975). */
enum Mover {
  /** What another thread does right after it could as well be done before it. */
  RIGHT,
  /** What another thread does right before it could as well be done after it. */
  LEFT,
  /** Both. */
  BOTH,
  /** Neither is known; the operation is never blocked. */
  NONE,
  /** Begins a transaction and ends it. */
  ALONE
}
