// LeakedThis with a long.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// sameAs: memory.LeakedThis
// states: 16
// transitions: 23
// endStates: 1
// schedules: 12
// shortest.java.lang.AssertionError: 4
package memory;

class LeakedLong {
  static LeakedLong last;
  final long x;

  LeakedLong() {
    last = this;
    x = 7;
  }

  public static void main(String[] args) {
    new Thread(
            () -> {
              LeakedLong o = last;
              if (o != null) {
                assert o.x == 7;
              }
            })
        .start();
    new LeakedLong();
  }
}
