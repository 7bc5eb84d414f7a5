// Two threads each throw their own: both are found.
// verdict: VIOLATED
// violated: java.lang.IllegalArgumentException, java.lang.NullPointerException
// states: 2
// transitions: 3
// endStates: 0
// schedules: 2
// shortest.java.lang.IllegalArgumentException: 2
// shortest.java.lang.NullPointerException: 2
package threads;

class UncaughtTwo {
  static volatile Object nothing;

  public static void main(String[] args) {
    new Thread(() -> nothing.hashCode()).start();
    if (nothing == null) {
      throw new IllegalArgumentException();
    }
  }
}
