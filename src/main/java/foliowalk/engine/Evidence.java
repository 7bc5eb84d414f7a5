package foliowalk.engine;

import foliowalk.config.ReachTarget;
import foliowalk.engine.semantics.Execution;
import foliowalk.program.Checks;
import foliowalk.program.ClassInfo;
import foliowalk.program.MethodInfo;
import foliowalk.program.Program;
import foliowalk.result.CodeLine;
import foliowalk.result.FieldRule;
import foliowalk.result.InvariantInfo;
import foliowalk.result.Reached;
import foliowalk.text.NaturalOrder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Turns what a walk executed into what a reader can judge: targets, checks and lines. */
final class Evidence {
  private Evidence() {}

  static Reached of(
      Program program, Execution execution, List<ReachTarget> targets, List<FieldRule> locking) {
    TreeMap<String, Long> reached = new TreeMap<>();
    for (int i = 0; i < targets.size(); i++) {
      reached.put(targets.get(i).toString(), execution.reached(i));
    }
    TreeMap<String, Long> checks = new TreeMap<>(new NaturalOrder());
    Map<String, InvariantInfo> invariants = statements(program);
    new Checks(program)
        .byInvariant()
        .forEach(
            (id, places) -> {
              checks.put(
                  id, places.stream().mapToLong(p -> execution.begun(p.method(), p.pc())).sum());
              InvariantInfo stated = invariants.get(id);
              invariants.put(
                  id, new InvariantInfo(id, stated.sentence(), stated.rule(), lines(places)));
            });
    SortedSet<CodeLine> run = new TreeSet<>();
    SortedSet<CodeLine> idle = new TreeSet<>();
    for (MethodInfo m : program.methods) {
      if (!m.isLibrary()) {
        lines(m, execution, run, idle);
      }
    }
    idle.removeAll(run);
    return new Reached(reached, checks, run, idle, List.copyOf(invariants.values()), locking);
  }

  private static Map<String, InvariantInfo> statements(Program program) {
    Map<String, InvariantInfo> stated = new TreeMap<>(new NaturalOrder());
    for (ClassInfo c : program.classes) {
      if (c.invariantId != null && !c.isAbstract) {
        stated.put(
            c.invariantId,
            new InvariantInfo(
                c.invariantId, c.invariantSentence, c.invariantRule, new TreeSet<>()));
      }
    }
    return stated;
  }

  private static SortedSet<CodeLine> lines(Set<Checks.Place> places) {
    SortedSet<CodeLine> lines = new TreeSet<>();
    for (Checks.Place place : places) {
      int line = place.method().lines[place.pc()];
      if (line > 0) {
        lines.add(line(place.method(), line));
      }
    }
    return lines;
  }

  private static CodeLine line(MethodInfo m, int line) {
    ClassInfo owner = m.owner;
    String folder = owner.name.substring(0, owner.name.lastIndexOf('/') + 1);
    return new CodeLine(folder + owner.sourceFile, line, owner.simpleName() + "." + m.name);
  }

  private static void lines(
      MethodInfo m, Execution execution, SortedSet<CodeLine> run, SortedSet<CodeLine> idle) {
    if (m.code == null) {
      m.sourceLines().forEach(n -> idle.add(line(m, n)));
      return;
    }
    for (int pc = 0; pc < m.length(); pc++) {
      if (m.lines[pc] > 0) {
        (execution.begun(m, pc) > 0 ? run : idle).add(line(m, m.lines[pc]));
      }
    }
  }
}
