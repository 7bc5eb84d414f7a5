// An exception that nobody catches still leaves the monitors step by step; the thread
// then dies in a step of its own, as others can notice that it left: start, enter, enter, leave, leave,
// die.
// verdict: VIOLATED
// violated: java.lang.IllegalStateException
// states: 24
// transitions: 39
// endStates: 0
// schedules: 36
// shortest.java.lang.IllegalStateException: 6
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
