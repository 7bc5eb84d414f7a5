// A synchronized run holds the monitor of the thread object, and the thread needs it once more to end.
// Main's block comes first, or the thread's, and then its end before or after main's block.
// verdict: PROVED
// states: 20
// transitions: 21
// endStates: 1
// schedules: 3
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
