// LeakedThis mended: the object is published when it is complete.
// verdict: PROVED
// states: 10
// transitions: 13
// endStates: 1
// schedules: 6
package memory;

class LeakedThisMended {
  static LeakedThisMended last;
  final int x;

  LeakedThisMended() {
    x = 7;
  }

  public static void main(String[] args) {
    new Thread(
            () -> {
              LeakedThisMended o = last;
              if (o != null) {
                assert o.x == 7;
              }
            })
        .start();
    last = new LeakedThisMended();
  }
}
