// A queue is copied while an element moves from one end to the other: it is seen whole, so the copy has
// both elements, in one order or the other, or one that is on its way.
// The numbers were found by walking, not derived by hand.
// verdict: PROVED
// states: 15
// transitions: 17
// endStates: 1
// schedules: 4
package library;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

class QueueCopied {
  public static void main(String[] args) throws InterruptedException {
    LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>(List.of(1, 2));
    Thread t = new Thread(() -> queue.add(queue.poll()));
    t.start();
    List<Integer> copy = new ArrayList<>(queue);
    t.join();
    assert copy.equals(List.of(1, 2)) || copy.equals(List.of(2)) || copy.equals(List.of(2, 1));
  }
}
