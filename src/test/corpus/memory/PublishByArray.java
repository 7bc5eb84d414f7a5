// As PublishByField through an element of an array. One schedule less: when main has written all,
// nothing of it is shared any more.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 16
// transitions: 23
// endStates: 1
// schedules: 11
// shortest.java.lang.AssertionError: 4
// jpf: publication
// jpfShows: PROVED
package memory;

class PublishByArray {
  PublishByArray next;
  int x;

  public static void main(String[] args) {
    PublishByArray[] shared = new PublishByArray[1];
    new Thread(
            () -> {
              PublishByArray o = shared[0];
              if (o != null) {
                assert o.x == 1;
              }
            })
        .start();
    PublishByArray o = new PublishByArray();
    shared[0] = o;
    o.x = 1;
  }
}
