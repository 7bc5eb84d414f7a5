package foliowalk.engine.semantics;

/** Names that a record gives to objects. */
public interface ObjectNames {
  /** The name of an object of the state last stored. */
  String nameOf(int reference);

  /** The name of a lock, the same whether its monitor or a mark makes it one. */
  String lock(int reference);

  /** What a thread waits for that waits to be notified on an object. */
  String waitedFor(int reference);
}
