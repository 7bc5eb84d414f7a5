package foliowalk.program.link;

import foliowalk.program.ClassInfo;
import foliowalk.program.FieldInfo;
import foliowalk.program.MethodInfo;
import foliowalk.program.NativeMethod;
import foliowalk.program.Op;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Decodes the code of one method into {@link Op}s and resolves everything it names. */
final class CodeDecoder {
  private static final int[] SAME_SHAPE = sameShape();

  private final Linker linker;
  private final MethodInfo method;
  private final MethodNode node;
  private final Map<AbstractInsnNode, Integer> position = new HashMap<>();
  private final List<AbstractInsnNode> instructions = new ArrayList<>();

  /** Instructions put before those of the class file: 1 for a class initialiser, else 0. */
  private final int prefix;

  private int[] code;
  private int at;

  CodeDecoder(Linker linker, MethodInfo method) {
    this.linker = linker;
    this.method = method;
    this.node = linker.node(method);
    this.prefix = method.isClassInitializer() ? 1 : 0;
  }

  /** Decodes; afterwards the method has code, lines and handlers. */
  void decode() {
    linker.checkCode(method);
    new VarHandleLookups(linker, method).rewrite();
    List<Integer> lineOf = new ArrayList<>();
    int line = 0;
    for (AbstractInsnNode insn : node.instructions) {
      if (insn instanceof LineNumberNode ln) {
        line = ln.line;
      }
      position.put(insn, instructions.size() + prefix);
      if (insn.getOpcode() >= 0) {
        instructions.add(insn);
        lineOf.add(line);
      }
    }
    int length = instructions.size() + prefix;
    method.maxLocals = node.maxLocals;
    method.maxStack = node.maxStack;
    method.lines = new int[length];
    code = new int[length * Op.STRIDE];
    if (prefix == 1) {
      emit(Op.INIT_SUPERS, method.owner.id, 0, 0);
    }
    for (int i = 0; i < instructions.size(); i++) {
      method.lines[i + prefix] = lineOf.get(i);
      linker.site(method, lineOf.get(i));
      at = (i + prefix) * Op.STRIDE;
      decodeOne(instructions.get(i));
    }
    method.code = code;
    handlers();
    new FrameAnalysis(linker, method, instructions, prefix, this::successors).run();
  }

  private void handlers() {
    int[] table = new int[node.tryCatchBlocks.size() * 4];
    int n = 0;
    for (TryCatchBlockNode block : node.tryCatchBlocks) {
      table[n++] = position.get(block.start);
      table[n++] = position.get(block.end);
      table[n++] = position.get(block.handler);
      table[n++] = block.type == null ? -1 : linker.load(block.type).id;
    }
    method.handlers = table;
  }

  private void emit(int op, int a, int b, int c) {
    code[at] = op;
    code[at + 1] = a;
    code[at + 2] = b;
    code[at + 3] = c;
  }

  private void emit(int op, int a) {
    emit(op, a, 0, 0);
  }

  private int target(LabelNode label) {
    return position.get(label);
  }

  private void decodeOne(AbstractInsnNode insn) {
    int opcode = insn.getOpcode();
    if (insn instanceof VarInsnNode v) {
      emit(localOp(opcode), v.var);
    } else if (insn instanceof JumpInsnNode j) {
      emit(jumpOp(opcode), target(j.label));
    } else if (insn instanceof FieldInsnNode f) {
      field(opcode, f);
    } else if (insn instanceof MethodInsnNode m) {
      call(opcode, m);
    } else if (insn instanceof TypeInsnNode t) {
      type(opcode, t.desc);
    } else if (insn instanceof LdcInsnNode l) {
      constant(l.cst);
    } else if (insn instanceof IincInsnNode i) {
      emit(Op.IINC, i.var, i.incr, 0);
    } else if (insn instanceof IntInsnNode i) {
      intOperand(opcode, i.operand);
    } else if (insn instanceof TableSwitchInsnNode t) {
      tableSwitch(t);
    } else if (insn instanceof LookupSwitchInsnNode l) {
      lookupSwitch(l);
    } else if (insn instanceof MultiANewArrayInsnNode m) {
      emit(Op.NEW_MULTIARRAY, linker.load(m.desc).id, m.dims, 0);
    } else {
      simple(opcode);
    }
  }

