// A field of the program that is called like the compiler's is an ordinary field. Main sees the
// other thread's write or does not. When it reads before, its end comes among write and end of the other, 3 ways; when
// the write is before, the read violates, ahead of or after the other's end, 2.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 10
// transitions: 13
// endStates: 1
// schedules: 5
// shortest.java.lang.AssertionError: 3
package classinit;

class OwnFlag {
  static class Plain {
    static boolean $assertionsDisabled;
  }

  public static void main(String[] args) {
    new Thread(() -> Plain.$assertionsDisabled = true).start();
    assert !Plain.$assertionsDisabled;
  }
}
