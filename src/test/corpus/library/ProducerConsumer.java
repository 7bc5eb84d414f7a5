// One place, two items: they come out in the order they went in.
// The numbers were found by walking, not derived by hand.
// verdict: PROVED
// states: 31
// transitions: 42
// endStates: 1
// schedules: 55
// jpf: contended-lock
// jpfShows: java.lang.IllegalMonitorStateException or cannot run: java.lang.Thread.onSpinWait
package library;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

class ProducerConsumer {
  public static void main(String[] args) throws InterruptedException {
    BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
    new Thread(
            () -> {
              try {
                queue.put(1);
                queue.put(2);
              } catch (InterruptedException e) {
                throw new AssertionError(e);
              }
            })
        .start();
    assert queue.take() == 1;
    assert queue.take() == 2;
  }
}
