package foliowalk.program.link;

import foliowalk.program.ClassInfo;
import foliowalk.program.Origin;
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

  /** Classes whose nested classes may be interpreted, too. */
  private static final Set<String> INTERPRETED_WITH_NESTED =
      Set.of(
          "java/util/AbstractCollection",
          "java/util/AbstractList",
          "java/util/AbstractMap",
          "java/util/AbstractQueue",
          "java/util/AbstractSequentialList",
          "java/util/AbstractSet",
          "java/util/ArrayDeque",
          "java/util/BitSet",
          "java/util/Collection",
          "java/util/Collections",
          "java/util/Deque",
          "java/util/Dictionary",
          "java/util/Enumeration",
          "java/util/HashMap",
          "java/util/HashSet",
          "java/util/IdentityHashMap",
          "java/util/Hashtable",
          "java/util/KeyValueHolder",
          "java/util/LinkedHashMap",
          "java/util/LinkedHashSet",
          "java/util/LinkedList",
          "java/util/List",
          "java/util/ListIterator",
          "java/util/Map",
          "java/util/NavigableMap",
          "java/util/NavigableSet",
          "java/util/Optional",
          "java/util/OptionalDouble",
          "java/util/OptionalInt",
          "java/util/OptionalLong",
          "java/util/PrimitiveIterator",
          "java/util/Queue",
          "java/util/RandomAccess",
          "java/util/Set",
          "java/util/SortedMap",
          "java/util/SortedSet",
          "java/util/Stack",
          "java/util/TreeMap",
          "java/util/TreeSet",
          "java/util/Vector",
          "java/util/concurrent/BlockingDeque",
          "java/util/concurrent/BlockingQueue",
          "java/util/concurrent/CompletionStage",
          "java/util/concurrent/ConcurrentMap",
          "java/util/concurrent/Executor",
          "java/util/concurrent/ExecutorService",
          "java/util/concurrent/Future",
          "java/util/concurrent/RunnableFuture",
          "java/util/concurrent/ThreadFactory",
          "java/util/concurrent/locks/Condition",
          "java/util/concurrent/locks/Lock",
          "java/util/concurrent/locks/ReadWriteLock");

  private JdkClasses() {}

  /** Whether methods of a class may be interpreted. */
  static boolean interpretable(ClassInfo c) {
    if (c.origin != Origin.JDK || c.isArray()) {
      return true;
    }
    if (INTERPRETED.contains(c.name) || c.name.startsWith("java/util/function/")) {
      return true;
    }
    int nested = c.name.indexOf('$');
    if (INTERPRETED_WITH_NESTED.contains(nested < 0 ? c.name : c.name.substring(0, nested))) {
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
