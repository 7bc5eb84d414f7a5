// Two threads add to one element.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 19
// transitions: 25
// endStates: 1
// schedules: 10
// shortest.java.lang.AssertionError: 6
package memory;

class ArrayRace {
  public static void main(String[] args) throws InterruptedException {
    long[] sums = new long[2];
    Thread t = new Thread(() -> sums[1]++);
    t.start();
    sums[1]++;
    t.join();
    assert sums[1] == 2;
  }
}
