// Philosophers whose forks nobody else can reach once a thread has done with them. A lock that one
// thread alone can reach is no step, so there are fewer schedules; what is found is the same.
// verdict: VIOLATED
// violated: deadlock
// states: 152
// transitions: 312
// endStates: 1
// schedules: 8516
// shortest.deadlock: 5
package deadlock;

class PhilosophersLocal {
  static void eat(Object left, Object right) {
    synchronized (left) {
      synchronized (right) {
      }
    }
  }

  public static void main(String[] args) {
    Object a = new Object();
    Object b = new Object();
    Object c = new Object();
    new Thread(() -> eat(a, b)).start();
    new Thread(() -> eat(b, c)).start();
    eat(c, a);
  }
}
