package foliowalk.campaign.mutation;

import foliowalk.campaign.mutation.Mutant.Operator;
import foliowalk.campaign.mutation.Statements.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Finds every mutant of a class. Constructors, class initialisers and checks are left alone. */
final class MutantFinder {
  private final MutationRules rules;
  private final ClassNode type;
  private final List<Mutant> mutants = new ArrayList<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private MethodNode method;

  private MutantFinder(MutationRules rules, ClassNode type) {
    this.rules = rules;
    this.type = type;
  }

  /** The mutants of a class in the order of its methods. */
  static List<Mutant> of(ClassNode type, MutationRules rules) {
    MutantFinder finder = new MutantFinder(rules, type);
    for (MethodNode method : type.methods) {
      boolean hasCode = method.instructions.size() > 0;
      boolean check = rules.checks().contains(Statements.simple(type.name) + "." + method.name);
      boolean bridge = (method.access & Opcodes.ACC_BRIDGE) != 0;
      if (hasCode && !method.name.startsWith("<") && !bridge && !check) {
        finder.method = method;
        finder.find();
      }
    }
    return finder.mutants;
  }

  private void find() {
    List<Statement> statements = Statements.of(type.name, method);
    pairs(statements);
    conditions();
    for (int i = 0; i < statements.size(); i++) {
      Statement s = statements.get(i);
      if (rules.checks().contains(s.does())) {
        continue;
      }
      boolean ofPair = rules.pairs().containsKey(s.does()) || rules.pairs().containsValue(s.does());
      if (!ofPair) {
        add(Operator.DROP, "drop " + s.does(), s.line(), m -> remove(m, s));
        late(statements, i);
      }
      if (i + 1 < statements.size()) {
        swap(s, statements.get(i + 1));
      }
    }
  }

  /** Both halves of a pair go, as often as they stand in the method. */
  private void pairs(List<Statement> statements) {
    rules
        .pairs()
        .forEach(
            (acquire, release) -> {
              List<Statement> taken = named(statements, acquire);
              List<Statement> given = named(statements, release);
              if (!taken.isEmpty() && !given.isEmpty()) {
                List<Statement> both = new ArrayList<>(taken);
                both.addAll(given);
                add(
                    Operator.PAIR,
                    "without " + acquire,
                    taken.get(0).line(),
                    m -> both.forEach(s -> remove(m, s)));
              }
            });
  }

  private static List<Statement> named(List<Statement> statements, String does) {
    return statements.stream().filter(s -> s.does().equals(does)).toList();
  }

  private void conditions() {
    int line = 0;
    String last = "";
    for (int i = 0; i < method.instructions.size(); i++) {
      AbstractInsnNode node = method.instructions.get(i);
      if (node instanceof LineNumberNode l) {
        line = l.line;
        last = "";
      } else if (node instanceof MethodInsnNode call) {
        last = Statements.simple(call.owner) + "." + call.name;
      } else if (node instanceof JumpInsnNode jump
          && node.getOpcode() != Opcodes.GOTO
          && !throwsFrom(jump.label)
          && !throwsFrom(node.getNext())) {
        int at = i;
        String what = last.isEmpty() ? "condition" : last;
        // javac jumps over what stands in braces, so a taken branch mostly skips it.
        if (returnsFrom(jump.label, jump)) {
          add(Operator.TAKEN, "skip at " + what, line, m -> force(m, at, true));
        }
        if (returnsFrom(jump.getNext(), jump)) {
          add(Operator.NOT_TAKEN, "enter at " + what, line, m -> force(m, at, false));
        }
      }
    }
  }

  /**
   * Whether the method can end once it goes on here and, whenever it comes to {@code forced}, does
   * so again. A loop that nobody leaves is no protection gone.
   */
  private boolean returnsFrom(AbstractInsnNode start, JumpInsnNode forced) {
    Set<AbstractInsnNode> seen = new HashSet<>();
    Deque<AbstractInsnNode> left = new ArrayDeque<>(List.of(start));
    while (!left.isEmpty()) {
      AbstractInsnNode node = left.pop();
      if (node == forced || !seen.add(node)) {
        continue;
      }
      int op = node.getOpcode();
      if (op == Opcodes.ATHROW || op >= Opcodes.IRETURN && op <= Opcodes.RETURN) {
        return true;
      }
      if (node instanceof TableSwitchInsnNode || node instanceof LookupSwitchInsnNode) {
        return true; // not followed
      }
      if (node instanceof JumpInsnNode jump) {
        left.push(jump.label);
      }
      if (op != Opcodes.GOTO) {
        left.push(node.getNext());
      }
    }
    return false;
  }

