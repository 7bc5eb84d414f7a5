// LockOrder with data under the locks: the deadlock is found, and so is every other way through.
// verdict: VIOLATED
// violated: deadlock
// states: 70
// transitions: 101
// endStates: 1
// schedules: 88
// shortest.deadlock: 7
package deadlock;

class LockOrderWithData {
  static final Object A = new Object();
  static final Object B = new Object();
  static int x;

  static void first() {
    synchronized (A) {
      x++;
      synchronized (B) {
        x++;
      }
    }
  }

  static void second() {
    synchronized (B) {
      x++;
      synchronized (A) {
        x++;
      }
    }
  }

  public static void main(String[] args) {
    new Thread(LockOrderWithData::first).start();
    second();
  }
}
