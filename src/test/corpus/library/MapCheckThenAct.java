// Looks and then puts: both threads may put. With putIfAbsent only one does.
// A put looks at its bin, inserts and counts: three steps.
// The numbers were found by walking, not derived by hand.
// args: check
// verdict: VIOLATED
// states: 100
// transitions: 165
// endStates: 1
// schedules: 3052
// violated: java.lang.AssertionError
// args: atomic
// verdict: PROVED
// states: 35
// transitions: 55
// endStates: 1
// schedules: 90
package library;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

class MapCheckThenAct {
  public static void main(String[] args) throws InterruptedException {
    ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
    AtomicInteger puts = new AtomicInteger();
    boolean check = args[0].equals("check");
    Runnable r =
        () -> {
          if (check) {
            if (!map.containsKey("k")) {
              map.put("k", 1);
              puts.incrementAndGet();
            }
          } else if (map.putIfAbsent("k", 1) == null) {
            puts.incrementAndGet();
          }
        };
    Thread t = new Thread(r);
    t.start();
    r.run();
    t.join();
    assert puts.get() == 1;
  }
}
