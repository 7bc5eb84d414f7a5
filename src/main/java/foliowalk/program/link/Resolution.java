package foliowalk.program.link;

import foliowalk.program.ClassInfo;
import foliowalk.program.FieldInfo;
import foliowalk.program.MethodInfo;
import foliowalk.program.Origin;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Whether a JVM would resolve what the code of the program names (JVMS 5.4.3, 5.4.4): that it is
 * there, is of the right kind, and may be used from there. javac sees to that; class files that
 * were compiled apart may break it. A JVM throws an error where such code runs; here the program is
 * refused.
 */
final class Resolution {
  private final Linker linker;
  private final ClassLoading loading;
  private final MethodInfo method;
  private final ClassInfo from;

  Resolution(Linker linker, ClassLoading loading, MethodInfo method) {
    this.linker = linker;
    this.loading = loading;
    this.method = method;
    // What a lambda's class uses is used by the class that the lambda stands in.
    this.from =
        Desugar.isLambda(method.owner.name)
            ? linker.load(Desugar.holder(method.owner.name))
            : method.owner;
  }

  /** Refuses a method of the program that names what a JVM would not let it use. */
  void check(MethodNode node) {
    if (from.origin != Origin.PROGRAM) {
      return;
    }
    int line = 0;
    for (AbstractInsnNode insn : node.instructions) {
      if (insn instanceof LineNumberNode l) {
        line = l.line;
      }
      linker.site(method, line);
      if (insn instanceof FieldInsnNode f && !Desugar.isLambda(f.owner)) {
        field(f);
      } else if (insn instanceof MethodInsnNode m && !special(m)) {
        call(m);
      } else if (insn instanceof TypeInsnNode t) {
        type(t);
      } else if (insn instanceof MultiANewArrayInsnNode m) {
        accessible(linker.load(m.desc));
      }
    }
  }

  /** Calls that the linker replaces, or whose methods only seem to be declared. */
  private static boolean special(MethodInsnNode call) {
    return call.owner.startsWith("java/lang/invoke/")
        || call.name.equals("newUpdater")
        || Desugar.isLambda(call.owner);
  }

  private Refusal refuse(String error, String what) {
    return linker.rejected("java.lang." + error, what);
  }

  private void type(TypeInsnNode insn) {
    ClassInfo c = linker.load(insn.desc);
    accessible(c);
    if (insn.getOpcode() == Opcodes.NEW && (c.isAbstract || c.isInterface)) {
      throw refuse("InstantiationError", "class " + c + " is abstract");
    }
  }

  private void accessible(ClassInfo c) {
    ClassInfo element = c;
    while (element.isArray() && element.elementClass != null) {
      element = element.elementClass;
    }
    if (element.isArray() || element.origin == Origin.LIBRARY) {
      return;
    }
    if ((loading.access(element) & Opcodes.ACC_PUBLIC) == 0 && !samePackage(from, element)) {
      throw refuse("IllegalAccessError", "class " + element + " is not accessible there");
    }
  }

  private void field(FieldInsnNode insn) {
    ClassInfo named = linker.load(insn.owner);
    accessible(named);
    FieldInfo f = named.resolveField(insn.name, insn.desc);
    if (f == null) {
      if (named.origin == Origin.PROGRAM) {
        throw refuse("NoSuchFieldError", "there is no field " + named + "." + insn.name);
      }
      return; // the decoder refuses it
    }
    boolean wantsStatic =
        insn.getOpcode() == Opcodes.GETSTATIC || insn.getOpcode() == Opcodes.PUTSTATIC;
    if (wantsStatic != f.isStatic) {
      throw refuse(
          "IncompatibleClassChangeError",
          "field " + f + " is " + (f.isStatic ? "" : "not ") + "static");
    }
    member(f.owner, f.access, "field " + f);
    boolean writes = insn.getOpcode() == Opcodes.PUTFIELD || insn.getOpcode() == Opcodes.PUTSTATIC;
    if (writes && f.isFinal && !mayWrite(f)) {
      throw refuse("IllegalAccessError", "final field " + f + " is written");
    }
  }

  private boolean mayWrite(FieldInfo f) {
    String initialiser = f.isStatic ? "<clinit>" : "<init>";
    boolean anywhere = (loading.version(from) & 0xffff) < Opcodes.V9;
    return f.owner == from && (anywhere || method.name.equals(initialiser));
  }

  private void call(MethodInsnNode insn) {
    ClassInfo named = linker.load(insn.owner);
    accessible(named);
    if (!named.isArray() && named.isInterface != insn.itf) {
      throw refuse(
          "IncompatibleClassChangeError",
          named + " is " + (named.isInterface ? "" : "not ") + "an interface");
    }
    MethodInfo m = linker.find(named, insn.name + insn.desc);
    if (m == null) {
      if (named.origin == Origin.PROGRAM && !inherits(named, insn)) {
        throw refuse(
            "NoSuchMethodError",
            "there is no method " + Linker.signature(named, insn.name, insn.desc));
      }
      return; // the decoder refuses it
    }
    if ((insn.getOpcode() == Opcodes.INVOKESTATIC) != m.isStatic) {
      throw refuse(
          "IncompatibleClassChangeError",
          "method " + m + " is " + (m.isStatic ? "" : "not ") + "static");
    }
    boolean arrayClone = named.isArray() && insn.name.equals("clone");
    if (!arrayClone) {
      member(m.owner, m.access, "method " + m);
    }
    if (m.owner.origin == Origin.LIBRARY
        && !loading.jdkDeclares(insn.owner, insn.name, insn.desc)) {
      throw refuse(
          "NoSuchMethodError",
          "there is no method " + Linker.signature(named, insn.name, insn.desc));
    }
    if (insn.getOpcode() == Opcodes.INVOKESPECIAL && m.isAbstract) {
      throw refuse("AbstractMethodError", "method " + m + " is abstract");
    }
  }

  /** Whether a class of the program has a method from the JDK that its model here lacks. */
  private boolean inherits(ClassInfo type, MethodInsnNode insn) {
    boolean ofJdk =
        type.origin != Origin.PROGRAM && loading.jdkDeclares(type.name, insn.name, insn.desc);
    return ofJdk
        || type.superclass != null && inherits(type.superclass, insn)
        || type.interfaces.stream().anyMatch(i -> inherits(i, insn));
  }

  /**
   * Access control to members (JVMS 5.4.4); what the models declare is no matter of the program.
   */
  private void member(ClassInfo owner, int access, String what) {
    if (owner.origin == Origin.LIBRARY) {
      return;
    }
    boolean allowed;
    if ((access & Opcodes.ACC_PUBLIC) != 0) {
      allowed = true;
    } else if ((access & Opcodes.ACC_PRIVATE) != 0) {
      allowed = from == owner || loading.nestHost(from).equals(loading.nestHost(owner));
    } else {
      boolean inherited = (access & Opcodes.ACC_PROTECTED) != 0 && from.isSubclassOf(owner);
      allowed = inherited || samePackage(from, owner);
    }
    if (!allowed) {
      throw refuse("IllegalAccessError", what + " is not accessible there");
    }
  }

  /** Whether two classes are in one run-time package (JVMS 5.3). */
  static boolean samePackage(ClassInfo a, ClassInfo b) {
    return packageOf(a).equals(packageOf(b));
  }

  private static String packageOf(ClassInfo c) {
    return c.name.substring(0, c.name.lastIndexOf('/') + 1);
  }
}
