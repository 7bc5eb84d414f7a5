// Two threads add one to a plain field: one update can get lost.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 37
// transitions: 56
// endStates: 1
// schedules: 69
// shortest.java.lang.AssertionError: 9
package mutex;

class LostUpdate {
  static int counter;

  static void add() {
    counter++;
  }

  public static void main(String[] args) throws InterruptedException {
    Thread a = new Thread(LostUpdate::add);
    Thread b = new Thread(LostUpdate::add);
    a.start();
    b.start();
    a.join();
    b.join();
    assert counter == 2;
  }
}
