// A thread that dies as there is no monitor to enter: what it wrote before is there for others.
// verdict: VIOLATED
// violated: java.lang.IllegalStateException, java.lang.NullPointerException
// jpf: death
// jpfShows: java.lang.NullPointerException
package monitor;

class NullMonitor {
  static int x;

  static void die() {
    Object none = null;
    x = 1;
    synchronized (none) {
      x = 2;
    }
  }

  public static void main(String[] args) {
    new Thread(NullMonitor::die).start();
    if (x == 1) {
      throw new IllegalStateException();
    }
  }
}
