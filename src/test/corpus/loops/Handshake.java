// Two threads that wait for each other by polling, each after it has said what the other waits for.
// verdict: PROVED
// states: 13
// transitions: 19
// endStates: 1
// schedules: none
package loops;

class Handshake {
  static volatile boolean here;
  static volatile boolean there;

  public static void main(String[] args) {
    new Thread(
            () -> {
              there = true;
              while (!here) {}
            })
        .start();
    here = true;
    while (!there) {}
  }
}
