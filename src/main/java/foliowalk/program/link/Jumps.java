package foliowalk.program.link;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/** Where instructions of a class file lead to other than to the next one. */
final class Jumps {
  private Jumps() {}

  /** The labels an instruction may jump to. */
  static List<LabelNode> targets(AbstractInsnNode insn) {
    List<LabelNode> targets = new ArrayList<>();
    if (insn instanceof JumpInsnNode jump) {
      targets.add(jump.label);
    } else if (insn instanceof TableSwitchInsnNode table) {
      targets.add(table.dflt);
      targets.addAll(table.labels);
    } else if (insn instanceof LookupSwitchInsnNode lookup) {
      targets.add(lookup.dflt);
      targets.addAll(lookup.labels);
    }
    return targets;
  }

  /** Whether the next instruction never follows one with this opcode. */
  static boolean never(int opcode) {
    return switch (opcode) {
      case Opcodes.GOTO,
              Opcodes.ATHROW,
              Opcodes.TABLESWITCH,
              Opcodes.LOOKUPSWITCH,
              Opcodes.RET,
              Opcodes.JSR ->
          true;
      default -> opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN;
    };
  }
}
