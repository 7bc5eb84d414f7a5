// Philosophers mended: everybody takes the lower fork first.
// verdict: PROVED
// states: 157
// transitions: 317
// endStates: 1
// schedules: 16101
package deadlock;

class PhilosophersOrdered {
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
    eat(A, C);
  }
}
