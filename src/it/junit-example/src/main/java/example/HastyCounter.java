package example;

/** Counts, but from one thread only: the read and the write of an increment are two steps. */
public class HastyCounter extends Counter {
  private int value;

  @Override
  public void increment() {
    value++;
  }

  @Override
  public int value() {
    return value;
  }
}
