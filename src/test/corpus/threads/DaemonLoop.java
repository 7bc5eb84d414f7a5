// A daemon that never ends does not keep the program alive.
// verdict: PROVED
// schedules: none
// states: 9
// transitions: 13
// endStates: 4
package threads;

class DaemonLoop {
  static int x;

  public static void main(String[] args) {
    Thread t =
        new Thread(
            () -> {
              while (true) {
                x = 1 - x;
              }
            });
    t.setDaemon(true);
    t.start();
  }
}
