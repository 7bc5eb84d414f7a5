// After join everything the thread did is there.
// verdict: PROVED
// states: 6
// transitions: 5
// endStates: 1
// schedules: 1
package threads;

class JoinSeesAll {
  static int x;

  public static void main(String[] args) throws InterruptedException {
    Thread t =
        new Thread(
            () -> {
              x = 1;
              x = 2;
            });
    t.start();
    t.join();
    assert x == 2;
  }
}
