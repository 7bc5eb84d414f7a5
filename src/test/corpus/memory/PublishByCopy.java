// As PublishByArray, put there by System.arraycopy.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 19
// transitions: 28
// endStates: 1
// schedules: 16
// shortest.java.lang.AssertionError: 5
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
