// An object made local is written after it was put into a shared field: both writes race.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 16
// transitions: 23
// endStates: 1
// schedules: 12
// shortest.java.lang.AssertionError: 4
package memory;

class PublishByField {
  static volatile PublishByField shared;
  int x;

  public static void main(String[] args) {
    new Thread(
            () -> {
              PublishByField o = shared;
              if (o != null) {
                assert o.x == 1;
              }
            })
        .start();
    PublishByField o = new PublishByField();
    shared = o;
    o.x = 1;
  }
}
