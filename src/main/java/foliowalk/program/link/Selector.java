package foliowalk.program.link;

import foliowalk.program.ClassInfo;
import foliowalk.program.MethodInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What calls that name the same method have in common, and which method they select (JVMS 5.4.5,
 * 5.4.6).
 *
 * @param key name and descriptor
 * @param resolved the method that the call resolves to if that is private to its package, so that
 *     methods of other packages do not override it; else null
 * @param inInterface the interface through which it is called, or null
 */
record Selector(String key, MethodInfo resolved, ClassInfo inInterface) {
  /** Found nothing that could run. */
  private static final Selected NOTHING = new Selected(null, false);

  /**
   * What a call runs on an object.
   *
   * @param method the method, perhaps abstract; null when there is none
   * @param incompatible whether a JVM says IncompatibleClassChangeError instead
   */
  record Selected(MethodInfo method, boolean incompatible) {}

  /** Of a method that is called by name and descriptor only. */
  static Selector of(String key) {
    return new Selector(key, null, null);
  }

  /** Of a call that names a class and resolves to a method. */
  static Selector of(ClassInfo named, MethodInfo resolved) {
    boolean ofPackage = isPrivateToPackage(resolved) && !resolved.owner.isInterface;
    return new Selector(
        resolved.key(), ofPackage ? resolved : null, named.isInterface ? named : null);
  }

  private static boolean isPrivateToPackage(MethodInfo m) {
    int visible = org.objectweb.asm.Opcodes.ACC_PUBLIC | org.objectweb.asm.Opcodes.ACC_PROTECTED;
    return (m.access & visible) == 0 && !m.isPrivate;
  }

  /** What a call selects on an object of a class. */
  Selected in(ClassInfo receiver) {
    if (inInterface != null && !receiver.isSubclassOf(inInterface)) {
      return new Selected(null, true);
    }
    for (ClassInfo c = receiver; c != null; c = c.superclass) {
      MethodInfo m = c.method(key);
      if (m != null
          && !m.isPrivate
          && !m.isStatic
          && (resolved == null || overrides(m, resolved))) {
        return new Selected(m, false);
      }
    }
    return resolved != null ? NOTHING : inInterfaces(receiver);
  }

  /**
   * Whether a method is another one or overrides it, directly or by what it overrides in between
   * (JVMS 5.4.5).
   */
  private static boolean overrides(MethodInfo m, MethodInfo other) {
    if (m == other || !isPrivateToPackage(other)) {
      return true;
    }
    if (!m.owner.isSubclassOf(other.owner)) {
      return false;
    }
    if (Resolution.samePackage(m.owner, other.owner)) {
      return true;
    }
    for (ClassInfo c = m.owner.superclass; c != null && c != other.owner; c = c.superclass) {
      MethodInfo between = c.method(m.key());
      if (between != null
          && !between.isPrivate
          && !between.isStatic
          && overrides(m, between)
          && overrides(between, other)) {
        return true;
      }
    }
    return false;
  }

  private Selected inInterfaces(ClassInfo receiver) {
    List<MethodInfo> most = mostSpecific(receiver, key);
    List<MethodInfo> concrete = most.stream().filter(m -> !m.isAbstract).toList();
    if (concrete.size() > 1) {
      return new Selected(null, true);
    }
    Optional<MethodInfo> one =
        concrete.isEmpty() ? most.stream().findFirst() : Optional.of(concrete.get(0));
    return one.map(m -> new Selected(m, false)).orElse(NOTHING);
  }

  /** The maximally-specific superinterface methods of a class (JVMS 5.4.3.3). */
  static List<MethodInfo> mostSpecific(ClassInfo c, String key) {
    List<MethodInfo> all = new ArrayList<>();
    for (ClassInfo s = c; s != null; s = s.superclass) {
      collect(s, key, all);
    }
    List<MethodInfo> most = new ArrayList<>();
    for (MethodInfo m : all) {
      boolean hidden =
          all.stream().anyMatch(o -> o.owner != m.owner && o.owner.isSubclassOf(m.owner));
      if (!hidden) {
        most.add(m);
      }
    }
    return most;
  }

  private static void collect(ClassInfo c, String key, List<MethodInfo> into) {
    for (ClassInfo i : c.interfaces) {
      MethodInfo m = i.method(key);
      if (m != null && !m.isPrivate && !m.isStatic && !into.contains(m)) {
        into.add(m);
      }
      collect(i, key, into);
    }
  }
}
