// A constructor starts a thread on `this` before it writes a final field.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 8
// transitions: 10
// endStates: 1
// schedules: 4
// shortest.java.lang.AssertionError: 2
package memory;

class LeakedByStart {
  final int x;

  LeakedByStart() {
    new Thread(this::check).start();
    x = 7;
  }

  void check() {
    assert x == 7;
  }

  public static void main(String[] args) {
    new LeakedByStart();
  }
}
