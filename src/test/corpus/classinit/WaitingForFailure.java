// Two threads use a class first whose initialiser waits to be told and then fails: who waited for
// the initialisation gets NoClassDefFoundError.
// verdict: VIOLATED
// violated: java.lang.NoClassDefFoundError
// states: 10
// transitions: 15
// endStates: 0
// schedules: 6
// shortest.java.lang.NoClassDefFoundError: 4
// jpf: initializer-error
// jpfShows: java.lang.NumberFormatException
package classinit;

class WaitingForFailure {
  static volatile int looks;

  static class Bad {
    static int x;

    static {
      looks = 1;
      x = Integer.parseInt("no number");
    }
  }

  public static void main(String[] args) {
    new Thread(
            () -> {
              try {
                Bad.x = 1;
              } catch (ExceptionInInitializerError e) {
                looks = 2;
              }
            })
        .start();
    try {
      Bad.x = 1;
    } catch (ExceptionInInitializerError e) {
      looks = 3;
    }
  }
}
