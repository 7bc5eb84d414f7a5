// SharedList mended.
// The schedules are counted by hand. Adding takes the monitor, has 6 accesses (modCount twice, size, the
// array, the element, size), and leaves the monitor. Main first: the other thread can only move after
// it, and main then waits in join: 1. The other first: its end has 9 places among the 8 steps of main.
// Together 10. The numbers of states and transitions were found by walking.
// verdict: PROVED
// states: 51
// transitions: 59
// endStates: 1
// schedules: 10
package library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class SharedListLocked {
  public static void main(String[] args) throws InterruptedException {
    List<Integer> list = Collections.synchronizedList(new ArrayList<>());
    Thread t = new Thread(() -> list.add(1));
    t.start();
    list.add(2);
    t.join();
    assert list.size() == 2;
  }
}
