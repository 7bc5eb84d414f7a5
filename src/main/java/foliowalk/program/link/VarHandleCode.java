package foliowalk.program.link;

import foliowalk.program.ClassInfo;
import foliowalk.program.FieldInfo;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/**
 * Writes the methods of the class of one var handle. Reads and writes are single instructions, so
 * they are scheduling points by the rules of fields and elements; what reads and writes is an
 * atomic method whose first argument is what the access is to.
 */
final class VarHandleCode {
  private static final Type CLASS = Type.getObjectType("java/lang/Class");
  private static final String UNBOXING = "foliowalk/library/Unboxing";

  private final Linker linker;
  private final ClassLoading loading;
  private final VarHandles.Variable variable;
  private final ClassInfo handle;
  private final Type value;
  private final List<Type> coordinates;

  VarHandleCode(
      Linker linker, ClassLoading loading, VarHandles.Variable variable, ClassInfo handle) {
    this.linker = linker;
    this.loading = loading;
    this.variable = variable;
    this.handle = handle;
    this.value = variable.value();
    this.coordinates = variable.coordinates();
  }

  /** Adds the method that call sites with a descriptor run on this handle. */
  void implement(String name, String descriptor) {
    AccessMode mode = AccessMode.of(name).orElseThrow();
    MethodNode m = new MethodNode(Opcodes.ACC_PUBLIC, name, descriptor, null, null);
    Type site = Type.getMethodType(descriptor);
    Type exact = mode.type(coordinates, value);
    boolean writes = mode != AccessMode.GET;
    int locals = 1;
    if (!mode.supports(value) || writes && variable.isFinal()) {
      raise(m, "java/lang/UnsupportedOperationException", null);
    } else if (!convertible(site, exact)) {
      raise(
          m,
          "java/lang/invoke/WrongMethodTypeException",
          "cannot convert MethodHandle" + shown(exact) + " to " + shown(site));
    } else {
      locals = body(m, mode, site, exact);
    }
    finish(m, locals, handle);
  }

  /** Throws a new exception, with a message unless that is null. */
  static void raise(MethodNode m, String exception, String message) {
    m.visitTypeInsn(Opcodes.NEW, exception);
    m.visitInsn(Opcodes.DUP);
    if (message != null) {
      m.visitLdcInsn(message);
    }
    String parameters = message == null ? "()V" : "(Ljava/lang/String;)V";
    m.visitMethodInsn(Opcodes.INVOKESPECIAL, exception, "<init>", parameters, false);
    m.visitInsn(Opcodes.ATHROW);
  }

  private static String shown(Type method) {
    StringBuilder s = new StringBuilder("(VarHandle");
    for (Type t : method.getArgumentTypes()) {
      s.append(',').append(simple(t));
    }
    return s.append(')').append(simple(method.getReturnType())).toString();
  }

  private static String simple(Type t) {
    return t.getClassName().replaceAll(".*[.$]", "");
  }

  private int body(MethodNode m, AccessMode mode, Type site, Type exact) {
    Type[] given = site.getArgumentTypes();
    Type[] wanted = exact.getArgumentTypes();
    int from = 1;
    int base = site.getArgumentsAndReturnSizes() >> 2;
    int to = base;
    for (int i = 0; i < given.length; i++) {
      m.visitVarInsn(given[i].getOpcode(Opcodes.ILOAD), from);
      from += given[i].getSize();
      convert(m, given[i], wanted[i]);
      m.visitVarInsn(wanted[i].getOpcode(Opcodes.ISTORE), to);
      to += wanted[i].getSize();
    }
    if (mode == AccessMode.GET) {
      loadAll(m, wanted, base);
      read(m);
    } else if (mode == AccessMode.SET) {
      loadAll(m, wanted, base);
      write(m);
    } else {
      check(m, base);
      update(m, mode, wanted, exact.getReturnType(), base);
    }
    Type result = site.getReturnType();
    if (exact.getReturnType() == Type.VOID_TYPE && result != Type.VOID_TYPE) {
      zero(m, result);
    } else if (result == Type.VOID_TYPE) {
      new Emit(m).convertResult(exact.getReturnType(), result);
    } else {
      convert(m, exact.getReturnType(), result);
    }
    m.visitInsn(result.getOpcode(Opcodes.IRETURN));
    return to;
  }

  private static void loadAll(MethodNode m, Type[] types, int base) {
    int at = base;
    for (Type t : types) {
      m.visitVarInsn(t.getOpcode(Opcodes.ILOAD), at);
      at += t.getSize();
    }
  }

  private static void zero(MethodNode m, Type t) {
    switch (t.getSort()) {
      case Type.LONG -> m.visitInsn(Opcodes.LCONST_0);
      case Type.DOUBLE -> m.visitInsn(Opcodes.DCONST_0);
      case Type.FLOAT -> m.visitInsn(Opcodes.FCONST_0);
      case Type.OBJECT, Type.ARRAY -> m.visitInsn(Opcodes.ACONST_NULL);
      default -> m.visitInsn(Opcodes.ICONST_0);
    }
  }

