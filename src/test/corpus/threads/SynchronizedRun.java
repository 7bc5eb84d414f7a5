// A synchronized run holds the monitor of the thread object.
// verdict: PROVED
// states: 23
// transitions: 27
// endStates: 1
// schedules: 6
package threads;

class SynchronizedRun extends Thread {
  static int x;

  @Override
  public synchronized void run() {
    x++;
  }

  public static void main(String[] args) throws InterruptedException {
    SynchronizedRun t = new SynchronizedRun();
    t.start();
    synchronized (t) {
      x++;
    }
    t.join();
    assert x == 2;
  }
}
