// PublishByField mended: written first, then published.
// verdict: PROVED
// states: 12
// transitions: 16
// endStates: 1
// schedules: 7
package memory;

class PublishBeforeUse {
  static volatile PublishBeforeUse shared;
  int x;

  public static void main(String[] args) {
    new Thread(
            () -> {
              PublishBeforeUse o = shared;
              if (o != null) {
                assert o.x == 1;
              }
            })
        .start();
    PublishBeforeUse o = new PublishBeforeUse();
    o.x = 1;
    shared = o;
  }
}
