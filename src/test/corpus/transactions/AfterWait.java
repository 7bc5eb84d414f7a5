// One of two monitors is held again after a wait, the other is taken next.
// verdict: VIOLATED
// violated: deadlock
// states: 57
// transitions: 72
// endStates: 1
// schedules: 38
// shortest.deadlock: 8
package transactions;

class AfterWait {
  static final Object A = new Object(), B = new Object();
  static boolean go;
  static int n;

  public static void main(String[] a) throws Exception {
    Thread t =
        new Thread(
            () -> {
              synchronized (A) {
                while (!go)
                  try {
                    A.wait();
                  } catch (InterruptedException e) {
                  }
                synchronized (B) {
                  n++;
                }
              }
            });
    t.start();
    synchronized (A) {
      go = true;
      A.notify();
    }
    synchronized (B) {
      synchronized (A) {
        n++;
      }
    }
    t.join();
  }
}
