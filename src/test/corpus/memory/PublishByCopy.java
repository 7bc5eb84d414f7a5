// As PublishByArray, put there by System.arraycopy: reading the source, which one thread has, is no
// step, writing the element is one.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// sameAs: memory.PublishByArray
// states: 16
// transitions: 23
// endStates: 1
// schedules: 11
// shortest.java.lang.AssertionError: 4
// jpf: publication
// jpfShows: PROVED
package memory;

class PublishByCopy {
  int x;

  public static void main(String[] args) {
    PublishByCopy[] shared = new PublishByCopy[1];
    new Thread(
            () -> {
              PublishByCopy o = shared[0];
              if (o != null) {
                assert o.x == 1;
              }
            })
        .start();
    PublishByCopy o = new PublishByCopy();
    System.arraycopy(new PublishByCopy[] {o}, 0, shared, 0, 1);
    o.x = 1;
  }
}
