// Large boxed numbers are made anew: two locks.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 19
// transitions: 25
// endStates: 1
// schedules: 10
// shortest.java.lang.AssertionError: 6
package monitor;

class BoxedLarge {
  static int counter;

  static void add() {
    synchronized (Integer.valueOf(100000)) {
      counter++;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread t = new Thread(BoxedLarge::add);
    t.start();
    synchronized (Integer.valueOf(100000)) {
      counter++;
    }
    t.join();
    assert counter == 2;
  }
}
