package foliowalk.corpus.host;

import foliowalk.config.RunConfig;
import foliowalk.corpus.EndStates;
import foliowalk.engine.EmbeddedEngine;
import foliowalk.engine.semantics.VectorLayout;
import foliowalk.program.ClassInfo;
import foliowalk.program.FieldInfo;
import foliowalk.program.Program;
import foliowalk.result.RunResult;
import foliowalk.result.Violation;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a walk says a program can do, to be asked about each outcome of {@link HostRun}.
 *
 * @param result what the walk returned
 * @param complete whether the walk saw everything; if not, it is asked nothing
 * @param violated the violated properties
 * @param cyclic whether a run may go on for ever
 * @param fields names of the main class's static fields of primitive types that the walk knows
 * @param ends their values, in this order, where the program can end
 */
public record WalkOutcomes(
    RunResult result,
    boolean complete,
    Set<String> violated,
    boolean cyclic,
    List<String> fields,
    Set<List<Long>> ends) {
  private static final EmbeddedEngine ENGINE = new EmbeddedEngine();

  /** Walks a program. */
  public static WalkOutcomes of(RunConfig config) throws UnusableInputException {
    RunResult result = ENGINE.walk(config, ProgressListener.NONE, new StopSignal());
    Set<String> violated = new TreeSet<>();
    result.violations().stream().map(Violation::property).forEach(violated::add);
    if (!result.completeness().complete()) {
      return new WalkOutcomes(result, false, violated, false, List.of(), Set.of());
    }
    EndStates walk = EndStates.of(result, false);
    Map<String, FieldInfo> fields = fields(walk.program(), config.target());
    Set<List<Long>> ends = new HashSet<>();
    for (int[] end : walk.ends()) {
      ends.add(fields.values().stream().map(f -> value(end, f)).toList());
    }
    for (ClassInfo type : walk.program().classes) {
      if (type.invariantId != null && violated.contains(type.invariantId)) {
        violated.add(type.binaryName());
      }
    }
    boolean cyclic =
        result.statistics().schedules().isEmpty()
            && result.statistics().schedulesNote().contains("cycle");
    return new WalkOutcomes(result, true, violated, cyclic, List.copyOf(fields.keySet()), ends);
  }

  private static Map<String, FieldInfo> fields(Program program, String main) {
    Map<String, FieldInfo> fields = new TreeMap<>();
    for (FieldInfo f : program.staticFields) {
      if (f != null && !f.isReference() && f.owner.binaryName().equals(main)) {
        fields.put(f.name, f);
      }
    }
    return fields;
  }

  private static long value(int[] state, FieldInfo f) {
    int low = state[VectorLayout.STATICS + f.offset];
    return f.words() == 1
        ? low
        : (long) state[VectorLayout.STATICS + f.offset + 1] << 32 | low & 0xffffffffL;
  }

  /** Whether the walk knows an outcome. */
  boolean knows(String outcome) {
    if (!complete || outcome.equals("unknown")) {
      return true;
    }
    if (outcome.equals("runs on")) {
      return cyclic;
    }
    if (outcome.equals("deadlock")) {
      return violated.contains(Violation.DEADLOCK);
    }
    if (outcome.startsWith("throws ")) {
      return violated.contains(outcome.substring("throws ".length()));
    }
    Map<String, Long> seen = new TreeMap<>();
    for (String word : outcome.split(" ")) {
      String[] pair = word.split("=");
      if (pair.length == 2) {
        seen.put(pair[0], Long.valueOf(pair[1]));
      }
    }
    if (seen.isEmpty()) {
      return !ends.isEmpty();
    }
    return ends.contains(fields.stream().map(seen::get).toList());
  }
}
