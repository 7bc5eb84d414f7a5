// SharedList mended.
// The numbers were found by walking, not derived by hand.
// verdict: PROVED
// states: 45
// transitions: 53
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
