// VolatileFlag with the two writes swapped.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// schedules: none
// states: 12
// transitions: 17
// endStates: 1
// shortest.java.lang.AssertionError: 4
package memory;

class FlagTooEarly {
  static volatile boolean ready;
  static int data;

  public static void main(String[] args) {
    new Thread(
            () -> {
              ready = true;
              data = 42;
            })
        .start();
    while (!ready) {}
    assert data == 42;
  }
}
