// Two locks in two orders.
// verdict: VIOLATED
// violated: deadlock
// states: 31
// transitions: 43
// endStates: 1
// schedules: 24
// shortest.deadlock: 3
package deadlock;

class LockOrder {
  static final Object A = new Object();
  static final Object B = new Object();

  public static void main(String[] args) {
    new Thread(
            () -> {
              synchronized (A) {
                synchronized (B) {
                }
              }
            })
        .start();
    synchronized (B) {
      synchronized (A) {
      }
    }
  }
}
