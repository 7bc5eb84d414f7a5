package foliowalk.engine.semantics;

import foliowalk.program.MethodInfo;
import foliowalk.program.Op;
import foliowalk.program.Program;
import java.util.BitSet;

/**
 * Where the code of a method goes round for ever whatever it reads: no return follows, only a loop.
 * An exception is no way out that anybody plans to take. A loop with a way out is meant to end.
 */
final class WaysOut {
  private final Program program;

  /** For each method that was asked for, the instructions from which it cannot return. */
  private final BitSet[] endless;

  WaysOut(Program program) {
    this.program = program;
    this.endless = new BitSet[program.methods.length];
  }

  /** Whether a method that has come to an instruction is in a loop that its code cannot leave. */
  boolean endless(MethodInfo method, int pc) {
    BitSet known = endless[method.id];
    if (known == null) {
      known = endless(method);
      endless[method.id] = known;
    }
    return known.get(pc);
  }

  private BitSet endless(MethodInfo method) {
    BitSet returning = new BitSet();
    boolean more = true;
    while (more) {
      more = false;
      for (int pc = method.length() - 1; pc >= 0; pc--) {
        if (!returning.get(pc)
            && (op(method, pc) == Op.RETURN || leadsInto(method, pc, returning))) {
          returning.set(pc);
          more = true;
        }
      }
    }
    // Of the others those that lead to nothing but a throw are in no loop.
    BitSet looping = new BitSet();
    looping.set(0, method.length());
    looping.andNot(returning);
    more = true;
    while (more) {
      more = false;
      for (int pc = looping.nextSetBit(0); pc >= 0; pc = looping.nextSetBit(pc + 1)) {
        if (!leadsInto(method, pc, looping)) {
          looping.clear(pc);
          more = true;
        }
      }
    }
    return looping;
  }

  private static int op(MethodInfo method, int pc) {
    return method.code[pc * Op.STRIDE];
  }

  private boolean leadsInto(MethodInfo method, int pc, BitSet targets) {
    int operand = method.code[pc * Op.STRIDE + 1];
    int op = op(method, pc);
    switch (op) {
      case Op.RETURN, Op.ATHROW -> {
        return false;
      }
      case Op.GOTO -> {
        return targets.get(operand);
      }
      case Op.TABLESWITCH, Op.LOOKUPSWITCH -> {
        int[] table = program.switches[operand];
        boolean leads = targets.get(table[0]);
        for (int i = 2; i < table.length; i += op == Op.TABLESWITCH ? 1 : 2) {
          leads |= targets.get(table[i]);
        }
        return leads;
      }
      default -> {
        return targets.get(pc + 1) || Op.decides(op) && targets.get(operand);
      }
    }
  }
}
