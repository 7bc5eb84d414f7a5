// Nor does it start again when it has ended.
// verdict: VIOLATED
// violated: java.lang.IllegalThreadStateException
// endStates: 0
// states: 3
// transitions: 3
// schedules: 1
// shortest.java.lang.IllegalThreadStateException: 3
package threads;

class StartTwiceAfterEnd {
  public static void main(String[] args) throws InterruptedException {
    Thread t = new Thread(() -> {});
    t.start();
    t.join();
    t.start();
  }
}
