package foliowalk.library.java.util;

import foliowalk.library.Engine;

/** Model of {@link java.util.Random}: a choice means every value. A seed changes nothing. */
public class Random {
  public Random() {}

  public Random(long seed) {}

  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive");
    }
    return Engine.choose(bound);
  }

  public boolean nextBoolean() {
    return Engine.choose(2) == 1;
  }
}
