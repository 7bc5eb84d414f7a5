// The main thread takes its interruption out of sleep or join and dies of it. Before it is dead the
// child can see that the interruption was taken (API of Thread.sleep and join: the status is cleared).
// Numbers as measured.
// verdict: VIOLATED
// violated: java.lang.AssertionError, java.lang.InterruptedException
// states: 18
// transitions: 28
// endStates: 1
// schedules: 12
// shortest.java.lang.AssertionError: 5
// shortest.java.lang.InterruptedException: 4
package threads;

class InterruptTaken {
  public static void main(String[] args) throws InterruptedException {
    Thread main = Thread.currentThread();
    Thread child =
        new Thread(
            () -> {
              main.interrupt();
              assert main.isInterrupted();
            });
    child.start();
    Thread.sleep(1);
    child.join();
  }
}
