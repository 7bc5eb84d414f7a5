package foliowalk.engine;

import foliowalk.config.ReachTarget;
import foliowalk.engine.semantics.Execution;
import foliowalk.program.Checks;
import foliowalk.program.ClassInfo;
import foliowalk.program.MethodInfo;
import foliowalk.program.Program;
import foliowalk.result.CodeLine;
import foliowalk.result.Reached;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Turns what a walk executed into what a reader can judge: targets, checks and lines. */
final class Evidence {
  private Evidence() {}

  static Reached of(Program program, Execution execution, List<ReachTarget> targets) {
    TreeMap<String, Long> reached = new TreeMap<>();
    for (int i = 0; i < targets.size(); i++) {
      reached.put(targets.get(i).toString(), execution.reached(i));
    }
    TreeMap<String, Long> checks = new TreeMap<>();
    new Checks(program)
        .byInvariant()
        .forEach(
            (id, places) ->
                checks.put(
                    id, places.stream().mapToLong(p -> execution.begun(p.method(), p.pc())).sum()));
    SortedSet<CodeLine> run = new TreeSet<>();
    SortedSet<CodeLine> idle = new TreeSet<>();
    for (MethodInfo m : program.methods) {
      if (!m.isLibrary()) {
        lines(m, execution, run, idle);
      }
    }
    idle.removeAll(run);
    return new Reached(reached, checks, run, idle);
  }

  private static void lines(
      MethodInfo m, Execution execution, SortedSet<CodeLine> run, SortedSet<CodeLine> idle) {
    ClassInfo owner = m.owner;
    String folder = owner.name.substring(0, owner.name.lastIndexOf('/') + 1);
    String name = owner.simpleName() + "." + m.name;
    if (m.code == null) {
      m.sourceLines().forEach(n -> idle.add(new CodeLine(folder + owner.sourceFile, n, name)));
      return;
    }
    for (int pc = 0; pc < m.length(); pc++) {
      if (m.lines[pc] > 0) {
        CodeLine line = new CodeLine(folder + owner.sourceFile, m.lines[pc], name);
        (execution.begun(m, pc) > 0 ? run : idle).add(line);
      }
    }
  }
}
