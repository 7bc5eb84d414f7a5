// A long is written in one step: a reader sees all of it or nothing.
// verdict: PROVED
// states: 10
// transitions: 13
// endStates: 1
// schedules: 6
package memory;

class LongField {
  static long x;

  public static void main(String[] args) {
    new Thread(() -> x = -1L).start();
    long seen = x;
    assert seen == 0 || seen == -1L;
  }
}
