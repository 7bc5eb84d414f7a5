// Small boxed numbers are one object each (JLS 5.1.7), so they are one lock.
// verdict: PROVED
// sameAs: monitor.StaticAndClassLiteral
// states: 23
// transitions: 27
// endStates: 1
// schedules: 6
package monitor;

class BoxedSmall {
  static int counter;

  static void add() {
    synchronized (Integer.valueOf(5)) {
      counter++;
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread t = new Thread(BoxedSmall::add);
    t.start();
    synchronized (Integer.valueOf(2 + 3)) {
      counter++;
    }
    t.join();
    assert counter == 2;
  }
}
