package foliowalk.engine.semantics;

import foliowalk.program.ClassInfo;
import foliowalk.program.MethodInfo;

/** What programs call methods of the library by. */
final class LibraryCalls {
  private LibraryCalls() {}

  /**
   * Class and method, such as {@code CountDownLatch.await}. A class that only our models have is
   * not named, but the type that programs know it by, such as {@code Condition}.
   */
  static String name(MethodInfo method) {
    ClassInfo known = known(method.owner, method.key());
    return (known == null ? method.owner : known).simpleName() + "." + method.name;
  }

  private static ClassInfo known(ClassInfo type, String key) {
    if (Object.class.getResource("/" + type.name + ".class") != null) {
      return type.method(key) == null ? null : type;
    }
    for (ClassInfo above : type.interfaces) {
      ClassInfo known = known(above, key);
      if (known != null) {
        return known;
      }
    }
    return type.superclass == null ? null : known(type.superclass, key);
  }
}
