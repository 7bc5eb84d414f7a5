// A static and an instance synchronized method lock two things.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 27
// transitions: 38
// endStates: 1
// schedules: 21
// shortest.java.lang.AssertionError: 8
package monitor;

class StaticAndInstance {
  static int counter;

  static synchronized void add() {
    counter++;
  }

  synchronized void addToo() {
    counter++;
  }

  public static void main(String[] args) throws InterruptedException {
    Thread t = new Thread(StaticAndInstance::add);
    t.start();
    new StaticAndInstance().addToo();
    t.join();
    assert counter == 2;
  }
}
