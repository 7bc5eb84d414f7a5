package foliowalk.campaign.mutation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * The straight-line statements of a method that do something others can see: ranges of instructions
 * that begin and end with an empty operand stack, contain no jump and set no local, and end in a
 * call or a store to a field.
 */
final class Statements {
  /**
   * One statement.
   *
   * @param from index of its first instruction
   * @param to index behind its last one
   * @param line in the source
   * @param does what it ends in: {@code Class.method} called, or {@code Class.field =}
   * @param block number of the run of statements without label or jump between, in which it stands
   */
  record Statement(int from, int to, int line, String does, int block) {}

  private final MethodNode method;
  private final List<Statement> statements = new ArrayList<>();
  private int block;

  private Statements(MethodNode method) {
    this.method = method;
  }

  /** The statements in order. */
  static List<Statement> of(String owner, MethodNode method) {
    Statements s = new Statements(method);
    try {
      s.split(new Analyzer<>(new BasicInterpreter()).analyze(owner, method));
    } catch (AnalyzerException e) {
      return List.of(); // no valid code, so nothing to mutate
    }
    return s.statements;
  }

  private void split(Frame<BasicValue>[] frames) {
    Set<LabelNode> targets = targets();
    InsnList code = method.instructions;
    int from = -1;
    int line = 0;
    int first = 0;
    for (int i = 0; i < code.size(); i++) {
      AbstractInsnNode node = code.get(i);
      if (node instanceof LineNumberNode l) {
        line = l.line;
      }
      boolean target = node instanceof LabelNode label && targets.contains(label);
      if (target || jumps(node)) {
        block++;
        from = -1;
        continue;
      }
      if (node.getOpcode() < 0) {
        continue;
      }
      if (frames[i] == null) {
        from = -1;
        continue;
      }
      if (frames[i].getStackSize() == 0) {
        from = i;
        first = line;
      }
      if (setsLocal(node)) {
        from = -1;
      }
      boolean ends = i + 1 < code.size() && emptyAfter(frames, i);
      String does = from < 0 || !ends ? null : effect(node, from);
      if (does != null) {
        statements.add(new Statement(from, i + 1, first, does, block));
      }
    }
  }

  private boolean emptyAfter(Frame<BasicValue>[] frames, int i) {
    for (int next = i + 1; next < frames.length; next++) {
      if (method.instructions.get(next).getOpcode() >= 0) {
        return frames[next] != null && frames[next].getStackSize() == 0;
      }
    }
    return false;
  }

  private Set<LabelNode> targets() {
    Set<LabelNode> targets = new HashSet<>();
    for (AbstractInsnNode node : method.instructions) {
      if (node instanceof JumpInsnNode jump) {
        targets.add(jump.label);
      } else if (node instanceof TableSwitchInsnNode table) {
        targets.addAll(table.labels);
        targets.add(table.dflt);
      } else if (node instanceof LookupSwitchInsnNode table) {
        targets.addAll(table.labels);
        targets.add(table.dflt);
      }
    }
    for (TryCatchBlockNode block : method.tryCatchBlocks) {
      targets.add(block.start);
      targets.add(block.end);
      targets.add(block.handler);
    }
    return targets;
  }

  /** Whether it leaves the straight line. */
  static boolean jumps(AbstractInsnNode node) {
    int op = node.getOpcode();
    return node instanceof JumpInsnNode
        || node instanceof TableSwitchInsnNode
        || node instanceof LookupSwitchInsnNode
        || op >= Opcodes.IRETURN && op <= Opcodes.RETURN
        || op == Opcodes.ATHROW;
  }

  private static boolean setsLocal(AbstractInsnNode node) {
    int op = node.getOpcode();
    return op >= Opcodes.ISTORE && op <= Opcodes.ASTORE || op == Opcodes.IINC;
  }

  /** What a statement that ends here does; null when it only computes. */
  private String effect(AbstractInsnNode node, int from) {
    AbstractInsnNode last = node;
    if (node.getOpcode() == Opcodes.POP || node.getOpcode() == Opcodes.POP2) {
      last = node.getPrevious(); // a call whose result nobody wants
    }
    if (last instanceof MethodInsnNode call && !call.name.equals("<init>")) {
      boolean dropped = last != node || Type.getReturnType(call.desc) == Type.VOID_TYPE;
      return dropped ? simple(call.owner) + "." + call.name : null;
    }
    if (node instanceof FieldInsnNode field
        && (node.getOpcode() == Opcodes.PUTFIELD || node.getOpcode() == Opcodes.PUTSTATIC)) {
      return hasCall(from, node) ? null : simple(field.owner) + "." + field.name + " =";
    }
    return null;
  }

  private boolean hasCall(int from, AbstractInsnNode end) {
    for (AbstractInsnNode n = method.instructions.get(from); n != end; n = n.getNext()) {
      if (n instanceof MethodInsnNode || n instanceof InvokeDynamicInsnNode) {
        return true;
      }
    }
    return false;
  }

  /** The name of a class without package and enclosing classes. */
  static String simple(String internalName) {
    return internalName.substring(
        Math.max(internalName.lastIndexOf('/'), internalName.lastIndexOf('$')) + 1);
  }
}
