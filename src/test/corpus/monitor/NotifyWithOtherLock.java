// notify on one object while holding another.
// verdict: VIOLATED
// violated: java.lang.IllegalMonitorStateException
// states: 1
// transitions: 1
// schedules: 1
// endStates: 0
// shortest.java.lang.IllegalMonitorStateException: 1
package monitor;

class NotifyWithOtherLock {
  public static void main(String[] args) {
    Object a = new Object();
    Object b = new Object();
    synchronized (a) {
      b.notifyAll();
    }
  }
}
