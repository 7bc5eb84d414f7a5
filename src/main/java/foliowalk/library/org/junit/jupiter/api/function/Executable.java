package foliowalk.library.org.junit.jupiter.api.function;

/** Model of JUnit's block of code that may throw anything. */
@FunctionalInterface
public interface Executable {
  void execute() throws Throwable;
}
