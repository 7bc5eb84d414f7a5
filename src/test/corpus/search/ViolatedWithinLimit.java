// A violation found before a limit stands; the reason says that there may be more.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// limits: maxStates=200
// reason: there may be more
package search;

class ViolatedWithinLimit {
  static volatile int x;

  public static void main(String[] args) {
    new Thread(
            () -> {
              while (true) {
                x++;
              }
            })
        .start();
    assert x < 3;
    while (true) {
      x--;
    }
  }
}
