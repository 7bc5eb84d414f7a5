// What a daemon throws is a violation too.
// verdict: VIOLATED
// violated: java.lang.IllegalStateException
// states: 10
// transitions: 13
// endStates: 3
// schedules: 5
// shortest.java.lang.IllegalStateException: 3
package threads;

class DaemonThrows {
  static volatile boolean on;

  public static void main(String[] args) {
    Thread t =
        new Thread(
            () -> {
              if (on) {
                throw new IllegalStateException();
              }
            });
    t.setDaemon(true);
    t.start();
    on = true;
  }
}
