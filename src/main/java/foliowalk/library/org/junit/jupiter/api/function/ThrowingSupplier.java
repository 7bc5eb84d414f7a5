package foliowalk.library.org.junit.jupiter.api.function;

/** Model of JUnit's supplier that may throw anything. */
@FunctionalInterface
public interface ThrowingSupplier<T> {
  T get() throws Throwable;
}