  /**
   * Whether the instructions from here on make an exception and throw it, whatever happens: then
   * the condition before them is a check, and what it says is no protection.
   */
  private static boolean throwsFrom(AbstractInsnNode start) {
    for (AbstractInsnNode n = start; n != null; n = n.getNext()) {
      if (n.getOpcode() == Opcodes.ATHROW) {
        return true;
      }
      if (n instanceof JumpInsnNode || Statements.jumps(n)) {
        return false;
      }
    }
    return false;
  }

  /** An operation moves behind each later release in the text of its method. */
  private void late(List<Statement> statements, int index) {
    Statement moved = statements.get(index);
    int releases = 0;
    for (int i = index + 1; i < statements.size() && releases < 2; i++) {
      Statement release = statements.get(i);
      if (rules.pairs().containsValue(release.does())) {
        releases++;
        if (!seesSameLocals(moved, release)) {
          continue;
        }
        add(
            Operator.LATE,
            moved.does() + " after " + release.does(),
            moved.line(),
            m -> move(m, moved, release));
      }
    }
  }

  /** Whether the local variables that a statement reads are the same ones behind another. */
  private boolean seesSameLocals(Statement moved, Statement behind) {
    List<LocalVariableNode> locals =
        method.localVariables == null ? List.of() : method.localVariables;
    for (int i = moved.from(); i < moved.to(); i++) {
      if (method.instructions.get(i) instanceof VarInsnNode load
          && locals.stream()
              .noneMatch(v -> v.index == load.var && covers(v, moved) && covers(v, behind))) {
        return false;
      }
    }
    return true;
  }

  private boolean covers(LocalVariableNode variable, Statement statement) {
    return method.instructions.indexOf(variable.start) <= statement.from()
        && method.instructions.indexOf(variable.end) >= statement.to();
  }

  private void swap(Statement first, Statement second) {
    boolean neighbours = first.block() == second.block() && onlyMarks(first.to(), second.from());
    boolean alreadyLate =
        rules.pairs().containsValue(second.does())
            && !rules.pairs().containsKey(first.does())
            && !rules.pairs().containsValue(first.does());
    boolean emptySection =
        second.does().equals(rules.pairs().get(first.does())); // lock and unlock at once
    boolean ofCheck = rules.checks().contains(second.does());
    if (neighbours && !ofCheck && !alreadyLate && !emptySection) {
      add(
          Operator.SWAP,
          second.does() + " before " + first.does(),
          first.line(),
          m -> move(m, first, second));
    }
  }

  private boolean onlyMarks(int from, int to) {
    for (int i = from; i < to; i++) {
      if (method.instructions.get(i).getOpcode() >= 0) {
        return false;
      }
    }
    return true;
  }

  private void add(Operator operator, String what, int line, Consumer<MethodNode> edit) {
    String id = Statements.simple(type.name) + "." + method.name + ": " + what;
    int number = ids.merge(id, 1, Integer::sum);
    String folder = type.name.substring(0, type.name.lastIndexOf('/') + 1);
    mutants.add(
        new Mutant(
            number == 1 ? id : id + " #" + number,
            operator,
            type.name,
            method.name + method.desc,
            folder + type.sourceFile,
            line,
            edit));
  }

  // --- edits; indices are those of the method as read, so nothing may be removed, only replaced

  private static void remove(MethodNode m, Statement s) {
    for (int i = s.from(); i < s.to(); i++) {
      AbstractInsnNode node = m.instructions.get(i);
      if (node.getOpcode() >= 0) {
        m.instructions.set(node, new InsnNode(Opcodes.NOP));
      }
    }
  }

  private static void force(MethodNode m, int at, boolean jump) {
    JumpInsnNode node = (JumpInsnNode) m.instructions.get(at);
    int op = node.getOpcode();
    boolean one = op >= Opcodes.IFEQ && op <= Opcodes.IFLE || op >= Opcodes.IFNULL;
    InsnNode pop = new InsnNode(one ? Opcodes.POP : Opcodes.POP2);
    m.instructions.set(node, pop);
    if (jump) {
      m.instructions.insert(pop, new JumpInsnNode(Opcodes.GOTO, node.label));
    }
  }

  private static void move(MethodNode m, Statement moved, Statement behind) {
    InsnList taken = new InsnList();
    AbstractInsnNode anchor = m.instructions.get(behind.to() - 1);
    List<AbstractInsnNode> nodes = new ArrayList<>();
    for (int i = moved.from(); i < moved.to(); i++) {
      if (m.instructions.get(i).getOpcode() >= 0) {
        nodes.add(m.instructions.get(i));
      }
    }
    for (AbstractInsnNode node : nodes) {
      m.instructions.set(node, new InsnNode(Opcodes.NOP));
      taken.add(node);
    }
    m.instructions.insert(anchor, taken);
  }
}
