// A clone of a shared array shares its elements, not itself.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 35
// transitions: 56
// endStates: 1
// schedules: 110
// shortest.java.lang.AssertionError: 8
package memory;

class PublishByClone {
  static final PublishByClone[] SHARED = {new PublishByClone()};
  int x;

  public static void main(String[] args) {
    new Thread(() -> SHARED[0].x++).start();
    PublishByClone[] mine = SHARED.clone();
    int before = mine[0].x;
    mine[0] = new PublishByClone();
    assert SHARED[0].x == before;
  }
}
