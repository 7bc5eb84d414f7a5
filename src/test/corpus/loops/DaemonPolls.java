// A daemon that polls for ever does not keep the program from its end.
// verdict: PROVED
// states: 5
// transitions: 6
// endStates: 3
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
