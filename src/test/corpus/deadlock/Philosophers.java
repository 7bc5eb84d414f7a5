// Three philosophers, each takes the left fork first.
// verdict: VIOLATED
// violated: deadlock
// states: 176
// transitions: 366
// endStates: 1
// schedules: 13859
// shortest.deadlock: 5
package deadlock;

class Philosophers {
  static final Object A = new Object();
  static final Object B = new Object();
  static final Object C = new Object();

  static void eat(Object left, Object right) {
    synchronized (left) {
      synchronized (right) {
      }
    }
  }

  public static void main(String[] args) {
    new Thread(() -> eat(A, B)).start();
    new Thread(() -> eat(B, C)).start();
    eat(C, A);
  }
}
