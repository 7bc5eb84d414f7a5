package foliowalk.engine.programs;

import java.util.HashSet;
import java.util.Set;

/**
 * A HashSet of three objects without hashCode of their own is walked in each of the six orders,
 * each of which violates a property of its own. The first code is no choice, the second one of
 * three (below, above, equal), the third one of five, or of three where two are equal: 13
 * schedules.
 */
@SuppressWarnings("serial")
public class SetOrder {
  @interface Invariant {
    String id();
  }

  @Invariant(id = "Order012")
  static class A extends RuntimeException {}

  @Invariant(id = "Order021")
  static class B extends RuntimeException {}

  @Invariant(id = "Order102")
  static class C extends RuntimeException {}

  @Invariant(id = "Order120")
  static class D extends RuntimeException {}

  @Invariant(id = "Order201")
  static class E extends RuntimeException {}

  @Invariant(id = "Order210")
  static class F extends RuntimeException {}

  public static void main(String[] args) {
    Object[] objects = {new Object(), new Object(), new Object()};
    Set<Object> set = new HashSet<>();
    for (Object o : objects) {
      set.add(o);
    }
    int order = 0;
    for (Object o : set) {
      order = order * 10 + (o == objects[0] ? 0 : o == objects[1] ? 1 : 2);
    }
    throw order == 12
        ? new A()
        : order == 21
            ? new B()
            : order == 102 ? new C() : order == 120 ? new D() : order == 201 ? new E() : new F();
  }
}
