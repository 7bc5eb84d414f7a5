// wait without the monitor (Object.wait).
// verdict: VIOLATED
// violated: java.lang.IllegalMonitorStateException
// states: 1
// transitions: 1
// schedules: 1
// endStates: 0
// shortest.java.lang.IllegalMonitorStateException: 1
package monitor;

class WaitWithoutLock {
  public static void main(String[] args) throws InterruptedException {
    new Object().wait();
  }
}
