package foliowalk.program.link;

import foliowalk.program.ClassInfo;
import foliowalk.program.FieldInfo;
import foliowalk.program.MethodInfo;
import foliowalk.program.Origin;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Replaces the calls of one method that make var handles and field updaters. Which variable it is
 * must be known when linking, so class, name and type must be constants at the call.
 */
final class VarHandleLookups {
  private static final String METHOD_HANDLES = "java/lang/invoke/MethodHandles";
  private static final String LOOKUP = METHOD_HANDLES + "$Lookup";
  private static final String UPDATERS = "java/util/concurrent/atomic/Atomic";

  private final Linker linker;
  private final MethodInfo method;

  VarHandleLookups(Linker linker, MethodInfo method) {
    this.linker = linker;
    this.method = method;
  }

  /** Rewrites the code, before it is decoded. */
  void rewrite() {
    int line = 0;
    for (AbstractInsnNode insn : linker.node(method).instructions.toArray()) {
      if (insn instanceof LineNumberNode l) {
        line = l.line;
      } else if (insn instanceof MethodInsnNode call) {
        linker.site(method, line);
        call(call);
      }
    }
  }

  private void call(MethodInsnNode call) {
    String name = call.owner + "." + call.name;
    switch (name) {
      case METHOD_HANDLES + ".lookup" -> {
        linker
            .node(method)
            .instructions
            .insertBefore(call, new LdcInsnNode(Type.getObjectType(method.owner.name)));
        replace(call, METHOD_HANDLES, "lookupIn", "(Ljava/lang/Class;)L" + LOOKUP + ";");
      }
      case LOOKUP + ".findVarHandle" -> find(call, false);
      case LOOKUP + ".findStaticVarHandle" -> find(call, true);
      case METHOD_HANDLES + ".arrayElementVarHandle" -> array(call);
      case UPDATERS + "IntegerFieldUpdater.newUpdater" -> updater(call, Type.INT_TYPE);
      case UPDATERS + "LongFieldUpdater.newUpdater" -> updater(call, Type.LONG_TYPE);
      case UPDATERS + "ReferenceFieldUpdater.newUpdater" -> updater(call, null);
      default -> {}
    }
  }

  private void replace(MethodInsnNode call, String owner, String name, String descriptor) {
    linker
        .node(method)
        .instructions
        .set(call, new MethodInsnNode(Opcodes.INVOKESTATIC, owner, name, descriptor, false));
  }

