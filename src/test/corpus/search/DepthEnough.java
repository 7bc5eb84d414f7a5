// DepthTooSmall with a limit one deeper: nothing is cut.
// verdict: PROVED
// limits: maxDepth=8
// states: 21
package search;

class DepthEnough {
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
