// Two threads that wait for each other's monitor are no deadlock while main still polls for their
// result; main polls for ever then.
// verdict: VIOLATED
// violated: stuck
// shortest.stuck: 4
// states: 75
// transitions: 160
// endStates: 1
// schedules: none
package loops;

class SpinsBehindDeadlock {
  static final Object a = new Object();
  static final Object b = new Object();
  static volatile int finished;

  static void both(Object first, Object second) {
    synchronized (first) {
      synchronized (second) {
        finished++;
      }
    }
  }

  public static void main(String[] args) {
    new Thread(() -> both(a, b), "ab").start();
    new Thread(() -> both(b, a), "ba").start();
    while (finished < 2) {}
  }
}