  private static int localOp(int opcode) {
    return switch (opcode) {
      case Opcodes.ILOAD, Opcodes.FLOAD, Opcodes.ALOAD -> Op.LOAD;
      case Opcodes.LLOAD, Opcodes.DLOAD -> Op.LOAD2;
      case Opcodes.ISTORE, Opcodes.FSTORE, Opcodes.ASTORE -> Op.STORE;
      case Opcodes.LSTORE, Opcodes.DSTORE -> Op.STORE2;
      default -> throw new Refusal("subroutines (jsr, ret) are not supported");
    };
  }

  private static int jumpOp(int opcode) {
    return switch (opcode) {
      case Opcodes.IFEQ, Opcodes.IFNULL -> Op.IFEQ;
      case Opcodes.IFNE, Opcodes.IFNONNULL -> Op.IFNE;
      case Opcodes.IFLT -> Op.IFLT;
      case Opcodes.IFGE -> Op.IFGE;
      case Opcodes.IFGT -> Op.IFGT;
      case Opcodes.IFLE -> Op.IFLE;
      case Opcodes.IF_ICMPEQ, Opcodes.IF_ACMPEQ -> Op.IF_ICMPEQ;
      case Opcodes.IF_ICMPNE, Opcodes.IF_ACMPNE -> Op.IF_ICMPNE;
      case Opcodes.IF_ICMPLT -> Op.IF_ICMPLT;
      case Opcodes.IF_ICMPGE -> Op.IF_ICMPGE;
      case Opcodes.IF_ICMPGT -> Op.IF_ICMPGT;
      case Opcodes.IF_ICMPLE -> Op.IF_ICMPLE;
      case Opcodes.GOTO -> Op.GOTO;
      default -> throw new Refusal("subroutines (jsr, ret) are not supported");
    };
  }

  private void field(int opcode, FieldInsnNode insn) {
    ClassInfo owner = linker.load(insn.owner);
    FieldInfo field = owner.resolveField(insn.name, insn.desc);
    if (field == null) {
      throw linker.refuse("field " + insn.owner.replace('/', '.') + "." + insn.name);
    }
    Integer known = linker.assertionConstant(field);
    if (known != null) {
      // An assert costs no access to a static.
      boolean reads = opcode == Opcodes.GETSTATIC;
      emit(reads ? Op.CONST : Op.POP, reads ? known : 0);
      return;
    }
    boolean wide = field.words() == 2;
    int flags = linker.isReadOnly(field) ? 1 : 0;
    switch (opcode) {
      case Opcodes.GETFIELD ->
          emit(wide ? Op.GETFIELD2 : Op.GETFIELD, field.offset, flags, field.id);
      case Opcodes.PUTFIELD ->
          emit(
              wide ? Op.PUTFIELD2 : field.isReference() ? Op.PUTFIELD_REF : Op.PUTFIELD,
              field.offset,
              flags,
              field.id);
      default -> {
        linker.staticField(field);
        int init = field.owner.initSlot;
        int idAndFinal = field.id << 1 | flags;
        if (opcode == Opcodes.GETSTATIC) {
          emit(wide ? Op.GETSTATIC2 : Op.GETSTATIC, field.offset, init, idAndFinal);
        } else {
          emit(
              wide ? Op.PUTSTATIC2 : field.isReference() ? Op.PUTSTATIC_REF : Op.PUTSTATIC,
              field.offset,
              init,
              idAndFinal);
        }
      }
    }
  }