  /** Takes out the constants that a call pops last, and gives them in the order of pushing. */
  private List<Object> constants(MethodInsnNode call, int count) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      AbstractInsnNode before = call.getPrevious();
      while (before instanceof LineNumberNode || before instanceof LabelNode) {
        before = before.getPrevious();
      }
      Object value = constant(before);
      if (value == null || afterJump(before, call)) {
        throw linker.refuse(
            call.name + " with a class, name or type that is not written as a constant there");
      }
      linker.node(method).instructions.remove(before);
      values.add(0, value);
    }
    return values;
  }

  /** Whether code can come to stand between two instructions by a jump. */
  private static boolean afterJump(AbstractInsnNode from, AbstractInsnNode to) {
    for (AbstractInsnNode i = from; i != to; i = i.getNext()) {
      if (i instanceof FrameNode) {
        return true;
      }
    }
    return false;
  }

  private static Object constant(AbstractInsnNode insn) {
    if (insn instanceof LdcInsnNode ldc) {
      return ldc.cst instanceof String || ldc.cst instanceof Type ? ldc.cst : null;
    }
    if (insn instanceof FieldInsnNode f
        && f.getOpcode() == Opcodes.GETSTATIC
        && f.name.equals("TYPE")) {
      return f.owner.equals("java/lang/Void") ? Type.VOID_TYPE : Emit.unwrapped(f.owner);
    }
    return null;
  }

  private void find(MethodInsnNode call, boolean wantsStatic) {
    List<Object> constants = constants(call, 3);
    ClassInfo holder = holder(constants.get(0));
    String name = (String) constants.get(1);
    Type type = (Type) constants.get(2);
    FieldInfo field = holder.resolveField(name, type.getDescriptor());
    String missing = holder.binaryName() + "." + name + "/" + type.getClassName();
    MethodNode m = maker("(L" + LOOKUP + ";)L" + VarHandles.NAME + ";");
    if (field == null) {
      String how = wantsStatic ? "/getStatic" : "/getField";
      VarHandleCode.raise(m, "java/lang/NoSuchFieldException", "no such field: " + missing + how);
    } else if (field.isStatic != wantsStatic) {
      String wanted = wantsStatic ? "static" : "non-static";
      VarHandleCode.raise(
          m,
          "java/lang/IllegalAccessException",
          "no such field, expected " + wanted + " field: " + missing);
    } else {
      refuseForeign(field);
      m.visitVarInsn(Opcodes.ALOAD, 0);
      m.visitLdcInsn(Type.getObjectType(field.owner.name));
      m.visitLdcInsn(field.access);
      m.visitMethodInsn(Opcodes.INVOKEVIRTUAL, LOOKUP, "check", "(Ljava/lang/Class;I)V", false);
      push(m, new VarHandles.Variable(holder, field));
      m.visitInsn(Opcodes.ARETURN);
    }
    call(call, m);
  }

  private ClassInfo holder(Object constant) {
    if (constant instanceof Type t && t.getSort() == Type.OBJECT) {
      return linker.load(t.getInternalName());
    }
    throw linker.refuse("a field handle of " + ((Type) constant).getClassName());
  }

  /** The fields that our models have are not those of the JDK. */
  private void refuseForeign(FieldInfo field) {
    if (field.owner.origin != Origin.PROGRAM && method.owner.origin == Origin.PROGRAM) {
      throw linker.refuse("a handle of the field " + field);
    }
  }

  private void array(MethodInsnNode call) {
    Type type = (Type) constants(call, 1).get(0);
    MethodNode m = maker("()L" + VarHandles.NAME + ";");
    if (type.getSort() != Type.ARRAY) {
      VarHandleCode.raise(m, "java/lang/IllegalArgumentException", "not an array: " + shown(type));
    } else {
      push(m, new VarHandles.Variable(linker.load(type.getInternalName()), null));
      m.visitInsn(Opcodes.ARETURN);
    }
    call(call, m);
  }

  private String shown(Type t) {
    boolean isInterface =
        t.getSort() == Type.OBJECT && linker.load(t.getInternalName()).isInterface;
    String kind = t.getSort() != Type.OBJECT ? "" : isInterface ? "interface " : "class ";
    return kind + t.getClassName();
  }

  /**
   * A field updater: a model around a var handle.
   *
   * @param type of the field, or null when the call names it between class and name
   */
  private void updater(MethodInsnNode call, Type type) {
    List<Object> constants = constants(call, type == null ? 3 : 2);
    ClassInfo holder = holder(constants.get(0));
    Type wanted = type == null ? (Type) constants.get(1) : type;
    String name = (String) constants.get(constants.size() - 1);
    FieldInfo field =
        holder.declaredFields().stream().filter(f -> f.name.equals(name)).findFirst().orElse(null);
    MethodNode m = maker("()L" + call.owner + ";");
    if (field == null) {
      VarHandleCode.raise(
          m, "java/lang/RuntimeException", "java.lang.NoSuchFieldException: " + name);
    } else if (type == null && !field.descriptor.equals(wanted.getDescriptor())) {
      VarHandleCode.raise(m, "java/lang/ClassCastException", null);
    } else if (!field.descriptor.equals(wanted.getDescriptor())) {
      String must = wanted == Type.INT_TYPE ? "integer" : "long";
      VarHandleCode.raise(m, "java/lang/IllegalArgumentException", "Must be " + must + " type");
    } else if (type == null && !field.isReference()) {
      VarHandleCode.raise(m, "java/lang/IllegalArgumentException", "Must be reference type");
    } else if ((field.access & Opcodes.ACC_VOLATILE) == 0) {
      VarHandleCode.raise(m, "java/lang/IllegalArgumentException", "Must be volatile type");
    } else if (field.isStatic) {
      throw linker.refuse("a field updater of the static field " + field);
    } else {
      refuseForeign(field);
      refuseInaccessible(field);
      m.visitTypeInsn(Opcodes.NEW, call.owner);
      m.visitInsn(Opcodes.DUP);
      push(m, new VarHandles.Variable(holder, field));
      m.visitLdcInsn(Type.getObjectType(holder.name));
      String parameters = "(L" + VarHandles.NAME + ";Ljava/lang/Class;)V";
      m.visitMethodInsn(Opcodes.INVOKESPECIAL, call.owner, "<init>", parameters, false);
      m.visitInsn(Opcodes.ARETURN);
    }
    call(call, m);
  }

  private void refuseInaccessible(FieldInfo field) {
    boolean isPrivate = (field.access & Opcodes.ACC_PRIVATE) != 0;
    boolean isPublic = (field.access & Opcodes.ACC_PUBLIC) != 0;
    String mine = method.owner.name;
    String theirs = field.owner.name;
    boolean samePackage =
        mine.substring(0, mine.lastIndexOf('/') + 1)
            .equals(theirs.substring(0, theirs.lastIndexOf('/') + 1));
    boolean sameOutermost = mine.replaceAll("\\$.*", "").equals(theirs.replaceAll("\\$.*", ""));
    if (isPrivate ? !sameOutermost : !isPublic && !samePackage) {
      throw linker.refuse("a field updater of " + field + ", which is not accessible there,");
    }
  }

  private static MethodNode maker(String descriptor) {
    int flags = Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
    return new MethodNode(flags, "", descriptor, null, null);
  }

  private void push(MethodNode m, VarHandles.Variable variable) {
    ClassInfo handle = linker.varHandles.handleOf(variable);
    m.visitLdcInsn(Type.getObjectType(handle.name));
    m.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        "foliowalk/library/Host",
        "constant",
        "(Ljava/lang/Class;)Ljava/lang/Object;",
        false);
    m.visitTypeInsn(Opcodes.CHECKCAST, VarHandles.NAME);
  }

  /** Calls a method made for this place instead. */
  private void call(MethodInsnNode call, MethodNode made) {
    ClassInfo owner = linker.load(VarHandles.NAME);
    made.name = "make$" + owner.methods().size();
    made.maxLocals = 1;
    made.maxStack = 8;
    linker.varHandles.add(owner, made);
    replace(call, owner.name, made.name, made.desc);
  }
}
