// A limit that is not reached changes nothing.
// verdict: PROVED
// limits: maxStates=22
// states: 21
package search;

class StatesEnough {
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
