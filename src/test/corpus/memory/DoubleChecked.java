// Double-checked locking: one object is made.
// verdict: PROVED
// states: 40
// transitions: 57
// endStates: 1
// schedules: 36
package memory;

class DoubleChecked {
  static volatile DoubleChecked instance;
  static int made;

  static DoubleChecked get() {
    DoubleChecked found = instance;
    if (found == null) {
      synchronized (DoubleChecked.class) {
        found = instance;
        if (found == null) {
          made++;
          found = new DoubleChecked();
          instance = found;
        }
      }
    }
    return found;
  }

  public static void main(String[] args) throws InterruptedException {
    Thread t = new Thread(DoubleChecked::get);
    t.start();
    DoubleChecked mine = get();
    t.join();
    assert made == 1;
    assert mine == instance;
  }
}
