// The initialisers of two classes need each other and run in two threads.
// verdict: VIOLATED
// violated: deadlock
// states: 17
// transitions: 21
// endStates: 2
// schedules: 8
// shortest.deadlock: 3
package classinit;

class Deadlock {
  static class A {
    static final int X = B.Y() + 1;

    static int X() {
      return X;
    }
  }

  static class B {
    static final int Y = A.X() + 1;

    static int Y() {
      return Y;
    }
  }

  public static void main(String[] args) {
    new Thread(A::X).start();
    B.Y();
  }
}
