package foliowalk.library.java.util;

import foliowalk.library.Engine;

/** Model of {@link java.util.Random}: a choice means every value. A seed changes nothing. */
public class Random implements java.io.Serializable {
  private static final long serialVersionUID = 1L;

  public Random() {}

  public Random(long seed) {}

  public void setSeed(long seed) {}

  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive");
    }
    return Engine.choose(bound);
  }

  public int nextInt(int origin, int bound) {
    if (origin >= bound) {
      throw new IllegalArgumentException("bound must be greater than origin");
    }
    if (bound - origin <= 0) {
      // More than 2^31 values; the engine refuses so many.
      return Engine.choose(0x7fffffff);
    }
    return origin + Engine.choose(bound - origin);
  }

  public boolean nextBoolean() {
    return Engine.choose(2) == 1;
  }
}
