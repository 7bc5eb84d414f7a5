package foliowalk.program.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Where the object under construction goes in one constructor, or a method it calls: on which
 * places it stands before each instruction, and what can run after what.
 *
 * <p>Harmless are: copying it between locals and stack, comparing it, testing its type, reading and
 * writing its fields, handing it to a constructor, a private or a static method that keeps it in,
 * and storing it in its own fields. An object made here whose constructor was given it, or a lambda
 * that captures it, is a <em>carrier</em>: it leads to the object, so it must stay in as well, and
 * may be stored in fields of the object and of other carriers only. What is read from a field that
 * may lead there counts as leading there. Every other instruction that gets hold of any of them
 * lets the object out: passing it to another method, also as the receiver; storing it elsewhere;
 * locking it; throwing it.
 */
final class ConstructorFlow {
  private static final BasicValue THIS = new BasicValue(Type.getObjectType("this"));
  private static final BasicValue CARRIER = new BasicValue(Type.getObjectType("carrier"));
  private static final BasicValue LEADS = new BasicValue(Type.getObjectType("perhaps leads there"));

  /** Answers about other constructors and methods. */
  interface Others {
    /**
     * What the code that a call runs does with its object.
     *
     * @param leading which of its arguments lead to the object
     * @param fieldsLead whether the object's own fields may lead to it already
     */
    Kept kept(MethodInsnNode call, BitSet leading, boolean fieldsLead);
  }

  /** Whether code keeps an object in, and whether it stores a way to it in a field. */
  enum Kept {
    /** It stays in, and no field leads to it. */
    IN,
    /** It stays in, but a field of the object that is made leads to it. */
    IN_FIELDS,
    /** It may get out. */
    OUT
  }

  private final String owner;
  private final MethodNode node;
  private final BitSet leading;
  private final Others others;
  private final List<Set<Integer>> next = new ArrayList<>();
  private final Set<AbstractInsnNode> carriers = new HashSet<>();
  private final Set<String> fields = new HashSet<>();
  private final Set<Integer> exits = new HashSet<>();

  /** Where something that leads to the object is stored in a field of its own. */
  private final Set<Integer> stores = new HashSet<>();

  private boolean anyField;
  private Frame<BasicValue>[] frames;

  /**
   * Follows a constructor.
   *
   * @param leading which of its arguments lead to the object, by position from 0
   * @param fieldsLead whether the object's own fields may lead to it from the beginning
   */
  ConstructorFlow(
      String owner, MethodNode node, BitSet leading, boolean fieldsLead, Others others) {
    this.anyField = fieldsLead;
    this.owner = owner;
    this.node = node;
    this.leading = leading;
    this.others = others;
    int known;
    do {
      known = known();
      follow();
    } while (frames != null && known() > known);
  }

  private int known() {
    return carriers.size() + fields.size() + stores.size() + (anyField ? 1 : 0);
  }

  /** One round; what it finds out about carriers and fields may make another one necessary. */
  private void follow() {
    next.clear();
    exits.clear();
    for (int i = 0; i < node.instructions.size(); i++) {
      next.add(new HashSet<>());
    }
    try {
      frames = new Edges().analyze(owner, node);
    } catch (AnalyzerException | RuntimeException e) {
      frames = null; // bytecode that no verifier lets pass
      return;
    }
    for (int i = 0; i < frames.length; i++) {
      if (frames[i] != null && letsOut(i)) {
        exits.add(i);
      }
    }
  }

  /** Whether the code could be followed; if not, nothing said about it counts. */
  boolean understood() {
    return frames != null;
  }

  int length() {
    return frames == null ? 0 : frames.length;
  }

  AbstractInsnNode at(int i) {
    return node.instructions.get(i);
  }

  /** Whether any path leads to an instruction. */
  boolean runs(int i) {
    return frames[i] != null;
  }

  /** Whether a write of a field is surely one to the object under construction. */
  boolean receiverIsThis(int i) {
    return frames[i].getStack(frames[i].getStackSize() - 2).equals(THIS);
  }

  /** What becomes of the object in this constructor. */
  Kept kept() {
    if (!understood() || !exits.isEmpty()) {
      return Kept.OUT;
    }
    return anyField || !fields.isEmpty() ? Kept.IN_FIELDS : Kept.IN;
  }

  /** The instructions that may run after the object got out. */
  Set<Integer> afterEscape() {
    return after(exits);
  }

