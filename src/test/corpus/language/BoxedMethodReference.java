// A reference to a method that returns int gives an Integer where the function says so.
// verdict: PROVED
// states: 2
// transitions: 1
// endStates: 1
// schedules: 1
// jpf: method-reference
// jpfShows: java.lang.ClassCastException
package language;

import java.util.function.Function;

class BoxedMethodReference {
  int four() {
    return 4;
  }

  public static void main(String[] args) {
    Function<BoxedMethodReference, Integer> f = BoxedMethodReference::four;
    assert f.apply(new BoxedMethodReference()) == 4;
  }
}
