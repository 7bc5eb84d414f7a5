// join on a thread that was not started returns at once.
// verdict: PROVED
// states: 2
// transitions: 1
// endStates: 1
// schedules: 1
package threads;

class JoinNotStarted {
  public static void main(String[] args) throws InterruptedException {
    new Thread(() -> {}).join();
  }
}
