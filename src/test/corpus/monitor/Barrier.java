// A cyclic barrier with a generation count: nobody is a round ahead.
// verdict: PROVED
// states: 167
// transitions: 239
// endStates: 1
// schedules: 124800
package monitor;

class Barrier {
  int arrived;
  int generation;
  static int round0;
  static int round1;

  synchronized void await() throws InterruptedException {
    int mine = generation;
    if (++arrived == 2) {
      arrived = 0;
      generation++;
      notifyAll();
    } else {
      while (generation == mine) {
        wait();
      }
    }
  }

  static void zero(Barrier barrier) {
    try {
      for (int i = 1; i <= 2; i++) {
        round0 = i;
        barrier.await();
        assert round1 >= i;
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException();
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Barrier barrier = new Barrier();
    new Thread(() -> zero(barrier)).start();
    for (int i = 1; i <= 2; i++) {
      round1 = i;
      barrier.await();
      assert round0 >= i;
    }
  }
}
