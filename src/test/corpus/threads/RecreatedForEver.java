// A loop that starts a thread and waits for it, without end: the states come back.
// verdict: PROVED
// schedules: none
// endStates: 0
// states: 9
// transitions: 9
package threads;

class RecreatedForEver {
  static int x;

  public static void main(String[] args) throws InterruptedException {
    while (true) {
      Thread t = new Thread(() -> x = 1 - x);
      t.start();
      t.join();
    }
  }
}
