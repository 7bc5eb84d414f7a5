// clone() reads the fields of a shared object one by one, in any order: of a pair that is written left
// first, a clone can have the right value without the left one, and the other way round.
// verdict: VIOLATED
// violated: LeftOnly, RightOnly
// states: 39
// transitions: 66
// endStates: 1
// jpf: clone
// jpfShows: LeftOnly
package memory;

class CloneIsNotAtomic {
  @interface Invariant {
    String id();
  }

  @Invariant(id = "LeftOnly")
  static class LeftOnly extends RuntimeException {}

  @Invariant(id = "RightOnly")
  static class RightOnly extends RuntimeException {}

  static class Pair implements Cloneable {
    int left;
    long right;

    Pair copy() {
      try {
        return (Pair) clone();
      } catch (CloneNotSupportedException e) {
        throw new AssertionError(e);
      }
    }
  }

  public static void main(String[] args) {
    Pair pair = new Pair();
    new Thread(
            () -> {
              pair.left = 1;
              pair.right = 1L << 40;
            })
        .start();
    Pair seen = pair.copy();
    if (seen.left == 1 && seen.right == 0) {
      throw new LeftOnly();
    }
    if (seen.left == 0 && seen.right != 0) {
      throw new RightOnly();
    }
    assert seen.right == 0 || seen.right == 1L << 40;
  }
}
