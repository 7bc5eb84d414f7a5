// DeadLocal the other way round and kept: states split by what was seen, schedules do not.
// verdict: PROVED
// endStates: 1
// schedules: 20
// states: 21
// transitions: 31
package memory;

class LiveLocal {
  static int x;
  static int y;

  static void use(int seen) {
    assert seen == 0 || seen == 1;
  }

  public static void main(String[] args) {
    new Thread(
            () -> {
              int seen = x;
              y = 1;
              use(seen);
            })
        .start();
    int seen = y;
    x = 1;
    use(seen);
  }
}
