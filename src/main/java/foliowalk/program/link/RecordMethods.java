package foliowalk.program.link;

import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodNode;

/**
 * Bodies of the implicit methods of a record (JLS 8.10.3, {@code java.lang.Record}). The hash code
 * is 31 * h + hash of the component, from 0, in declaration order, as the JDK computes it.
 */
final class RecordMethods {
  private RecordMethods() {}

  static void emit(
      MethodNode m, String record, String simple, String which, String[] names, Type[] types) {
    Emit e = new Emit(m);
    switch (which) {
      case "toString" -> string(m, e, record, simple, names, types);
      case "hashCode" -> hash(m, record, names, types);
      case "equals" -> equals(m, record, names, types);
      default -> throw new Refusal("record method " + which + " is not supported");
    }
  }

  private static void string(
      MethodNode m, Emit e, String record, String simple, String[] names, Type[] types) {
    e.newBuilder();
    for (int i = 0; i < names.length; i++) {
      e.appendLiteral(new StringBuilder((i == 0 ? simple + "[" : ", ") + names[i] + "="));
      component(m, record, names[i], types[i]);
      e.append(types[i]);
    }
    e.appendLiteral(new StringBuilder(names.length == 0 ? simple + "[]" : "]"));
    e.builderToString();
    m.visitInsn(Opcodes.ARETURN);
  }

  private static void hash(MethodNode m, String record, String[] names, Type[] types) {
    m.visitInsn(Opcodes.ICONST_0);
    for (int i = 0; i < names.length; i++) {
      m.visitIntInsn(Opcodes.BIPUSH, 31);
      m.visitInsn(Opcodes.IMUL);
      component(m, record, names[i], types[i]);
      if (Emit.isReference(types[i])) {
        m.visitMethodInsn(
            Opcodes.INVOKESTATIC, "java/util/Objects", "hashCode", "(Ljava/lang/Object;)I", false);
      } else {
        m.visitMethodInsn(
            Opcodes.INVOKESTATIC,
            Emit.wrapper(types[i]),
            "hashCode",
            "(" + types[i].getDescriptor() + ")I",
            false);
      }
      m.visitInsn(Opcodes.IADD);
    }
    m.visitInsn(Opcodes.IRETURN);
  }

  private static void equals(MethodNode m, String record, String[] names, Type[] types) {
    Label no = new Label();
    m.visitVarInsn(Opcodes.ALOAD, 1);
    m.visitTypeInsn(Opcodes.INSTANCEOF, record);
    m.visitJumpInsn(Opcodes.IFEQ, no);
    for (int i = 0; i < names.length; i++) {
      component(m, record, names[i], types[i]);
      m.visitVarInsn(Opcodes.ALOAD, 1);
      m.visitTypeInsn(Opcodes.CHECKCAST, record);
      m.visitFieldInsn(Opcodes.GETFIELD, record, names[i], types[i].getDescriptor());
      String d = types[i].getDescriptor();
      if (Emit.isReference(types[i])) {
        m.visitMethodInsn(
            Opcodes.INVOKESTATIC,
            "java/util/Objects",
            "equals",
            "(Ljava/lang/Object;Ljava/lang/Object;)Z",
            false);
        m.visitJumpInsn(Opcodes.IFEQ, no);
      } else if (d.equals("J") || d.equals("F") || d.equals("D")) {
        m.visitMethodInsn(
            Opcodes.INVOKESTATIC, Emit.wrapper(types[i]), "compare", "(" + d + d + ")I", false);
        m.visitJumpInsn(Opcodes.IFNE, no);
      } else {
        m.visitJumpInsn(Opcodes.IF_ICMPNE, no);
      }
    }
    m.visitInsn(Opcodes.ICONST_1);
    m.visitInsn(Opcodes.IRETURN);
    m.visitLabel(no);
    m.visitInsn(Opcodes.ICONST_0);
    m.visitInsn(Opcodes.IRETURN);
  }

  private static void component(MethodNode m, String record, String name, Type type) {
    m.visitVarInsn(Opcodes.ALOAD, 0);
    m.visitFieldInsn(Opcodes.GETFIELD, record, name, type.getDescriptor());
  }
}
