package foliowalk.program.link;

import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/**
 * Bodies of what a {@code switch} over patterns asks ({@code java.lang.runtime.SwitchBootstraps}):
 * the number of the first label, from a given one on, that a value matches; -1 for null, and the
 * number of labels when none does.
 */
final class PatternSwitches {
  private PatternSwitches() {}

  /**
   * Writes the body.
   *
   * @param ofEnum whether texts are names of constants of the value's enum
   * @param labels the static arguments of the call site
   */
  static void emit(MethodNode m, boolean ofEnum, Object[] labels) {
    Type value = Type.getArgumentTypes(m.desc)[0];
    if (Emit.isReference(value)) {
      Label notNull = new Label();
      m.visitVarInsn(Opcodes.ALOAD, 0);
      m.visitJumpInsn(Opcodes.IFNONNULL, notNull);
      m.visitInsn(Opcodes.ICONST_M1);
      m.visitInsn(Opcodes.IRETURN);
      m.visitLabel(notNull);
    }
    for (int i = 0; i < labels.length; i++) {
      Label next = new Label();
      m.visitVarInsn(Opcodes.ILOAD, value.getSize());
      m.visitLdcInsn(i);
      m.visitJumpInsn(Opcodes.IF_ICMPGT, next);
      if (Emit.isReference(value)) {
        test(m, ofEnum, labels[i], next);
      } else if (!isClassOf(labels[i], value)) {
        throw refused(labels[i]);
      }
      m.visitLdcInsn(i);
      m.visitInsn(Opcodes.IRETURN);
      m.visitLabel(next);
    }
    m.visitLdcInsn(labels.length);
    m.visitInsn(Opcodes.IRETURN);
  }

  /** Goes to a place unless the value matches a label. */
  private static void test(MethodNode m, boolean ofEnum, Object label, Label otherwise) {
    if (label instanceof Type t && Emit.isReference(t)) {
      instance(m, t.getInternalName(), otherwise);
    } else if (label instanceof String name) {
      if (ofEnum) {
        m.visitVarInsn(Opcodes.ALOAD, 0);
        cast(m, "java/lang/Enum");
        call(m, "java/lang/Enum", "name", "()Ljava/lang/String;");
      } else {
        instance(m, "java/lang/String", otherwise);
        m.visitVarInsn(Opcodes.ALOAD, 0);
      }
      m.visitLdcInsn(name);
      call(m, "java/lang/Object", "equals", "(Ljava/lang/Object;)Z");
      m.visitJumpInsn(Opcodes.IFEQ, otherwise);
    } else if (label instanceof Integer number && !ofEnum) {
      number(m, number, otherwise);
    } else {
      constant(m, constantOf(label), otherwise);
    }
  }

  /** Constants of one enum have different names. */
  private static void constant(MethodNode m, EnumConstant constant, Label otherwise) {
    instance(m, constant.type, otherwise);
    m.visitVarInsn(Opcodes.ALOAD, 0);
    cast(m, "java/lang/Enum");
    call(m, "java/lang/Enum", "name", "()Ljava/lang/String;");
    m.visitLdcInsn(constant.name);
    call(m, "java/lang/Object", "equals", "(Ljava/lang/Object;)Z");
    m.visitJumpInsn(Opcodes.IFEQ, otherwise);
  }

  private record EnumConstant(String type, String name) {}

  /**
   * The constant of an enum that a label describes: {@code EnumDesc.of(ClassDesc.of(enum), name)},
   * both called by {@code ConstantBootstraps.invoke}.
   */
  private static EnumConstant constantOf(Object label) {
    Object[] constant = invoked(label, "java/lang/Enum$EnumDesc");
    if (constant != null && constant.length == 2 && constant[1] instanceof String name) {
      Object[] type = invoked(constant[0], "java/lang/constant/ClassDesc");
      if (type != null && type.length == 1 && type[0] instanceof String binary) {
        return new EnumConstant(binary.replace('.', '/'), name);
      }
    }
    throw refused(label);
  }

  /** The arguments of the method {@code of} of a class, of which a constant is the result. */
  private static Object[] invoked(Object label, String owner) {
    if (!(label instanceof ConstantDynamic c)
        || !c.getBootstrapMethod().getOwner().equals("java/lang/invoke/ConstantBootstraps")
        || !c.getBootstrapMethod().getName().equals("invoke")
        || !(c.getBootstrapMethodArgument(0) instanceof Handle of)
        || !of.getOwner().equals(owner)
        || !of.getName().equals("of")) {
      return null;
    }
    Object[] arguments = new Object[c.getBootstrapMethodArgumentCount() - 1];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = c.getBootstrapMethodArgument(i + 1);
    }
    return arguments;
  }

  private static Refusal refused(Object label) {
    return new Refusal("a switch over patterns with the label " + label + " is not supported");
  }

  /** Whether a label is the class of a primitive type, which all values of that type match. */
  private static boolean isClassOf(Object label, Type primitive) {
    return label instanceof ConstantDynamic c
        && c.getBootstrapMethod().getOwner().equals("java/lang/invoke/ConstantBootstraps")
        && c.getBootstrapMethod().getName().equals("primitiveClass")
        && c.getName().equals(primitive.getDescriptor());
  }

  /** A number matches an Integer, and a Character of that code. */
  private static void number(MethodNode m, int number, Label otherwise) {
    Label character = new Label();
    Label matches = new Label();
    instance(m, "java/lang/Integer", character);
    value(m, "java/lang/Integer", "intValue", "()I");
    m.visitLdcInsn(number);
    m.visitJumpInsn(Opcodes.IF_ICMPEQ, matches);
    m.visitJumpInsn(Opcodes.GOTO, otherwise);
    m.visitLabel(character);
    instance(m, "java/lang/Character", otherwise);
    value(m, "java/lang/Character", "charValue", "()C");
    m.visitLdcInsn(number);
    m.visitJumpInsn(Opcodes.IF_ICMPNE, otherwise);
    m.visitLabel(matches);
  }

  private static void instance(MethodNode m, String type, Label otherwise) {
    m.visitVarInsn(Opcodes.ALOAD, 0);
    m.visitTypeInsn(Opcodes.INSTANCEOF, type);
    m.visitJumpInsn(Opcodes.IFEQ, otherwise);
  }

  private static void value(MethodNode m, String type, String method, String descriptor) {
    m.visitVarInsn(Opcodes.ALOAD, 0);
    cast(m, type);
    call(m, type, method, descriptor);
  }

  private static void cast(MethodNode m, String type) {
    m.visitTypeInsn(Opcodes.CHECKCAST, type);
  }

  private static void call(MethodNode m, String owner, String method, String descriptor) {
    m.visitMethodInsn(Opcodes.INVOKEVIRTUAL, owner, method, descriptor, false);
  }
}
