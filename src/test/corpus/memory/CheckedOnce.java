// DoubleChecked without the second check: two objects.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 47
// transitions: 65
// endStates: 1
// schedules: 41
// shortest.java.lang.AssertionError: 10
package memory;

class CheckedOnce {
  static volatile CheckedOnce instance;
  static int made;

  static CheckedOnce get() {
    CheckedOnce found = instance;
    if (found == null) {
      synchronized (CheckedOnce.class) {
        made++;
        found = new CheckedOnce();
        instance = found;
      }
    }
    return found;
  }

  public static void main(String[] args) throws InterruptedException {
    Thread t = new Thread(CheckedOnce::get);
    t.start();
    get();
    t.join();
    assert made == 1;
  }
}
