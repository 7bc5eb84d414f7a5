// FinalField without final: one read more each, n = m = 1: C(4, 2) = 6 schedules, 1 + 9 states,
// 1 + 2 * 2 * 3 = 13 transitions.
// verdict: PROVED
// states: 10
// transitions: 13
// endStates: 1
// schedules: 6
package memory;

class PlainField {
  int x = Integer.parseInt("7");

  public static void main(String[] args) {
    PlainField o = new PlainField();
    new Thread(
            () -> {
              assert o.x == 7;
            })
        .start();
    assert o.x == 7;
  }
}
