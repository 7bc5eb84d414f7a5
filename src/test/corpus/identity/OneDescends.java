// One thread takes the locks by ascending, one by descending identity hash code: they wait for each
// other only where the codes differ, whichever is the larger.
// verdict: VIOLATED
// violated: deadlock
// states: 106
// transitions: 169
// endStates: 1
// schedules: 251
package identity;

class OneDescends {
  static void take(Object a, Object b, boolean descending) {
    int difference = Integer.compare(a.hashCode(), b.hashCode());
    boolean swapped = descending ? difference < 0 : difference > 0;
    synchronized (swapped ? b : a) {
      synchronized (swapped ? a : b) {
      }
    }
  }

  public static void main(String[] args) {
    Object a = new Object();
    Object b = new Object();
    new Thread(() -> take(a, b, false)).start();
    take(a, b, true);
  }
}
