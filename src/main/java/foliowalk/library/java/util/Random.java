package foliowalk.library.java.util;

import foliowalk.library.Atomic;
import foliowalk.library.Host;

/**
 * Model of {@link java.util.Random}: with a seed the sequence that the API prescribes, without one
 * a choice of every value. A choice of too many values ends the run when it is met.
 */
public class Random implements java.io.Serializable {
  private static final long serialVersionUID = 1L;

  private static final long MULTIPLIER = 0x5DEECE66DL;
  private static final long MASK = (1L << 48) - 1;
  private static final double DOUBLE_UNIT = 0x1.0p-53;

  /** The seed, scrambled; below 0 without one. */
  private long seed;

  private boolean hasNextGaussian;
  private double nextGaussian;

  public Random() {
    seed = -1;
  }

  /** As in the JDK, a subclass is asked to set its own seed. */
  public Random(long seed) {
    setSeed(seed);
  }

  public synchronized void setSeed(long seed) {
    become((seed ^ MULTIPLIER) & MASK);
    hasNextGaussian = false;
  }

  @Atomic
  private void become(long scrambled) {
    seed = scrambled;
  }

  @Atomic
  private long seed() {
    return seed;
  }

  @Atomic
  private long advance() {
    seed = (seed * MULTIPLIER + 0xBL) & MASK;
    return seed;
  }

  /** Whether this may override the methods that the others are made of. */
  private boolean isOfProgram() {
    return getClass() != (Object) java.util.Random.class;
  }

  private boolean chooses() {
    return !isOfProgram() && seed() < 0;
  }

  protected int next(int bits) {
    if (seed() < 0) {
      return bits > 30 ? Host.choose(Integer.MAX_VALUE) : Host.choose(1 << bits);
    }
    return (int) (advance() >>> (48 - bits));
  }

  public int nextInt() {
    return next(32);
  }

  public int nextInt(int bound) {
    if (bound <= 0) {
      throw new IllegalArgumentException("bound must be positive");
    }
    if (chooses()) {
      return Host.choose(bound);
    }
    int r = next(31);
    if ((bound & (bound - 1)) == 0) {
      return (int) (((long) bound * r) >> 31);
    }
    int bits = r;
    r = bits % bound;
    while (bits - r + (bound - 1) < 0) {
      bits = next(31);
      r = bits % bound;
    }
    return r;
  }

  public int nextInt(int origin, int bound) {
    if (origin >= bound) {
      throw new IllegalArgumentException("bound must be greater than origin");
    }
    int n = bound - origin;
    if (chooses()) {
      // More than 2^31 values; the engine refuses so many.
      return n <= 0 ? Host.choose(Integer.MAX_VALUE) : origin + Host.choose(n);
    }
    int r = nextInt();
    if ((n & (n - 1)) == 0) {
      return (r & (n - 1)) + origin;
    }
    if (n < 0) {
      while (r < origin || r >= bound) {
        r = nextInt();
      }
      return r;
    }
    int bits = r >>> 1;
    r = bits % n;
    while (bits + (n - 1) - r < 0) {
      bits = nextInt() >>> 1;
      r = bits % n;
    }
    return r + origin;
  }

  public long nextLong() {
    return ((long) next(32) << 32) + next(32);
  }

  public boolean nextBoolean() {
    return next(1) != 0;
  }

  public float nextFloat() {
    return next(24) / (float) (1 << 24);
  }

  public double nextDouble() {
    return (((long) next(26) << 27) + next(27)) * DOUBLE_UNIT;
  }

  public void nextBytes(byte[] bytes) {
    int word = 0;
    for (int i = 0; i < bytes.length; i++) {
      word = i % 4 == 0 ? nextInt() : word >> 8;
      bytes[i] = (byte) word;
    }
  }

  public synchronized double nextGaussian() {
    if (hasNextGaussian) {
      hasNextGaussian = false;
      return nextGaussian;
    }
    double x;
    double y;
    double square;
    do {
      x = 2 * nextDouble() - 1;
      y = 2 * nextDouble() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    double factor = Math.sqrt(-2 * Host.log(square) / square);
    nextGaussian = y * factor;
    hasNextGaussian = true;
    return x * factor;
  }
}
