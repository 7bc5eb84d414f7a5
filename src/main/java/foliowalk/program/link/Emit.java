package foliowalk.program.link;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Small pieces of bytecode that the desugaring needs in several places. */
final class Emit {
  private static final String BUILDER = "java/lang/StringBuilder";
  private final MethodNode m;

  Emit(MethodNode m) {
    this.m = m;
  }

  /** Adds the method to its class. Stack depth is an upper bound, exactness is not needed. */
  void finish(ClassNode owner, int locals) {
    m.maxLocals = Math.max(locals, Type.getArgumentsAndReturnSizes(m.desc) >> 2);
    m.maxStack = m.maxLocals + 12;
    owner.methods.add(m);
  }

  static boolean isReference(Type t) {
    return t.getSort() == Type.OBJECT || t.getSort() == Type.ARRAY;
  }

  static String wrapper(Type primitive) {
    return switch (primitive.getSort()) {
      case Type.BOOLEAN -> "java/lang/Boolean";
      case Type.BYTE -> "java/lang/Byte";
      case Type.CHAR -> "java/lang/Character";
      case Type.SHORT -> "java/lang/Short";
      case Type.INT -> "java/lang/Integer";
      case Type.LONG -> "java/lang/Long";
      case Type.FLOAT -> "java/lang/Float";
      default -> "java/lang/Double";
    };
  }

  static Type unwrapped(String wrapper) {
    return switch (wrapper) {
      case "java/lang/Boolean" -> Type.BOOLEAN_TYPE;
      case "java/lang/Byte" -> Type.BYTE_TYPE;
      case "java/lang/Character" -> Type.CHAR_TYPE;
      case "java/lang/Short" -> Type.SHORT_TYPE;
      case "java/lang/Integer" -> Type.INT_TYPE;
      case "java/lang/Long" -> Type.LONG_TYPE;
      case "java/lang/Float" -> Type.FLOAT_TYPE;
      case "java/lang/Double" -> Type.DOUBLE_TYPE;
      default -> null;
    };
  }

  /** Converts the top of the stack as a lambda's adaptation does: box, unbox, widen or cast. */
  void convert(Type from, Type to) {
    if (from.equals(to)) {
      return;
    }
    boolean fromRef = isReference(from);
    boolean toRef = isReference(to);
    if (fromRef && toRef) {
      if (!to.getInternalName().equals("java/lang/Object")) {
        m.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
      }
    } else if (!fromRef && toRef) {
      String w = wrapper(from);
      m.visitMethodInsn(
          Opcodes.INVOKESTATIC, w, "valueOf", "(" + from.getDescriptor() + ")L" + w + ";", false);
    } else if (fromRef) {
      Type primitive = unwrapped(from.getInternalName());
      String w = primitive == null ? wrapper(to) : from.getInternalName();
      Type have = primitive == null ? to : primitive;
      if (primitive == null) {
        m.visitTypeInsn(Opcodes.CHECKCAST, w);
      }
      m.visitMethodInsn(
          Opcodes.INVOKEVIRTUAL,
          w,
          have.getClassName() + "Value",
          "()" + have.getDescriptor(),
          false);
      widen(have, to);
    } else {
      widen(from, to);
    }
  }

  private void widen(Type from, Type to) {
    int f = from.getSort() < Type.INT ? Type.INT : from.getSort();
    int t = to.getSort() < Type.INT ? Type.INT : to.getSort();
    if (f == t) {
      return;
    }
    if (f == Type.INT) {
      m.visitInsn(t == Type.LONG ? Opcodes.I2L : t == Type.FLOAT ? Opcodes.I2F : Opcodes.I2D);
    } else if (f == Type.LONG) {
      m.visitInsn(t == Type.FLOAT ? Opcodes.L2F : Opcodes.L2D);
    } else {
      m.visitInsn(Opcodes.F2D);
    }
  }

  /** Converts a result, which may also be dropped or absent. */
  void convertResult(Type from, Type to) {
    if (to.getSort() == Type.VOID) {
      if (from.getSize() == 1) {
        m.visitInsn(Opcodes.POP);
      } else if (from.getSize() == 2) {
        m.visitInsn(Opcodes.POP2);
      }
      return;
    }
    convert(from, to);
  }

  void newBuilder() {
    m.visitTypeInsn(Opcodes.NEW, BUILDER);
    m.visitInsn(Opcodes.DUP);
    m.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
  }

  /** Appends and empties a literal. */
  void appendLiteral(StringBuilder literal) {
    if (literal.length() > 0) {
      m.visitLdcInsn(literal.toString());
      append("Ljava/lang/String;");
      literal.setLength(0);
    }
  }

  /** Appends the value on top of the stack as string conversion does (JLS 5.1.11). */
  void append(Type t) {
    switch (t.getSort()) {
      case Type.BYTE, Type.SHORT, Type.INT -> append("I");
      case Type.OBJECT, Type.ARRAY -> {
        if (!t.getInternalName().equals("java/lang/String")) {
          m.visitMethodInsn(
              Opcodes.INVOKESTATIC,
              "java/lang/String",
              "valueOf",
              "(Ljava/lang/Object;)Ljava/lang/String;",
              false);
        }
        append("Ljava/lang/String;");
      }
      default -> append(t.getDescriptor());
    }
  }

  private void append(String desc) {
    m.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(" + desc + ")L" + BUILDER + ";", false);
  }

  void builderToString() {
    m.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
  }
}
