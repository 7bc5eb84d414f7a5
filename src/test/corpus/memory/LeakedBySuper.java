// The constructor of a superclass publishes `this` before the subclass writes its final field.
// verdict: VIOLATED
// violated: java.lang.AssertionError
// states: 16
// transitions: 23
// endStates: 1
// schedules: 12
// shortest.java.lang.AssertionError: 4
package memory;

class LeakedBySuper {
  static volatile Base last;

  abstract static class Base {
    Base() {
      last = this;
    }

    abstract int value();
  }

  static final class Sub extends Base {
    final int x;

    Sub(int x) {
      this.x = x;
    }

    @Override
    int value() {
      return x;
    }
  }

  public static void main(String[] args) {
    new Thread(
            () -> {
              Base b = last;
              if (b != null) {
                assert b.value() == 7;
              }
            })
        .start();
    new Sub(7);
  }
}
