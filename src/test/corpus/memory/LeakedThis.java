// A constructor lets `this` out before it writes a final field: the other thread can see 0 (JLS
// 17.5), so reads of that field are steps.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 16
// transitions: 23
// endStates: 1
// schedules: 12
// shortest.java.lang.AssertionError: 4
package memory;

class LeakedThis {
  static LeakedThis last;
  final int x;

  LeakedThis() {
    last = this;
    x = 7;
  }

  public static void main(String[] args) {
    new Thread(
            () -> {
              LeakedThis o = last;
              if (o != null) {
                assert o.x == 7;
              }
            })
        .start();
    new LeakedThis();
  }
}
