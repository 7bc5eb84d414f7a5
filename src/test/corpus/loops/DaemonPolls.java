// A daemon that polls for ever does not keep the program from its end.
// verdict: PROVED
// states: 3
// transitions: 3
// endStates: 1
// schedules: none
package loops;

class DaemonPolls {
  static volatile boolean told;

  public static void main(String[] args) {
    Thread poller =
        new Thread(
            () -> {
              while (!told) {}
            });
    poller.setDaemon(true);
    poller.start();
  }
}