  private Set<Integer> after(Set<Integer> from) {
    Set<Integer> after = new HashSet<>();
    Deque<Integer> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      for (int n : next.get(open.poll())) {
        if (after.add(n)) {
          open.add(n);
        }
      }
    }
    return after;
  }

  private boolean letsOut(int i) {
    AbstractInsnNode insn = at(i);
    return switch (insn.getOpcode()) {
      case Opcodes.PUTFIELD -> leads(i, 0) && !storedInside(i, (FieldInsnNode) insn);
      case Opcodes.PUTSTATIC,
              Opcodes.AASTORE,
              Opcodes.ATHROW,
              Opcodes.ARETURN,
              Opcodes.MONITORENTER,
              Opcodes.MONITOREXIT ->
          leads(i, 0);
      case Opcodes.INVOKEDYNAMIC ->
          !leading(i, Type.getArgumentTypes(((InvokeDynamicInsnNode) insn).desc).length).isEmpty();
      case Opcodes.INVOKEVIRTUAL,
              Opcodes.INVOKESPECIAL,
              Opcodes.INVOKESTATIC,
              Opcodes.INVOKEINTERFACE ->
          call(i, (MethodInsnNode) insn);
      default -> false;
    };
  }

  private boolean storedInside(int i, FieldInsnNode write) {
    BasicValue receiver = value(i, 1);
    if (receiver.equals(THIS)) {
      fields.add(write.name + ':' + write.desc);
      stores.add(i);
    }
    return receiver.equals(THIS) || receiver.equals(CARRIER);
  }

  private boolean call(int i, MethodInsnNode call) {
    int arguments = Type.getArgumentTypes(call.desc).length;
    BitSet given = leading(i, arguments);
    if (call.getOpcode() == Opcodes.INVOKESTATIC) {
      return !given.isEmpty() && !makesLambda(call) && others.kept(call, given, false) == Kept.OUT;
    }
    if (!call.name.equals("<init>")) {
      if (!value(i, arguments).equals(THIS)) {
        return !given.isEmpty() || leads(i, arguments);
      }
      Kept kept = others.kept(call, given, anyField || !fields.isEmpty());
      anyField |= kept == Kept.IN_FIELDS;
      return kept == Kept.OUT;
    }
    BasicValue made = value(i, arguments);
    if (given.isEmpty() && !made.equals(THIS)) {
      return leads(made) && !made.equals(CARRIER);
    }
    // A constructor may store what it was given in its own fields before it calls another one
    // (JVMS 4.10.1.9), as those of inner classes do. Nothing else is in a new object's fields.
    boolean fieldsLead = made.equals(THIS) && (anyField || after(stores).contains(i));
    Kept kept = others.kept(call, given, fieldsLead);
    if (made.equals(THIS)) {
      anyField |= kept == Kept.IN_FIELDS;
    } else if (made instanceof Fresh fresh) {
      carriers.add(fresh.insn);
    } else if (!made.equals(CARRIER)) {
      return true;
    }
    return kept == Kept.OUT;
  }

  private static boolean makesLambda(MethodInsnNode call) {
    return Desugar.isLambda(call.owner) && call.name.equals("make");
  }

  private BitSet leading(int i, int arguments) {
    BitSet found = new BitSet();
    for (int a = 0; a < arguments; a++) {
      found.set(arguments - 1 - a, leads(i, a));
    }
    return found;
  }

  private BasicValue value(int i, int fromTop) {
    return frames[i].getStack(frames[i].getStackSize() - 1 - fromTop);
  }

  private boolean leads(int i, int fromTop) {
    return leads(value(i, fromTop));
  }

  private static boolean leads(BasicValue value) {
    return value.equals(THIS) || value.equals(CARRIER) || value.equals(LEADS);
  }

  /** An object that was made here and that no known carrier. */
  private static final class Fresh extends BasicValue {
    final AbstractInsnNode insn;

    Fresh(AbstractInsnNode insn) {
      super(Type.getObjectType("fresh"));
      this.insn = insn;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Fresh fresh && fresh.insn == insn;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  /** Follows the code and writes down what can run after what, exceptions included. */
  private final class Edges extends Analyzer<BasicValue> {
    Edges() {
      super(new Values());
    }

    @Override
    protected void newControlFlowEdge(int from, int to) {
      next.get(from).add(to);
    }

    @Override
    protected boolean newControlFlowExceptionEdge(int from, int to) {
      next.get(from).add(to);
      return true;
    }
  }

  /** Tells the object under construction, and what leads to it, from all other values. */
  private final class Values extends BasicInterpreter {
    private int parameter;

    Values() {
      super(ASM9);
    }

    @Override
    public BasicValue newParameterValue(boolean isInstance, int local, Type type) {
      if (isInstance && local == 0) {
        return THIS;
      }
      return leading.get(parameter++) ? LEADS : newValue(type);
    }

    @Override
    public BasicValue newOperation(AbstractInsnNode insn) throws AnalyzerException {
      BasicValue result = super.newOperation(insn);
      if (insn.getOpcode() != Opcodes.NEW) {
        return result;
      }
      return carriers.contains(insn) ? CARRIER : new Fresh(insn);
    }

    @Override
    public BasicValue unaryOperation(AbstractInsnNode insn, BasicValue value)
        throws AnalyzerException {
      BasicValue result = super.unaryOperation(insn, value);
      return switch (insn.getOpcode()) {
        case Opcodes.CHECKCAST -> value;
        case Opcodes.GETFIELD -> readFrom(value, (FieldInsnNode) insn) ? LEADS : result;
        default -> result;
      };
    }

    private boolean readFrom(BasicValue value, FieldInsnNode read) {
      if (!Emit.isReference(Type.getType(read.desc))) {
        return false;
      }
      return value.equals(THIS)
          ? anyField || fields.contains(read.name + ':' + read.desc)
          : leads(value);
    }

    @Override
    public BasicValue naryOperation(AbstractInsnNode insn, List<? extends BasicValue> values)
        throws AnalyzerException {
      boolean lambda = insn instanceof MethodInsnNode call && makesLambda(call);
      boolean captures = lambda && values.stream().anyMatch(ConstructorFlow::leads);
      return captures ? CARRIER : super.naryOperation(insn, values);
    }

    @Override
    public BasicValue merge(BasicValue a, BasicValue b) {
      if (a.equals(b)) {
        return a;
      }
      if (leads(a) || leads(b)) {
        return LEADS;
      }
      boolean fresh = a instanceof Fresh || b instanceof Fresh;
      return fresh && a.isReference() && b.isReference()
          ? BasicValue.REFERENCE_VALUE
          : super.merge(a, b);
    }
  }
}
