// The initialiser of the main class throws before main runs.
// verdict: VIOLATED
// violated: java.lang.ExceptionInInitializerError
// states: 1
// transitions: 1
// schedules: 1
// endStates: 0
// shortest.java.lang.ExceptionInInitializerError: 1
// jpf: initializer-error
// jpfShows: java.lang.ArithmeticException
package classinit;

class MainFails {
  static int zero = 0;
  static int x = 1 / zero;

  public static void main(String[] args) {
    throw new IllegalStateException("never reached");
  }
}
