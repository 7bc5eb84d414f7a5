package foliowalk.program;

import java.util.Set;

/**
 * The JDK classes whose own bytecode may be interpreted. The rest of the JDK is refused by name.
 */
final class JdkClasses {
  private static final Set<String> INTERPRETED =
      Set.of(
          "java/lang/Object",
          "java/lang/Enum",
          "java/lang/Number",
          "java/lang/Record",
          "java/lang/Runnable",
          "java/lang/Comparable",
          "java/lang/CharSequence",
          "java/lang/Iterable",
          "java/lang/AutoCloseable",
          "java/lang/Cloneable",
          "java/lang/annotation/Annotation",
          "java/io/Serializable",
          "java/util/Iterator",
          "java/util/Comparator",
          "java/util/Comparators$NaturalOrderComparator",
          "java/util/Comparators$NullComparator",
          "java/util/concurrent/Callable");

  private JdkClasses() {}

  /** Whether methods of a class may be interpreted. */
  static boolean interpretable(ClassInfo c) {
    if (c.origin != ClassSource.Origin.JDK || c.isArray()) {
      return true;
    }
    if (INTERPRETED.contains(c.name) || c.name.startsWith("java/util/function/")) {
      return true;
    }
    for (ClassInfo s = c; s != null; s = s.superclass) {
      if (s.name.equals("java/lang/Throwable")) {
        return true;
      }
    }
    return false;
  }
}