  /**
   * What an access checks before it takes effect: the receiver, the index, the class of a static.
   */
  private void check(MethodNode m, int base) {
    if (variable.isStatic()) {
      ClassInfo owner = variable.field().owner;
      String name = "$initialize";
      if (owner.method(name + "()V") == null) {
        MethodNode empty =
            new MethodNode(Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, name, "()V", null, null);
        empty.visitInsn(Opcodes.RETURN);
        finish(empty, 0, owner);
      }
      m.visitMethodInsn(Opcodes.INVOKESTATIC, owner.name, name, "()V", owner.isInterface);
    } else if (variable.field() == null) {
      m.visitVarInsn(Opcodes.ILOAD, base + 1);
      m.visitVarInsn(Opcodes.ALOAD, base);
      m.visitInsn(Opcodes.ARRAYLENGTH);
      m.visitMethodInsn(Opcodes.INVOKESTATIC, VarHandles.NAME, "checkIndex", "(II)V", false);
    } else {
      m.visitVarInsn(Opcodes.ALOAD, base);
      m.visitMethodInsn(
          Opcodes.INVOKEVIRTUAL, "java/lang/Object", "getClass", "()Ljava/lang/Class;", false);
      m.visitInsn(Opcodes.POP);
    }
  }

  private void update(MethodNode m, AccessMode mode, Type[] wanted, Type result, int base) {
    AccessMode done = mode;
    Label end = new Label();
    Label go = new Label();
    if (mode == AccessMode.WEAK_COMPARE_AND_SET) {
      done = AccessMode.COMPARE_AND_SET;
      m.visitMethodInsn(Opcodes.INVOKESTATIC, "foliowalk/library/Weak", "fails", "()Z", false);
      m.visitJumpInsn(Opcodes.IFEQ, go);
      m.visitInsn(Opcodes.ICONST_0);
      m.visitJumpInsn(Opcodes.GOTO, end);
      m.visitLabel(go);
    }
    List<Type> parameters = new ArrayList<>();
    if (variable.isStatic()) {
      // Something that every thread can reach, as the atomic method asks.
      parameters.add(CLASS);
      m.visitLdcInsn(Type.getObjectType(variable.field().owner.name));
    }
    parameters.addAll(List.of(wanted));
    loadAll(m, wanted, base);
    String descriptor = Type.getMethodDescriptor(result, parameters.toArray(Type[]::new));
    String name = done.name().toLowerCase(java.util.Locale.ROOT) + "$";
    if (handle.method(name + descriptor) == null) {
      atomic(done, name, Type.getMethodType(descriptor));
    }
    m.visitMethodInsn(Opcodes.INVOKESTATIC, handle.name, name, descriptor, false);
    m.visitLabel(end);
  }

  /** One operation on the variable: coordinates, then values, are its parameters. */
  private void atomic(AccessMode mode, String name, Type type) {
    MethodNode m =
        new MethodNode(
            Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, name, type.getDescriptor(), null, null);
    m.visitAnnotation("Lfoliowalk/library/Atomic;", false);
    int first = variable.field() == null ? 2 : 1;
    int second = first + value.getSize();
    int old = (type.getArgumentsAndReturnSizes() >> 2) - 1;
    coordinates(m);
    read(m);
    m.visitVarInsn(value.getOpcode(Opcodes.ISTORE), old);
    boolean compares =
        mode == AccessMode.COMPARE_AND_SET || mode == AccessMode.COMPARE_AND_EXCHANGE;
    Label differs = new Label();
    if (compares) {
      bits(m, old);
      bits(m, first);
      jumpIfDiffer(m, differs);
    }
    coordinates(m);
    if (compares) {
      m.visitVarInsn(value.getOpcode(Opcodes.ILOAD), second);
    } else {
      combine(m, mode, old, first);
    }
    write(m);
    if (mode == AccessMode.COMPARE_AND_SET) {
      m.visitInsn(Opcodes.ICONST_1);
      m.visitInsn(Opcodes.IRETURN);
      m.visitLabel(differs);
      m.visitInsn(Opcodes.ICONST_0);
      m.visitInsn(Opcodes.IRETURN);
    } else {
      m.visitLabel(differs);
      m.visitVarInsn(value.getOpcode(Opcodes.ILOAD), old);
      m.visitInsn(value.getOpcode(Opcodes.IRETURN));
    }
    finish(m, old + value.getSize(), handle);
  }

  private void coordinates(MethodNode m) {
    if (!variable.isStatic()) {
      m.visitVarInsn(Opcodes.ALOAD, 0);
    }
    if (variable.field() == null) {
      m.visitVarInsn(Opcodes.ILOAD, 1);
    }
  }

  private void read(MethodNode m) {
    access(m, Opcodes.IALOAD, Opcodes.GETSTATIC, Opcodes.GETFIELD);
  }

  private void write(MethodNode m) {
    access(m, Opcodes.IASTORE, Opcodes.PUTSTATIC, Opcodes.PUTFIELD);
  }

