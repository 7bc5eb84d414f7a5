// An exception leaves a synchronized block: the monitor is free again.
// verdict: PROVED
// states: 16
// transitions: 21
// endStates: 1
// schedules: 8
package monitor;

class ExceptionReleases {
  static final Object LOCK = new Object();

  static void fails() {
    try {
      synchronized (LOCK) {
        throw new IllegalStateException();
      }
    } catch (IllegalStateException e) {
      assert !Thread.holdsLock(LOCK);
    }
  }

  public static void main(String[] args) {
    new Thread(ExceptionReleases::fails).start();
    synchronized (LOCK) {
      assert Thread.holdsLock(LOCK);
    }
  }
}
