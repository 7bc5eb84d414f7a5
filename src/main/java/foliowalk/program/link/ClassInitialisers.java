package foliowalk.program.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Which class initialisers may be left out. Leaving one out is right only if running it can neither
 * fail, nor go on for ever, nor do anything that code can observe. What may be left out is listed;
 * everything else runs, whatever it looks like.
 *
 * <p>There are two: an initialiser without instructions but its return, and one that only asks for
 * the assertion status as compilers write it, while assertions are on: then it stores 0, which is
 * what the flag holds before as well, so reading the flag is the constant 0 at any time.
 */
final class ClassInitialisers {
  private static final String FLAG = "$assertionsDisabled";

  /** The instructions with which compilers set the flag, in order. */
  private static final int[] ASKS = {
    Opcodes.LDC,
    Opcodes.INVOKEVIRTUAL,
    Opcodes.IFNE,
    Opcodes.ICONST_1,
    Opcodes.GOTO,
    Opcodes.ICONST_0,
    Opcodes.PUTSTATIC
  };

  private ClassInitialisers() {}

  /** The class initialiser that a class file declares, or null. */
  static MethodNode of(ClassNode c) {
    return c.methods.stream()
        .filter(m -> m.name.equals("<clinit>") && m.desc.equals("()V"))
        .findFirst()
        .orElse(null);
  }

  /**
   * Whether an initialiser need not run.
   *
   * @param flagIsConstant whether {@link #assertionFlag the flag} of its class is read as a
   *     constant
   */
  static boolean mayBeLeftOut(MethodNode clinit, boolean flagIsConstant) {
    List<AbstractInsnNode> code = code(clinit);
    int from = flagIsConstant ? ASKS.length : 0;
    return code.size() == from + 1 && code.get(from).getOpcode() == Opcodes.RETURN;
  }

  /**
   * The field that says whether assertions are off in a class: made by the compiler, set by the
   * first instructions of the class initialiser in the usual way, and by no other.
   */
  static Optional<FieldNode> assertionFlag(ClassNode c) {
    int flags = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;
    MethodNode clinit = of(c);
    if (clinit == null || !asksFirst(c, clinit) || writes(c) != 1) {
      return Optional.empty();
    }
    return c.fields.stream()
        .filter(f -> f.name.equals(FLAG) && f.desc.equals("Z") && (f.access & flags) == flags)
        .findFirst();
  }

  private static boolean asksFirst(ClassNode c, MethodNode clinit) {
    List<AbstractInsnNode> code = code(clinit);
    if (code.size() <= ASKS.length || !clinit.tryCatchBlocks.isEmpty()) {
      return false;
    }
    for (int i = 0; i < ASKS.length; i++) {
      if (code.get(i).getOpcode() != ASKS[i]) {
        return false;
      }
    }
    return ((LdcInsnNode) code.get(0)).cst instanceof Type asked
        && asked.getSort() == Type.OBJECT
        && (c.name + "$").startsWith(asked.getInternalName() + "$")
        && asks((MethodInsnNode) code.get(1))
        && leadsTo((JumpInsnNode) code.get(2), code.get(5))
        && leadsTo((JumpInsnNode) code.get(4), code.get(6))
        && isFlag(c, (FieldInsnNode) code.get(6))
        && noJumpInto(clinit, code);
  }

  private static boolean asks(MethodInsnNode call) {
    return call.owner.equals("java/lang/Class")
        && call.name.equals("desiredAssertionStatus")
        && call.desc.equals("()Z");
  }

  private static boolean leadsTo(JumpInsnNode jump, AbstractInsnNode target) {
    AbstractInsnNode at = jump.label;
    while (at != null && at.getOpcode() < 0) {
      at = at.getNext();
    }
    return at == target;
  }

  /** Whether the rest of the initialiser never comes back to the question. */
  private static boolean noJumpInto(MethodNode clinit, List<AbstractInsnNode> code) {
    AbstractInsnNode rest = code.get(ASKS.length);
    int border = clinit.instructions.indexOf(rest);
    for (int i = ASKS.length; i < code.size(); i++) {
      for (AbstractInsnNode target : Jumps.targets(code.get(i))) {
        if (clinit.instructions.indexOf(target) < border) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isFlag(ClassNode c, FieldInsnNode access) {
    return access.owner.equals(c.name) && access.name.equals(FLAG) && access.desc.equals("Z");
  }

  private static int writes(ClassNode c) {
    int writes = 0;
    for (MethodNode m : c.methods) {
      for (AbstractInsnNode insn : m.instructions) {
        if (insn.getOpcode() == Opcodes.PUTSTATIC && isFlag(c, (FieldInsnNode) insn)) {
          writes++;
        }
      }
    }
    return writes;
  }

  private static List<AbstractInsnNode> code(MethodNode m) {
    List<AbstractInsnNode> code = new ArrayList<>();
    for (AbstractInsnNode insn : m.instructions) {
      if (insn.getOpcode() >= 0) {
        code.add(insn);
      }
    }
    return code;
  }
}
