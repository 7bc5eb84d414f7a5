// Barrier without a generation: the last to come takes the count back before the other has looked,
// who then waits for ever.
// verdict: VIOLATED
// violated: deadlock
// states: 64
// transitions: 65
// endStates: 0
// schedules: 4
// shortest.deadlock: 24
package monitor;

class BarrierWithoutGeneration {
  int arrived;

  synchronized void await() throws InterruptedException {
    arrived++;
    if (arrived == 2) {
      notifyAll();
    } else {
      while (arrived != 2) {
        wait();
      }
    }
    if (arrived == 2) {
      arrived = 0;
    }
  }

  static void twice(BarrierWithoutGeneration barrier) {
    try {
      barrier.await();
      barrier.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException();
    }
  }

  public static void main(String[] args) {
    BarrierWithoutGeneration barrier = new BarrierWithoutGeneration();
    new Thread(() -> twice(barrier)).start();
    twice(barrier);
  }
}
