// The identity hash code of one object alone is no choice, and stays what it is.
// verdict: PROVED
// states: 2
// transitions: 1
// endStates: 1
// schedules: 1
package identity;

class OnlyOne {
  public static void main(String[] args) {
    Object o = new Object();
    int code = o.hashCode();
    assert code == o.hashCode() && code == System.identityHashCode(o);
  }
}
