// DaemonLoop without the daemon: it never ends, which is neither a deadlock nor an end.
// verdict: PROVED
// schedules: none
// endStates: 0
// states: 9
// transitions: 13
package threads;

class UserLoop {
  static int x;

  public static void main(String[] args) {
    Thread t =
        new Thread(
            () -> {
              while (true) {
                x = 1 - x;
              }
            });
    t.start();
  }
}
