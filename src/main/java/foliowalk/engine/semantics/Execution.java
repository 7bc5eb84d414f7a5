package foliowalk.engine.semantics;

import foliowalk.config.ReachTarget;
import foliowalk.program.MethodInfo;
import foliowalk.program.Program;
import java.util.ArrayList;
import java.util.List;

/** Counts what a system executes: every instruction, and the targets that a walk must come by. */
public final class Execution {
  private final Program program;
  private final Machine machine;
  private final List<ReachTarget> targets;
  private final long[] reached;

  /** For each target the methods it names: what is entered, and what has to run meanwhile. */
  private final List<boolean[]> entered = new ArrayList<>();

  private final List<boolean[]> running = new ArrayList<>();

  /** By method id: whether entering it can reach a target. */
  final boolean[] watched;

  /** How often each instruction was begun, by half its program point. */
  final long[] begun;

  Execution(Program program, Machine machine, List<ReachTarget> targets) {
    this.program = program;
    this.machine = machine;
    this.targets = targets;
    this.reached = new long[targets.size()];
    this.watched = new boolean[program.methods.length];
    this.begun = new long[program.points.method.length / 2 + 1];
    for (ReachTarget target : targets) {
      entered.add(named(target.method()));
      running.add(named(target.other()));
      for (MethodInfo m : program.methods) {
        watched[m.id] |= entered.get(entered.size() - 1)[m.id];
      }
    }
  }

  private boolean[] named(String name) {
    boolean[] ids = new boolean[program.methods.length];
    for (MethodInfo m : program.methods) {
      ids[m.id] = name.equals(m.owner.simpleName() + "." + m.name);
    }
    return ids;
  }

  /** The running thread has entered a watched method: it is the top frame. */
  void enter(int self, MethodInfo method) {
    for (int i = 0; i < reached.length; i++) {
      if (entered.get(i)[method.id] && holds(targets.get(i), running.get(i), self)) {
        reached[i]++;
      }
    }
  }

  private boolean holds(ReachTarget target, boolean[] other, int self) {
    return switch (target.relation()) {
      case ANY -> true;
      case IN -> machine.frames.has(other);
      case DURING -> {
        boolean found = false;
        for (int t = 0; t < machine.threads; t++) {
          found |= t != self && machine.runs(t, other);
        }
        yield found;
      }
    };
  }

  /** How often a target was reached. */
  public long reached(int target) {
    return reached[target];
  }

  /** How often an instruction was begun. */
  public long begun(MethodInfo method, int pc) {
    return begun[(method.firstPoint >> 1) + pc];
  }
}
