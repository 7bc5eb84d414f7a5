// An exception that nobody catches still leaves the monitors step by step; the violation is seen
// in the step that leaves the last one: start, enter, enter, leave, leave.
// verdict: VIOLATED
// violated: java.lang.IllegalStateException
// states: 19
// transitions: 30
// endStates: 0
// schedules: 22
// shortest.java.lang.IllegalStateException: 5
package monitor;

class UncaughtInSynchronized {
  static final Object INNER = new Object();

  static synchronized void outer() {
    synchronized (INNER) {
      throw new IllegalStateException("inside");
    }
  }

  public static void main(String[] args) {
    new Thread(() -> outer()).start();
    synchronized (INNER) {
      INNER.notify();
    }
  }
}
