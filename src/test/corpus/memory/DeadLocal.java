// A local that is not read again does not split states: each thread reads the other's variable
// and forgets what it read. n = m = 2: 1 + 16 states, C(6, 3) = 20 schedules.
// verdict: PROVED
// states: 17
// transitions: 25
// endStates: 1
// schedules: 20
package memory;

class DeadLocal {
  static int x;
  static int y;

  public static void main(String[] args) {
    new Thread(
            () -> {
              y = 1;
              int forgotten = x;
            })
        .start();
    x = 1;
    int forgotten = y;
  }
}
