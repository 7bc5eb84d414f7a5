// A chain is hung into a shared object: what hangs on the chain is shared with it.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 16
// transitions: 23
// endStates: 1
// schedules: 11
// shortest.java.lang.AssertionError: 4
package memory;

class PublishByLink {
  PublishByLink next;
  int x;

  public static void main(String[] args) {
    PublishByLink root = new PublishByLink();
    new Thread(
            () -> {
              PublishByLink first = root.next;
              if (first != null) {
                assert first.next.x == 1;
              }
            })
        .start();
    PublishByLink first = new PublishByLink();
    PublishByLink second = new PublishByLink();
    first.next = second;
    root.next = first;
    second.x = 1;
  }
}
