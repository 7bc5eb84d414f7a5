// A counter without bound: a limit ends the walk, and that proves nothing.
// verdict: INCONCLUSIVE
// limits: maxStates=1000
// reason: --max-states 1000
package search;

class Unbounded {
  static volatile int x;

  public static void main(String[] args) {
    new Thread(
            () -> {
              while (true) {
                x++;
              }
            })
        .start();
    while (true) {
      x--;
    }
  }
}
