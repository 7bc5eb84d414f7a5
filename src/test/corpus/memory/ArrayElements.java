// Two threads write elements of their own (JLS 17.6: no word tearing), also of bytes.
// n = m = 2, so 1 + 16 states (see threads.Independent). Of the C(6, 3) = 20 schedules one is missing:
// once main has written both, it has no more use for the array, so the other thread's two writes
// are one step.
// verdict: PROVED
// states: 17
// transitions: 25
// endStates: 1
// schedules: 19
package memory;

class ArrayElements {
  public static void main(String[] args) {
    byte[] bytes = new byte[4];
    new Thread(
            () -> {
              bytes[0] = 1;
              bytes[2] = 1;
            })
        .start();
    bytes[1] = 1;
    bytes[3] = 1;
  }
}
