// Equal literals are one object (JLS 3.10.5), also across classes, so they are one lock.
// verdict: PROVED
// sameAs: monitor.StaticAndClassLiteral
// states: 23
// transitions: 27
// endStates: 1
// schedules: 6
package monitor;

class StringLiteral {
  static int counter;

  static class Other {
    static void add() {
      synchronized ("lock") {
        counter++;
      }
    }
  }

  public static void main(String[] args) throws InterruptedException {
    Thread t = new Thread(Other::add);
    t.start();
    synchronized ("lo" + "ck") {
      counter++;
    }
    t.join();
    assert counter == 2;
  }
}
