// LongField as two ints.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 20
// transitions: 30
// endStates: 1
// schedules: 17
// shortest.java.lang.AssertionError: 4
package memory;

class TwoHalves {
  static int high;
  static int low;

  public static void main(String[] args) {
    new Thread(
            () -> {
              high = -1;
              low = -1;
            })
        .start();
    int seenHigh = high;
    int seenLow = low;
    assert seenHigh == seenLow;
  }
}
