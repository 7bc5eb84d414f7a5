// Listeners that are told while one is added: an iterator walks what there was when it was made, so
// nothing is thrown; over an ArrayList the same walk can end in a ConcurrentModificationException.
// Counted by hand for the first case: main makes the iterator I, the other adds a and ends e, and I
// has 3 places.
// args: copy
// verdict: PROVED
// schedules: 3
// The numbers of this case were found by walking.
// args: plain
// verdict: VIOLATED
// violated: java.util.ConcurrentModificationException
// states: 116
// transitions: 200
// endStates: 1
// schedules: 3114
package library;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

class CopyOnWriteWalk {
  public static void main(String[] args) throws InterruptedException {
    List<String> list = args[0].equals("copy") ? new CopyOnWriteArrayList<>() : new ArrayList<>();
    list.add("first");
    Thread t = new Thread(() -> list.add("second"));
    t.start();
    int told = 0;
    for (String listener : list) {
      told += listener.length();
    }
    t.join();
    assert told == 5 || told == 11;
  }
}
