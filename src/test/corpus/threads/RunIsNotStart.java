// run called as a method is no thread: one path.
// verdict: PROVED
// states: 2
// transitions: 1
// endStates: 1
// schedules: 1
package threads;

class RunIsNotStart {
  static int x;

  public static void main(String[] args) {
    Thread t = new Thread(() -> x++);
    t.run();
    t.run();
    assert x == 2;
    assert !t.isAlive();
  }
}
