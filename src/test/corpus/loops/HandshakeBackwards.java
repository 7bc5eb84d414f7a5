// Handshake in which each waits before it speaks. No schedule ends, from the beginning on.
// verdict: VIOLATED
// violated: stuck
// shortest.stuck: 0
// states: 2
// transitions: 3
// endStates: 0
// schedules: none
package loops;

class HandshakeBackwards {
  static volatile boolean here;
  static volatile boolean there;

  public static void main(String[] args) {
    new Thread(
            () -> {
              while (!here) {}
              there = true;
            })
        .start();
    while (!there) {}
    here = true;
  }
}
