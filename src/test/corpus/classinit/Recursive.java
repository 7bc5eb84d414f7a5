// One thread alone may use a class that it initialises itself (JLS 12.4.2 step 3): it sees zeros.
// verdict: PROVED
// states: 2
// transitions: 1
// schedules: 1
// endStates: 1
package classinit;

class Recursive {
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
    assert A.X() == 2;
    assert B.Y() == 1;
  }
}
