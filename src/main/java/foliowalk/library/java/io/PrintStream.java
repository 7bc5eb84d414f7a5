package foliowalk.library.java.io;

/**
 * Model of {@link java.io.PrintStream}: output is no part of the state and is dropped, but {@code
 * toString} of what is printed runs.
 */
public class PrintStream {
  public void println() {}

  public void println(String s) {}

  public void println(int value) {}

  public void println(long value) {}

  public void println(float value) {}

  public void println(double value) {}

  public void println(char value) {}

  public void println(boolean value) {}

  public void println(Object o) {
    String.valueOf(o);
  }

  public void println(char[] value) {
    String.valueOf(value);
  }

  public void print(String s) {}

  public void print(int value) {}

  public void print(long value) {}

  public void print(float value) {}

  public void print(double value) {}

  public void print(char value) {}

  public void print(boolean value) {}

  public void print(Object o) {
    String.valueOf(o);
  }

  public void print(char[] value) {
    String.valueOf(value);
  }

  public void flush() {}
}
