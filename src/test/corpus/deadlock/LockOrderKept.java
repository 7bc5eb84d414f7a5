// LockOrder mended: one order.
// verdict: PROVED
// states: 28
// transitions: 37
// endStates: 1
// schedules: 12
package deadlock;

class LockOrderKept {
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
    synchronized (A) {
      synchronized (B) {
      }
    }
  }
}
