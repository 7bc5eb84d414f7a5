// A state from which a step leads on is 7 deep: the first step, main's 3 writes, the other's 2
// writes and end. A limit of 7 cuts that step. See threads.Independent.
// verdict: INCONCLUSIVE
// limits: maxDepth=7
// reason: --max-depth 7
package search;

class DepthTooSmall {
  static int x;
  static int y;

  public static void main(String[] args) {
    new Thread(
            () -> {
              y = 1;
              y = 2;
            })
        .start();
    x = 1;
    x = 2;
    x = 3;
  }
}
