// As PublishByField through an AtomicReference.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// sameAs: memory.PublishByField
// states: 16
// transitions: 23
// endStates: 1
// schedules: 12
// shortest.java.lang.AssertionError: 4
package memory;

import java.util.concurrent.atomic.AtomicReference;

class PublishByAtomic {
  static final AtomicReference<PublishByAtomic> SHARED = new AtomicReference<>();
  int x;

  public static void main(String[] args) {
    new Thread(
            () -> {
              PublishByAtomic o = SHARED.get();
              if (o != null) {
                assert o.x == 1;
              }
            })
        .start();
    PublishByAtomic o = new PublishByAtomic();
    SHARED.set(o);
    o.x = 1;
  }
}