  private void call(int opcode, MethodInsnNode insn) {
    ClassInfo owner = linker.load(insn.owner);
    if (VarHandles.isAccess(insn)) {
      MethodInfo access = linker.varHandles.access(owner, insn.name, insn.desc);
      int selector = linker.callVirtual(owner, Selector.of(insn.name + insn.desc));
      emit(Op.INVOKE_VIRTUAL, selector, access.argumentWords, access.id);
      return;
    }
    MethodInfo target = linker.resolve(owner, insn.name, insn.desc);
    switch (opcode) {
      case Opcodes.INVOKESTATIC -> {
        linker.initialize(target.owner);
        linker.reach(target);
        boolean makesOwn =
            target.nativeMethod == NativeMethod.HOST_BOX
                || target.nativeMethod == NativeMethod.HOST_CONSTANT && method.owner.isLambda();
        if (makesOwn) {
          linker.instantiate(method.owner);
        }
        emit(Op.INVOKE_STATIC, target.id, target.owner.initSlot, 0);
      }
      case Opcodes.INVOKESPECIAL -> {
        MethodInfo selected = special(owner, target);
        linker.reach(selected);
        emit(Op.INVOKE_SPECIAL, selected.id);
      }
      default -> {
        if (target.name.equals("clone") && owner.isArray()) {
          // The array of an enum's values() is never handed out, so never written.
          boolean values =
              method.owner.isEnum()
                  && method.name.equals("values")
                  && method.descriptor.startsWith("()");
          String copier = values ? "foliowalk/library/Host" : "foliowalk/library/Copies";
          String name = values ? "cloneUnwritten" : "cloneOf";
          MethodInfo copy =
              linker.resolve(linker.load(copier), name, "(Ljava/lang/Object;)Ljava/lang/Object;");
          linker.reach(copy);
          emit(Op.INVOKE_STATIC, copy.id, -1, 0);
          return;
        }
        if (target.isPrivate) {
          // Selected without a search (JVMS 5.4.6): a subclass may have one of the same name.
          linker.reach(target);
          emit(Op.INVOKE_SPECIAL, target.id);
          return;
        }
        int selector = linker.callVirtual(owner, Selector.of(owner, target));
        emit(Op.INVOKE_VIRTUAL, selector, target.argumentWords, target.id);
      }
    }
  }

  /** Selection for a call of a method of a superclass (JVMS 6.5 invokespecial). */
  private MethodInfo special(ClassInfo named, MethodInfo resolved) {
    ClassInfo here = method.owner;
    boolean ofSuperclass =
        !resolved.name.equals("<init>")
            && !named.isInterface
            && named != here
            && here.isSubclassOf(named);
    if (!ofSuperclass || here.superclass == null) {
      return resolved;
    }
    return linker.find(here.superclass, resolved.key());
  }

  private void type(int opcode, String name) {
    switch (opcode) {
      case Opcodes.NEW -> {
        ClassInfo made = linker.load(name);
        if (!JdkClasses.interpretable(made)) {
          throw linker.refuse("class " + made);
        }
        linker.initialize(made);
        linker.instantiate(made);
        emit(Op.NEW, made.id, made.initSlot, 0);
      }
      case Opcodes.ANEWARRAY -> {
        ClassInfo array = linker.load(name.startsWith("[") ? "[" + name : "[L" + name + ";");
        emit(Op.NEW_ARRAY, array.id);
      }
      case Opcodes.CHECKCAST -> emit(Op.CHECKCAST, linker.load(name).id);
      default -> emit(Op.INSTANCEOF, linker.load(name).id);
    }
  }

  private void constant(Object value) {
    if (value instanceof Integer i) {
      emit(Op.CONST, i);
    } else if (value instanceof Float f) {
      emit(Op.CONST, Float.floatToRawIntBits(f));
    } else if (value instanceof Long l) {
      emit(Op.CONST2, (int) (long) l, (int) (l >>> 32), 0);
    } else if (value instanceof Double d) {
      long bits = Double.doubleToRawLongBits(d);
      emit(Op.CONST2, (int) bits, (int) (bits >>> 32), 0);
    } else if (value instanceof String s) {
      emit(Op.CONST, linker.stringConstant(s));
    } else if (value instanceof Type t && t.getSort() != Type.METHOD) {
      emit(Op.CONST, linker.classConstant(t));
    } else {
      throw linker.refuse("constant of type " + value.getClass().getSimpleName());
    }
  }