  private void access(MethodNode m, int array, int ofClass, int ofObject) {
    FieldInfo f = variable.field();
    if (f == null) {
      m.visitInsn(value.getOpcode(array));
    } else {
      m.visitFieldInsn(f.isStatic ? ofClass : ofObject, f.owner.name, f.name, f.descriptor);
    }
  }

  /** Loads a local as what is compared: floating-point numbers by their bits. */
  private void bits(MethodNode m, int local) {
    m.visitVarInsn(value.getOpcode(Opcodes.ILOAD), local);
    if (value.getSort() == Type.FLOAT) {
      m.visitMethodInsn(
          Opcodes.INVOKESTATIC, "java/lang/Float", "floatToRawIntBits", "(F)I", false);
    } else if (value.getSort() == Type.DOUBLE) {
      m.visitMethodInsn(
          Opcodes.INVOKESTATIC, "java/lang/Double", "doubleToRawLongBits", "(D)J", false);
    }
  }

  private void jumpIfDiffer(MethodNode m, Label target) {
    if (Emit.isReference(value)) {
      m.visitJumpInsn(Opcodes.IF_ACMPNE, target);
    } else if (value.getSize() == 2) {
      m.visitInsn(Opcodes.LCMP);
      m.visitJumpInsn(Opcodes.IFNE, target);
    } else {
      m.visitJumpInsn(Opcodes.IF_ICMPNE, target);
    }
  }

  private void combine(MethodNode m, AccessMode mode, int old, int operand) {
    if (mode != AccessMode.GET_AND_SET) {
      m.visitVarInsn(value.getOpcode(Opcodes.ILOAD), old);
    }
    m.visitVarInsn(value.getOpcode(Opcodes.ILOAD), operand);
    switch (mode) {
      case GET_AND_ADD -> m.visitInsn(value.getOpcode(Opcodes.IADD));
      case GET_AND_OR -> m.visitInsn(value.getOpcode(Opcodes.IOR));
      case GET_AND_AND -> m.visitInsn(value.getOpcode(Opcodes.IAND));
      case GET_AND_XOR -> m.visitInsn(value.getOpcode(Opcodes.IXOR));
      default -> {}
    }
    switch (value.getSort()) {
      case Type.BYTE -> m.visitInsn(Opcodes.I2B);
      case Type.SHORT -> m.visitInsn(Opcodes.I2S);
      case Type.CHAR -> m.visitInsn(Opcodes.I2C);
      default -> {}
    }
  }

  private void finish(MethodNode m, int locals, ClassInfo owner) {
    m.maxLocals = Math.max(locals, Type.getArgumentsAndReturnSizes(m.desc) >> 2);
    m.maxStack = m.maxLocals + 12;
    loading.method(owner, m);
  }

  // --- conversions of MethodHandle.asType -------------------------------------------------------

  private boolean convertible(Type site, Type exact) {
    Type[] given = site.getArgumentTypes();
    Type[] wanted = exact.getArgumentTypes();
    if (given.length != wanted.length) {
      return false;
    }
    for (int i = 0; i < given.length; i++) {
      if (!converts(given[i], wanted[i])) {
        return false;
      }
    }
    Type result = site.getReturnType();
    return result == Type.VOID_TYPE
        || exact.getReturnType() == Type.VOID_TYPE
        || converts(exact.getReturnType(), result);
  }

  private boolean converts(Type from, Type to) {
    boolean fromReference = Emit.isReference(from);
    if (fromReference && Emit.isReference(to)) {
      return true;
    }
    if (!fromReference && !Emit.isReference(to)) {
      return widens(from, to);
    }
    if (!fromReference) {
      return isA(Emit.wrapper(from), to);
    }
    Type primitive = Emit.unwrapped(from.getInternalName());
    return primitive != null ? widens(primitive, to) : isA(Emit.wrapper(to), from);
  }

  private boolean isA(String wrapper, Type type) {
    return linker.load(wrapper).isSubclassOf(linker.load(type.getInternalName()));
  }

  /** Widening of JLS 5.1.2, or no conversion. */
  private static boolean widens(Type from, Type to) {
    if (from.equals(to)) {
      return true;
    }
    String order = "BSIJFD";
    int f = order.indexOf(from.getDescriptor());
    int t = order.indexOf(to.getDescriptor());
    return from == Type.CHAR_TYPE ? t >= order.indexOf('I') : f >= 0 && f < t;
  }

  private static void convert(MethodNode m, Type from, Type to) {
    boolean unknown =
        Emit.isReference(from)
            && !Emit.isReference(to)
            && Emit.unwrapped(from.getInternalName()) == null;
    if (!unknown) {
      new Emit(m).convert(from, to);
      return;
    }
    String name = to.getClassName();
    m.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        UNBOXING,
        "to" + Character.toUpperCase(name.charAt(0)) + name.substring(1),
        "(Ljava/lang/Object;)" + to.getDescriptor(),
        false);
  }
}
