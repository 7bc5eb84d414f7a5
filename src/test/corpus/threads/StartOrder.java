// Two starters each start one child. Which starts first must not split the states: whoever starts
// first, the tree of threads is the same.
// verdict: PROVED
// endStates: 1
// states: 102
// transitions: 283
// schedules: 9450
package threads;

class StartOrder {
  static volatile int x;

  static void starter() {
    new Thread(() -> x = 1).start();
  }

  public static void main(String[] args) {
    new Thread(StartOrder::starter).start();
    new Thread(StartOrder::starter).start();
  }
}
