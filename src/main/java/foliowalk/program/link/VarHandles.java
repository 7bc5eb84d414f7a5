package foliowalk.program.link;

import foliowalk.program.ClassInfo;
import foliowalk.program.FieldInfo;
import foliowalk.program.MethodInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Var handles without dynamic linking. Each variable that a program makes a handle of gets a class
 * of its own, with one object that is a constant. Each descriptor with which a program calls an
 * access method (JVMS 2.9.3) is an abstract method of {@code VarHandle}, and every handle class
 * implements it: converts as {@code MethodHandle.asType} does and accesses the variable, or throws
 * what the API says.
 */
final class VarHandles {
  static final String NAME = "java/lang/invoke/VarHandle";

  private final Linker linker;
  private final ClassLoading loading;
  private final Map<Variable, ClassInfo> classes = new LinkedHashMap<>();
  private final List<MethodInfo> accesses = new ArrayList<>();

  VarHandles(Linker linker, ClassLoading loading) {
    this.linker = linker;
    this.loading = loading;
  }

  /**
   * What a handle stands for.
   *
   * @param holder class that a field is looked up in, or the class of arrays
   * @param field null for an element of an array
   */
  record Variable(ClassInfo holder, FieldInfo field) {
    boolean isStatic() {
      return field != null && field.isStatic;
    }

    boolean isFinal() {
      return field != null && field.isFinal;
    }

    Type value() {
      return Type.getType(field == null ? holder.name.substring(1) : field.descriptor);
    }

    String shown() {
      return field == null ? value().getClassName() + "[]" : holder.simpleName() + "." + field.name;
    }

    List<Type> coordinates() {
      if (field == null) {
        return List.of(Type.getObjectType(holder.name), Type.INT_TYPE);
      }
      return field.isStatic ? List.of() : List.of(Type.getObjectType(holder.name));
    }
  }

  /** Whether a call is one of the signature-polymorphic access methods. */
  static boolean isAccess(MethodInsnNode call) {
    return call.owner.equals(NAME) && AccessMode.of(call.name).isPresent();
  }

  /** The method that stands for all call sites of one descriptor. */
  MethodInfo access(ClassInfo varHandle, String name, String descriptor) {
    MethodInfo known = varHandle.method(name + descriptor);
    if (known != null) {
      return known;
    }
    int flags = Opcodes.ACC_PUBLIC | Opcodes.ACC_ABSTRACT;
    MethodInfo made =
        loading.method(varHandle, new MethodNode(flags, name, descriptor, null, null));
    accesses.add(made);
    classes.forEach((variable, c) -> implement(variable, c, made));
    return made;
  }

  private void implement(Variable variable, ClassInfo c, MethodInfo access) {
    new VarHandleCode(linker, loading, variable, c).implement(access.name, access.descriptor);
  }

  /** The class of the handle of a variable. */
  ClassInfo handleOf(Variable variable) {
    ClassInfo known = classes.get(variable);
    if (known != null) {
      return known;
    }
    ClassNode node = new ClassNode();
    node.version = Opcodes.V17;
    node.access = Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;
    node.name = NAME + "$" + classes.size();
    node.superName = NAME;
    node.sourceFile = "VarHandle.java";
    node.visitInnerClass(node.name, null, "VarHandle(" + variable.shown() + ")", 0);
    ClassInfo made = loading.addLibraryClass(node);
    classes.put(variable, made);
    accesses.forEach(access -> implement(variable, made, access));
    linker.instantiate(made);
    return made;
  }

  /** Adds a static method to a handle class. */
  MethodInfo add(ClassInfo handle, MethodNode method) {
    return loading.method(handle, method);
  }
}
