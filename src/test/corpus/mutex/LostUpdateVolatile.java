// As LostUpdate: volatile makes each access visible, not the two of them one.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// sameAs: mutex.LostUpdate
// states: 37
// transitions: 56
// endStates: 1
// schedules: 69
// shortest.java.lang.AssertionError: 9
package mutex;

class LostUpdateVolatile {
  static volatile int counter;

  static void add() {
    counter++;
  }

  public static void main(String[] args) throws InterruptedException {
    Thread a = new Thread(LostUpdateVolatile::add);
    Thread b = new Thread(LostUpdateVolatile::add);
    a.start();
    b.start();
    a.join();
    b.join();
    assert counter == 2;
  }
}