  private void intOperand(int opcode, int operand) {
    if (opcode != Opcodes.NEWARRAY) {
      emit(Op.CONST, operand);
      return;
    }
    String array =
        switch (operand) {
          case Opcodes.T_BOOLEAN -> "[Z";
          case Opcodes.T_CHAR -> "[C";
          case Opcodes.T_FLOAT -> "[F";
          case Opcodes.T_DOUBLE -> "[D";
          case Opcodes.T_BYTE -> "[B";
          case Opcodes.T_SHORT -> "[S";
          case Opcodes.T_INT -> "[I";
          default -> "[J";
        };
    emit(Op.NEW_ARRAY, linker.load(array).id);
  }

  private void tableSwitch(TableSwitchInsnNode insn) {
    int[] table = new int[insn.labels.size() + 2];
    table[0] = target(insn.dflt);
    table[1] = insn.min;
    for (int i = 0; i < insn.labels.size(); i++) {
      table[i + 2] = target(insn.labels.get(i));
    }
    emit(Op.TABLESWITCH, linker.switchTable(table));
  }

  private void lookupSwitch(LookupSwitchInsnNode insn) {
    int[] table = new int[insn.labels.size() * 2 + 1];
    table[0] = target(insn.dflt);
    for (int i = 0; i < insn.labels.size(); i++) {
      table[i * 2 + 1] = insn.keys.get(i);
      table[i * 2 + 2] = target(insn.labels.get(i));
    }
    emit(Op.LOOKUPSWITCH, linker.switchTable(table));
  }

