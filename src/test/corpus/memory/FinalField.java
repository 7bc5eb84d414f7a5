// Reading a final field of an object that both threads have is no step: main has its end only,
// the other thread too. Schedules C(2, 1) = 2, states 1 + 2 * 2 = 5 (see threads.Independent,
// n = m = 0).
// verdict: PROVED
// states: 5
// transitions: 5
// endStates: 1
// schedules: 2
package memory;

class FinalField {
  final int x = Integer.parseInt("7");

  public static void main(String[] args) {
    FinalField o = new FinalField();
    new Thread(
            () -> {
              assert o.x == 7;
            })
        .start();
    assert o.x == 7;
  }
}
