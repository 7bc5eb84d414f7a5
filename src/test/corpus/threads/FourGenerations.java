// Each thread starts the next and ends; the tree of threads closes over those that ended.
// verdict: PROVED
// endStates: 1
// states: 31
// transitions: 64
// schedules: 105
package threads;

class FourGenerations {
  static volatile int x;

  static Runnable generation(int n) {
    return () -> {
      if (n > 0) {
        new Thread(generation(n - 1)).start();
      } else {
        x = 1;
      }
    };
  }

  public static void main(String[] args) {
    new Thread(generation(2)).start();
  }
}
