// Two threads use a class first: one initialises it, the other waits for it (JLS 12.4.2).
// verdict: PROVED
// endStates: 2
// states: 24
// transitions: 29
// schedules: 20
package classinit;

class OnceOnly {
  static int initialised;
  static int first;

  static class Lazy {
    static int value;

    static {
      initialised++;
      value = 7;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread t =
        new Thread(
            () -> {
              assert Lazy.value == 7;
              first = 1;
            });
    t.start();
    assert Lazy.value == 7;
    first = 2;
    t.join();
    assert initialised == 1;
  }
}
