// A thread that joins itself waits for ever. No second thread, so one step leads there.
// verdict: VIOLATED
// violated: deadlock
// states: 2
// transitions: 1
// endStates: 0
// schedules: 1
// shortest.deadlock: 1
package deadlock;

class SelfJoin {
  public static void main(String[] args) throws InterruptedException {
    Thread.currentThread().join();
  }
}
