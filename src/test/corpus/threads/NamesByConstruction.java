// Threads without a name of their own are numbered where they are constructed, racing constructors in
// either order; the numbers never change.
// Numbers as measured.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 13
// transitions: 15
// endStates: 1
// schedules: 4
package threads;

class NamesByConstruction {
  static Thread mine;

  public static void main(String[] args) throws InterruptedException {
    Thread a = new Thread(() -> mine = new Thread(() -> {}));
    assert a.getName().equals("Thread-0");
    a.start();
    Thread b = new Thread(() -> {});
    a.join();
    assert a.getName().equals("Thread-0");
    assert !b.getName().equals(mine.getName());
    // Main may construct first or second.
    assert b.getName().equals("Thread-1");
  }
}
