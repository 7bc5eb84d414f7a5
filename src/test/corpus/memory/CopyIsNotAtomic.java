// System.arraycopy into a shared array is a step for each element: a reader can see half of it.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 19
// transitions: 28
// endStates: 1
// schedules: 14
// shortest.java.lang.AssertionError: 4
package memory;

class CopyIsNotAtomic {
  static final int[] SHARED = new int[2];

  public static void main(String[] args) {
    new Thread(() -> System.arraycopy(new int[] {1, 1}, 0, SHARED, 0, 2)).start();
    int second = SHARED[1];
    int first = SHARED[0];
    assert second <= first;
    assert first == second;
  }
}
