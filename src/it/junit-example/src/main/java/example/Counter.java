package example;

/** Counts, from any number of threads. */
public class Counter {
  private int value;

  public synchronized void increment() {
    value++;
  }

  public int value() {
    return value;
  }
}
