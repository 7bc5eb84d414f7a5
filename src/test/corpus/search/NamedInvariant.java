// An exception class that carries an invariant's id is reported by the id; a subclass inherits
// it unless it has its own.
// verdict: VIOLATED
// violated: I7, I8, search.NamedInvariant$Plain
// shortest.I7: 2
// shortest.I8: 2
// states: 2
// transitions: 5
// endStates: 0
// schedules: 4
// shortest.search.NamedInvariant$Plain: 2
package search;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

class NamedInvariant {
  @Retention(RetentionPolicy.RUNTIME)
  @interface Invariant {
    String id();
  }

  @Invariant(id = "I7")
  static class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Invariant(id = "I8")
  static class MoreBroken extends Broken {
    private static final long serialVersionUID = 1L;
  }

  static class BrokenToo extends Broken {
    private static final long serialVersionUID = 1L;
  }

  static class Plain extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  public static void main(String[] args) {
    switch (new java.util.Random().nextInt(4)) {
      case 0 -> throw new Broken();
      case 1 -> throw new MoreBroken();
      case 2 -> throw new BrokenToo();
      default -> throw new Plain();
    }
  }
}
