// A thread starts once (Thread.start).
// verdict: VIOLATED
// violated: java.lang.IllegalThreadStateException
// states: 3
// transitions: 4
// endStates: 0
// schedules: 2
// shortest.java.lang.IllegalThreadStateException: 2
package threads;

class StartTwice {
  public static void main(String[] args) {
    Thread t = new Thread(() -> {});
    t.start();
    t.start();
  }
}
