// The values of a map are copied while it grows: none of them twice, and what was there before is.
// The numbers were found by walking, not derived by hand.
// verdict: PROVED
// states: 150
// transitions: 255
// endStates: 1
// schedules: 9618
package library;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

class MapCopied {
  public static void main(String[] args) throws InterruptedException {
    ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();
    map.put(1, 5);
    Thread t = new Thread(() -> map.put(2, 6));
    t.start();
    List<Integer> copy = new ArrayList<>(map.values());
    t.join();
    assert copy.contains(5) && copy.size() < 3;
  }
}
