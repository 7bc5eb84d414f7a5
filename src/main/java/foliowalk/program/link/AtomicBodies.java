package foliowalk.program.link;

import foliowalk.program.ClassInfo;
import foliowalk.program.MethodInfo;
import foliowalk.program.NativeMethod;
import foliowalk.program.Op;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Looks where the {@link foliowalk.library.Atomic} bodies of a linked program can lead. One that
 * could run code of the program, or choose, is not one operation: others could notice where it
 * stands, and of what it chooses only one outcome would be explored.
 */
final class AtomicBodies {
  private final List<MethodInfo> methods;
  private final Set<ClassInfo> instantiated;
  private final Predicate<MethodInfo> orSteps;
  private final int[][] dispatch;

  /**
   * Looks into a program.
   *
   * @param instantiated classes of which there can be objects
   * @param orSteps whether a body may run in steps of its own
   */
  AtomicBodies(
      List<MethodInfo> methods,
      Set<ClassInfo> instantiated,
      int[][] dispatch,
      Predicate<MethodInfo> orSteps) {
    this.methods = methods;
    this.instantiated = instantiated;
    this.orSteps = orSteps;
    this.dispatch = dispatch;
  }

  /**
   * Makes several steps of each body that has to be.
   *
   * @throws Refusal when a body cannot be run in steps
   */
  void check() {
    for (MethodInfo m : methods) {
      if (m.isAtomic && m.code != null) {
        MethodInfo culprit = firstNotAtomic(m);
        if (culprit != null && !orSteps.test(m)) {
          throw new Refusal(
              "method "
                  + m
                  + " is not supported in a program of which it could run "
                  + culprit
                  + ": it is explored as one operation");
        }
        m.isAtomic = culprit == null;
      }
    }
  }

  /** A method in reach of a body that must not run within one operation, or null. */
  private MethodInfo firstNotAtomic(MethodInfo body) {
    BitSet seen = new BitSet();
    Deque<MethodInfo> pending = new ArrayDeque<>();
    pending.add(body);
    seen.set(body.id);
    while (!pending.isEmpty()) {
      MethodInfo m = pending.poll();
      if (!m.isLibrary() || chooses(m)) {
        return m;
      }
      for (MethodInfo called : calledFrom(m)) {
        if (!seen.get(called.id)) {
          seen.set(called.id);
          pending.add(called);
        }
      }
    }
    return null;
  }

  private static boolean chooses(MethodInfo m) {
    return m.nativeMethod == NativeMethod.HOST_CHOOSE
        || m.nativeMethod == NativeMethod.HOST_SPURIOUS
        || m.nativeMethod == NativeMethod.OBJECT_NOTIFY;
  }

  private List<MethodInfo> calledFrom(MethodInfo m) {
    List<MethodInfo> out = new ArrayList<>();
    for (int at = 0; m.code != null && at < m.code.length; at += Op.STRIDE) {
      int a = m.code[at + 1];
      switch (m.code[at]) {
        case Op.INVOKE_STATIC, Op.INVOKE_SPECIAL -> out.add(methods.get(a));
        case Op.INVOKE_VIRTUAL -> {
          ClassInfo receiver = methods.get(m.code[at + 3]).owner;
          for (ClassInfo c : instantiated) {
            if (c.isSubclassOf(receiver) && dispatch[c.id][a] >= 0) {
              out.add(methods.get(dispatch[c.id][a]));
            }
          }
        }
        default -> {}
      }
    }
    return out;
  }
}
