// OrderedByHash with a third lock for equal codes: never a deadlock.
// verdict: PROVED
// states: 111
// transitions: 173
// endStates: 1
// schedules: 208
package identity;

class OrderedByHashAndTie {
  static void move(Object from, Object to) {
    int one = System.identityHashCode(from);
    int other = to.hashCode();
    if (one == other) {
      synchronized (OrderedByHashAndTie.class) {
        both(from, to);
      }
    } else if (one < other) {
      both(from, to);
    } else {
      both(to, from);
    }
  }

  static void both(Object first, Object second) {
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
