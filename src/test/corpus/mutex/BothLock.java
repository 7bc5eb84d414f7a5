// OneForgotLock mended.
// verdict: PROVED
// states: 23
// transitions: 27
// endStates: 1
// schedules: 6
package mutex;

class BothLock {
  static int balance;

  static synchronized void deposit() {
    balance += 10;
  }

  static synchronized void withdraw() {
    balance -= 10;
  }

  public static void main(String[] args) throws InterruptedException {
    Thread a = new Thread(BothLock::deposit);
    a.start();
    withdraw();
    a.join();
    assert balance == 0;
  }
}
