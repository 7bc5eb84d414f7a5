// Under sequential consistency one of two threads that write and then read sees the other.
// verdict: PROVED
// endStates: 3
// states: 41
// transitions: 57
// schedules: 35
package memory;

class StoreBuffering {
  static volatile int x;
  static volatile int y;
  static int seenX;
  static int seenY;

  public static void main(String[] args) throws InterruptedException {
    Thread t =
        new Thread(
            () -> {
              y = 1;
              seenX = x;
            });
    t.start();
    x = 1;
    seenY = y;
    t.join();
    assert seenX == 1 || seenY == 1;
  }
}
