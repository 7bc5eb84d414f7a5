package foliowalk.library.java.io;

/**
 * Model of {@link java.io.ObjectStreamField}: classes of the JDK name their serial form in their
 * initialisers, which nobody reads.
 */
public class ObjectStreamField {
  public ObjectStreamField(String name, Class<?> type) {}

  public ObjectStreamField(String name, Class<?> type, boolean unshared) {}
}
