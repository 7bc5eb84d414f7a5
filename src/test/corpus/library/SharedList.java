// Two threads add to one list: an element can be lost, and when the list grows in between, one of
// them writes behind the end of the old array.
// The numbers were found by walking, not derived by hand.
// verdict: VIOLATED
// states: 271
// transitions: 465
// endStates: 1
// schedules: 72290
// violated: java.lang.ArrayIndexOutOfBoundsException, java.lang.AssertionError
package library;

import java.util.ArrayList;
import java.util.List;

class SharedList {
  public static void main(String[] args) throws InterruptedException {
    List<Integer> list = new ArrayList<>();
    Thread t = new Thread(() -> list.add(1));
    t.start();
    list.add(2);
    t.join();
    assert list.size() == 2;
  }
}
