package foliowalk.program.link;

import foliowalk.program.ClassInfo;
import foliowalk.program.FieldInfo;
import foliowalk.program.MethodInfo;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Which final fields never change once a second thread can read them, so that reading them is no
 * scheduling point.
 *
 * <p>A static one does when its own class initialiser alone writes it: other threads wait until
 * that is over (JVMS 5.5). A field of an instance does when only constructors of its class write
 * it, each to its own object, and no path leads from a place where {@code this} may get out of the
 * constructor to such a write. Whatever is not known to keep {@code this} in counts as letting it
 * out, see {@link ConstructorFlow}. Class files up to version 52 may write a final field in any
 * method of the class; then it does not count as final.
 */
final class FinalFields {
  private final ClassLoading loading;
  private final Map<FieldInfo, Boolean> readOnly = new HashMap<>();
  private final Map<List<Object>, ConstructorFlow.Kept> kept = new HashMap<>();

  FinalFields(ClassLoading loading) {
    this.loading = loading;
  }

  /** Whether a field is final and cannot be seen to change. */
  boolean isReadOnly(FieldInfo field) {
    return field.isFinal && readOnly.computeIfAbsent(field, this::staysAsSeen);
  }

  private boolean staysAsSeen(FieldInfo field) {
    ClassInfo c = field.owner;
    if (loading.isMadeForLambda(c)) {
      return true; // what Desugar writes: filled where it is made, then given away
    }
    for (MethodInfo m : c.methods()) {
      MethodNode node = loading.node(m);
      if (node.instructions.size() == 0 || !writes(node, field)) {
        continue;
      }
      boolean inPlace =
          field.isStatic
              ? m.isClassInitializer()
              : m.name.equals("<init>") && writesBeforeEscape(m, field);
      if (!inPlace) {
        return false;
      }
    }
    return true;
  }

  private static boolean writes(MethodNode node, FieldInfo field) {
    for (AbstractInsnNode insn : node.instructions) {
      if (writes(insn, field)) {
        return true;
      }
    }
    return false;
  }

  private static boolean writes(AbstractInsnNode insn, FieldInfo field) {
    int opcode = insn.getOpcode();
    return (opcode == Opcodes.PUTFIELD || opcode == Opcodes.PUTSTATIC)
        && ((FieldInsnNode) insn).name.equals(field.name)
        && ((FieldInsnNode) insn).desc.equals(field.descriptor);
  }

  private boolean writesBeforeEscape(MethodInfo constructor, FieldInfo field) {
    ConstructorFlow flow = flow(constructor, new BitSet(), false);
    Set<Integer> after = flow.afterEscape();
    for (int i = 0; i < flow.length(); i++) {
      if (writes(flow.at(i), field)
          && flow.runs(i)
          && (after.contains(i) || !flow.receiverIsThis(i))) {
        return false;
      }
    }
    return flow.understood();
  }

  private ConstructorFlow flow(MethodInfo m, BitSet leading, boolean fieldsLead) {
    return new ConstructorFlow(m.owner.name, loading.node(m), leading, fieldsLead, this::kept);
  }

  /** What the code that a call runs does with an object that these of its arguments lead to. */
  private ConstructorFlow.Kept kept(MethodInsnNode call, BitSet leading, boolean fieldsLead) {
    MethodInfo target = loading.load(call.owner).method(call.name + call.desc);
    boolean known =
        target != null
            && (target.name.equals("<init>") || target.isPrivate || target.isStatic)
            && loading.node(target).instructions.size() > 0;
    if (!known) {
      return ConstructorFlow.Kept.OUT;
    }
    List<Object> question = List.of(target, leading, fieldsLead);
    ConstructorFlow.Kept answer = kept.get(question);
    if (answer == null) {
      kept.put(question, ConstructorFlow.Kept.OUT); // for one that comes back to itself
      answer = flow(target, leading, fieldsLead).kept();
      kept.put(question, answer);
    }
    return answer;
  }
}
