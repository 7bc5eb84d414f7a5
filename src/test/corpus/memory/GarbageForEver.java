// A loop that makes garbage without end has finitely many states.
// verdict: PROVED
// schedules: none
// states: 5
// transitions: 7
// endStates: 2
package memory;

class GarbageForEver {
  static int[] last;

  public static void main(String[] args) {
    Thread t =
        new Thread(
            () -> {
              while (true) {
                last = new int[] {1, 2, 3};
              }
            });
    t.setDaemon(true);
    t.start();
  }
}
