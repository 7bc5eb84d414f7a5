// Two locks taken in the order of their identity hash codes, without a rule for equal ones: only
// when they are equal does each thread keep the order of its arguments, and both can wait for ever.
// verdict: VIOLATED
// violated: deadlock
// states: 101
// transitions: 160
// endStates: 1
// schedules: 208
// jpf: identity-hash
// jpfShows: PROVED
package identity;

class OrderedByHash {
  static void move(Object from, Object to) {
    boolean inOrder = System.identityHashCode(from) <= System.identityHashCode(to);
    Object first = inOrder ? from : to;
    Object second = inOrder ? to : from;
    synchronized (first) {
      synchronized (second) {
      }
    }
  }

  public static void main(String[] args) {
    Object a = new Object();
    Object b = new Object();
    new Thread(() -> move(a, b)).start();
    move(b, a);
  }
}
