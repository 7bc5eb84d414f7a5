package foliowalk.program.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * Whether a method leaves each monitor that it enters, and no other, on every way out (structured
 * locking, JVMS 2.11.10). A JVM throws IllegalMonitorStateException where a method does not, at
 * moments that the JVMS leaves to it; such a method is not walked.
 *
 * <p>An object is known by the instruction that put it on the stack or into a local first. At each
 * instruction the same monitors must be held whatever way led there, so one that is entered in each
 * round of a loop is no match for itself.
 */
final class StructuredLocking {
  /** Instructions that throw nothing; javac's handlers leave some of them uncovered. */
  private static final Set<Integer> QUIET =
      Set.of(
          Opcodes.NOP,
          Opcodes.ACONST_NULL,
          Opcodes.GOTO,
          Opcodes.POP,
          Opcodes.DUP,
          Opcodes.ILOAD,
          Opcodes.LLOAD,
          Opcodes.FLOAD,
          Opcodes.DLOAD,
          Opcodes.ALOAD,
          Opcodes.ISTORE,
          Opcodes.LSTORE,
          Opcodes.FSTORE,
          Opcodes.DSTORE,
          Opcodes.ASTORE,
          Opcodes.IINC);

  private final MethodNode node;
  private final List<AbstractInsnNode> insns = new ArrayList<>();
  private final Map<Integer, List<Object>> held = new HashMap<>();
  private final Deque<Integer> open = new ArrayDeque<>();
  private Frame<SourceValue>[] frames;
  private String problem;

  private StructuredLocking(MethodNode node) {
    this.node = node;
    node.instructions.forEach(insns::add);
  }

  /** What is wrong with the monitors of a method, if anything is. */
  static Optional<String> problem(String owner, MethodNode node) {
    boolean locks = false;
    for (AbstractInsnNode insn : node.instructions) {
      locks |= isMonitor(insn.getOpcode());
    }
    return locks ? new StructuredLocking(node).find(owner) : Optional.empty();
  }

  private static boolean isMonitor(int opcode) {
    return opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT;
  }

  private Optional<String> find(String owner) {
    try {
      frames = new Analyzer<>(new Origins()).analyze(owner, node);
    } catch (AnalyzerException | RuntimeException e) {
      return Optional.of("code that cannot be followed");
    }
    arrive(0, List.of());
    while (!open.isEmpty() && problem == null) {
      int i = open.poll();
      if (frames[i] != null) {
        leave(i, held.get(i));
      }
    }
    return Optional.ofNullable(problem);
  }

  private void arrive(int i, List<Object> monitors) {
    List<Object> known = held.putIfAbsent(i, monitors);
    if (known == null) {
      open.add(i);
    } else if (!sameMonitors(known, monitors)) {
      problem = "monitors that differ by the way the code is reached";
    }
  }

  private static boolean sameMonitors(List<Object> a, List<Object> b) {
    List<Object> rest = new ArrayList<>(b);
    return a.size() == b.size() && a.stream().allMatch(rest::remove);
  }

  private void leave(int i, List<Object> before) {
    AbstractInsnNode insn = insns.get(i);
    int opcode = insn.getOpcode();
    List<Object> after = before;
    if (isMonitor(opcode)) {
      after = new ArrayList<>(before);
      Object monitor = monitor(i);
      if (opcode == Opcodes.MONITORENTER) {
        after.add(monitor);
      } else if (monitor == null || !after.remove(monitor)) {
        problem = "a monitorexit without the monitorenter of this method that goes with it";
        return;
      }
      if (monitor == null) {
        problem = "a monitor whose object is not known";
        return;
      }
    }
    boolean ends =
        insn instanceof InsnNode && opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
    if (ends && !after.isEmpty()) {
      problem = "a return that keeps a monitor";
      return;
    }
    // Leaving a monitor that is held throws nothing.
    if (opcode >= 0 && !QUIET.contains(opcode) && opcode != Opcodes.MONITOREXIT) {
      exceptions(i, before);
    }
    for (AbstractInsnNode target : Jumps.targets(insn)) {
      arrive(insns.indexOf(target), after);
    }
    if (!ends && !Jumps.never(opcode)) {
      arrive(i + 1, after);
    }
  }

  private void exceptions(int i, List<Object> before) {
    for (TryCatchBlockNode block : node.tryCatchBlocks) {
      if (i >= insns.indexOf(block.start) && i < insns.indexOf(block.end)) {
        arrive(insns.indexOf(block.handler), before);
        if (block.type == null || block.type.equals("java/lang/Throwable")) {
          return;
        }
      }
    }
    if (!before.isEmpty()) {
      problem = "an exception that leaves the method with a monitor";
    }
  }

  private Object monitor(int i) {
    SourceValue value = frames[i].getStack(frames[i].getStackSize() - 1);
    // Several where the ways to here chose among objects: `synchronized (swapped ? b : a)`.
    return value.insns.isEmpty() ? null : value.insns;
  }

  /** Knows a value by the instruction that made it, also after it was copied. */
  private static final class Origins extends SourceInterpreter {
    private final Map<Integer, AbstractInsnNode> parameters = new HashMap<>();

    Origins() {
      super(ASM9);
    }

    @Override
    public SourceValue newParameterValue(boolean isInstance, int local, Type type) {
      AbstractInsnNode stands = parameters.computeIfAbsent(local, l -> new InsnNode(Opcodes.NOP));
      return new SourceValue(type.getSize(), stands);
    }

    @Override
    public SourceValue copyOperation(AbstractInsnNode insn, SourceValue value) {
      return value;
    }

    @Override
    public SourceValue unaryOperation(AbstractInsnNode insn, SourceValue value) {
      return insn.getOpcode() == Opcodes.CHECKCAST ? value : super.unaryOperation(insn, value);
    }
  }
}
