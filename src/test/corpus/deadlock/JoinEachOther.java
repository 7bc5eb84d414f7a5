// Two threads wait for each other's end.
// verdict: VIOLATED
// violated: deadlock
// states: 2
// transitions: 1
// endStates: 0
// schedules: 1
// shortest.deadlock: 1
package deadlock;

class JoinEachOther {
  public static void main(String[] args) throws InterruptedException {
    Thread main = Thread.currentThread();
    Thread t =
        new Thread(
            () -> {
              try {
                main.join();
              } catch (InterruptedException e) {
                throw new IllegalStateException();
              }
            });
    t.start();
    t.join();
  }
}
