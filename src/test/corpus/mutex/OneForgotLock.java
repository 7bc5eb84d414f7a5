// One of two threads takes the lock, the other forgot: no exclusion.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 30
// transitions: 41
// endStates: 1
// schedules: 21
// shortest.java.lang.AssertionError: 8
package mutex;

class OneForgotLock {
  static int balance;

  static synchronized void deposit() {
    balance += 10;
  }

  static void withdraw() {
    balance -= 10;
  }

  public static void main(String[] args) throws InterruptedException {
    Thread a = new Thread(OneForgotLock::deposit);
    a.start();
    withdraw();
    a.join();
    assert balance == 0;
  }
}