  private void simple(int opcode) {
    if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
      emit(Op.CONST, opcode - Opcodes.ICONST_0);
      return;
    }
    switch (opcode) {
      case Opcodes.ACONST_NULL, Opcodes.FCONST_0 -> emit(Op.CONST, 0);
      case Opcodes.FCONST_1 -> constant(1f);
      case Opcodes.FCONST_2 -> constant(2f);
      case Opcodes.LCONST_0 -> constant(0L);
      case Opcodes.LCONST_1 -> constant(1L);
      case Opcodes.DCONST_0 -> constant(0d);
      case Opcodes.DCONST_1 -> constant(1d);
      case Opcodes.IRETURN, Opcodes.FRETURN, Opcodes.ARETURN -> emit(Op.RETURN, 1);
      case Opcodes.LRETURN, Opcodes.DRETURN -> emit(Op.RETURN, 2);
      default -> {
        int op = SAME_SHAPE[opcode];
        if (op < 0) {
          throw linker.refuse("instruction " + opcode);
        }
        emit(op, 0);
      }
    }
  }

  /** JVM opcodes without operands that have one counterpart. */
  private static int[] sameShape() {
    int[] t = new int[256];
    java.util.Arrays.fill(t, -1);
    t[Opcodes.NOP] = Op.NOP;
    int[] loads = {Opcodes.IALOAD, Opcodes.FALOAD, Opcodes.AALOAD, Opcodes.BALOAD, Opcodes.CALOAD};
    for (int o : loads) {
      t[o] = Op.ARRAY_LOAD;
    }
    t[Opcodes.SALOAD] = Op.ARRAY_LOAD;
    t[Opcodes.LALOAD] = Op.ARRAY_LOAD2;
    t[Opcodes.DALOAD] = Op.ARRAY_LOAD2;
    t[Opcodes.IASTORE] = Op.ARRAY_STORE;
    t[Opcodes.FASTORE] = Op.ARRAY_STORE;
    t[Opcodes.BASTORE] = Op.ARRAY_STORE_BYTE;
    t[Opcodes.CASTORE] = Op.ARRAY_STORE_CHAR;
    t[Opcodes.SASTORE] = Op.ARRAY_STORE_SHORT;
    t[Opcodes.LASTORE] = Op.ARRAY_STORE2;
    t[Opcodes.DASTORE] = Op.ARRAY_STORE2;
    t[Opcodes.AASTORE] = Op.ARRAY_STORE_REF;
    range(t, Opcodes.POP, Op.POP, 9);
    int[] arithmetic = {
      Opcodes.IADD, Op.IADD, Opcodes.ISUB, Op.ISUB, Opcodes.IMUL, Op.IMUL, Opcodes.IDIV, Op.IDIV,
      Opcodes.IREM, Op.IREM, Opcodes.INEG, Op.INEG, Opcodes.ISHL, Op.ISHL, Opcodes.ISHR, Op.ISHR,
      Opcodes.IUSHR, Op.IUSHR, Opcodes.IAND, Op.IAND, Opcodes.IOR, Op.IOR, Opcodes.IXOR, Op.IXOR,
      Opcodes.LADD, Op.LADD, Opcodes.LSUB, Op.LSUB, Opcodes.LMUL, Op.LMUL, Opcodes.LDIV, Op.LDIV,
      Opcodes.LREM, Op.LREM, Opcodes.LNEG, Op.LNEG, Opcodes.LSHL, Op.LSHL, Opcodes.LSHR, Op.LSHR,
      Opcodes.LUSHR, Op.LUSHR, Opcodes.LAND, Op.LAND, Opcodes.LOR, Op.LOR, Opcodes.LXOR, Op.LXOR,
      Opcodes.FADD, Op.FADD, Opcodes.FSUB, Op.FSUB, Opcodes.FMUL, Op.FMUL, Opcodes.FDIV, Op.FDIV,
      Opcodes.FREM, Op.FREM, Opcodes.FNEG, Op.FNEG, Opcodes.DADD, Op.DADD, Opcodes.DSUB, Op.DSUB,
      Opcodes.DMUL, Op.DMUL, Opcodes.DDIV, Op.DDIV, Opcodes.DREM, Op.DREM, Opcodes.DNEG, Op.DNEG
    };
    for (int i = 0; i < arithmetic.length; i += 2) {
      t[arithmetic[i]] = arithmetic[i + 1];
    }
    range(t, Opcodes.I2L, Op.I2L, 15);
    range(t, Opcodes.LCMP, Op.LCMP, 5);
    t[Opcodes.RETURN] = Op.RETURN;
    t[Opcodes.ARRAYLENGTH] = Op.ARRAY_LENGTH;
    t[Opcodes.ATHROW] = Op.ATHROW;
    t[Opcodes.MONITORENTER] = Op.MONITOR_ENTER;
    t[Opcodes.MONITOREXIT] = Op.MONITOR_EXIT;
    return t;
  }

  private static void range(int[] table, int from, int to, int count) {
    for (int i = 0; i < count; i++) {
      table[from + i] = to + i;
    }
  }

  /** Positions that may follow an instruction without an exception, as a set. */
  private BitSet successors(int pc) {
    BitSet out = new BitSet();
    int at = pc * Op.STRIDE;
    int op = method.code[at];
    int a = method.code[at + 1];
    switch (op) {
      case Op.GOTO -> out.set(a);
      case Op.RETURN, Op.ATHROW -> {}
      case Op.TABLESWITCH -> {
        int[] t = linker.switches.get(a);
        out.set(t[0]);
        for (int i = 2; i < t.length; i++) {
          out.set(t[i]);
        }
      }
      case Op.LOOKUPSWITCH -> {
        int[] t = linker.switches.get(a);
        out.set(t[0]);
        for (int i = 2; i < t.length; i += 2) {
          out.set(t[i]);
        }
      }
      default -> {
        if (op >= Op.IFEQ && op <= Op.IF_ICMPLE) {
          out.set(a);
        }
        out.set(pc + 1);
      }
    }
    return out;
  }
}
