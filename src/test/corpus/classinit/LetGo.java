// A thread that initialises a class lets it go when that is over, not when it comes to rest: the other,
// who waits for the class, may read a field of it between the two writes, and again behind them.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 43
// transitions: 63
// endStates: 2
// schedules: 136
// shortest.java.lang.AssertionError: 9
package classinit;

class LetGo {
  static class Outer {
    static int v;

    static {
      v = Inner.v + 1;
    }
  }

  static class Inner {
    static int v;

    static {
      v = Inner.class.getName().length() > 0 ? 1 : 0;
    }
  }

  public static void main(String[] args) {
    new Thread(
            () -> {
              int outer = Outer.v;
              int inner = Inner.v;
              assert !(outer == 2 && inner == 6);
            })
        .start();
    Inner.v = 6;
    int outer = Outer.v;
  }
}
