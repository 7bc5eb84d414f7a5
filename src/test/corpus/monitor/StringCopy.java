// A copy of a literal is another object and another lock.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 27
// transitions: 38
// endStates: 1
// schedules: 21
// shortest.java.lang.AssertionError: 8
package monitor;

class StringCopy {
  static int counter;

  static void add() {
    synchronized ("lock") {
      counter++;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread t = new Thread(StringCopy::add);
    t.start();
    String copy = new String("lock");
    assert copy.equals("lock");
    synchronized (copy) {
      counter++;
    }
    t.join();
    assert counter == 2;
  }
}
