// Busy waiting for a flag.
// verdict: PROVED
// schedules: none
// states: 11
// transitions: 15
// endStates: 1
package memory;

class VolatileFlag {
  static volatile boolean ready;
  static int data;

  public static void main(String[] args) {
    new Thread(
            () -> {
              data = 42;
              ready = true;
            })
        .start();
    while (!ready) {}
    assert data == 42;
  }
}
