// A static synchronized method locks the class object (JLS 8.4.3.6).
// verdict: PROVED
// states: 23
// transitions: 27
// endStates: 1
// schedules: 6
package monitor;

class StaticAndClassLiteral {
  static int counter;

  static synchronized void add() {
    counter++;
  }

  public static void main(String[] args) throws InterruptedException {
    Thread t = new Thread(StaticAndClassLiteral::add);
    t.start();
    synchronized (StaticAndClassLiteral.class) {
      counter++;
    }
    t.join();
    assert counter == 2;
  }
}
