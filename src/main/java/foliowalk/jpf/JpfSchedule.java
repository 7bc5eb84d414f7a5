package foliowalk.jpf;

import foliowalk.jpf.JpfReport.JpfInstruction;
import foliowalk.jpf.JpfReport.JpfTransition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * JPF's trace as one order of all instructions that were executed, and for each thread its own
 * sequence in it. An instruction at which JPF switches threads is listed twice, before the switch
 * and after. It took effect after, so the first of the two is dropped; but one that frees a lock
 * took effect before, so there it is the second.
 */
final class JpfSchedule {
  /** JPF may switch threads after it freed a lock, and then executes the instruction once more. */
  private static final String RELEASE = "(monitorexit|[aildf]?return\\b).*";

  /**
   * An executed instruction.
   *
   * @param order its place among all that were executed
   * @param transition number of its transition, from 0
   */
  record Executed(int order, int transition, JpfInstruction instruction) {
    boolean isAt(String file, int line) {
      return instruction.line() == line && instruction.file().equals(file);
    }
  }

  /**
   * A value chosen.
   *
   * @param order of the instruction that follows it
   * @param index which of the values, from 0
   */
  record Chosen(int order, int index) {}

  private final Map<Integer, List<Executed>> byThread = new HashMap<>();
  private final Map<Integer, List<Chosen>> values = new HashMap<>();
  private int count;

  /** Of a trace. */
  JpfSchedule(List<JpfTransition> trace) {
    for (int t = 0; t < trace.size(); t++) {
      JpfTransition transition = trace.get(t);
      if (!transition.isThreadChoice()) {
        values
            .computeIfAbsent(transition.thread(), n -> new ArrayList<>())
            .add(new Chosen(count, transition.choice()));
      }
      add(transition, t, repeatsRelease(trace, t) ? 1 : 0, lastWasOnlyListed(trace, t) ? 1 : 0);
    }
  }

  private void add(JpfTransition transition, int number, int atBegin, int atEnd) {
    List<JpfInstruction> all = transition.instructions();
    List<Executed> own = byThread.computeIfAbsent(transition.thread(), n -> new ArrayList<>());
    for (int i = atBegin; i < all.size() - atEnd; i++) {
      own.add(new Executed(count++, number, all.get(i)));
    }
  }

  /** Whether a transition begins with the release that already took effect before it. */
  private static boolean repeatsRelease(List<JpfTransition> trace, int t) {
    for (int earlier = t - 1; earlier >= 0; earlier--) {
      if (trace.get(earlier).thread() == trace.get(t).thread()) {
        return isListedTwice(trace.get(earlier), trace.get(t))
            && trace.get(t).instructions().get(0).text().matches(RELEASE);
      }
    }
    return false;
  }

  private static boolean lastWasOnlyListed(List<JpfTransition> trace, int t) {
    JpfTransition transition = trace.get(t);
    List<JpfInstruction> own = transition.instructions();
    if (transition.endsInside() || own.isEmpty() || t == trace.size() - 1) {
      return false;
    }
    boolean release = own.get(own.size() - 1).text().matches(RELEASE);
    for (int next = t + 1; next < trace.size(); next++) {
      if (trace.get(next).thread() == transition.thread()) {
        return !release && isListedTwice(transition, trace.get(next));
      }
    }
    return !release;
  }

  private static boolean isListedTwice(JpfTransition earlier, JpfTransition later) {
    List<JpfInstruction> before = earlier.instructions();
    return !earlier.endsInside()
        && !later.beginsInside()
        && !before.isEmpty()
        && !later.instructions().isEmpty()
        && later.instructions().get(0).equals(before.get(before.size() - 1));
  }

  /** Number of instructions executed. */
  int size() {
    return count;
  }

  /** What a thread executed, in order. */
  List<Executed> of(int thread) {
    return byThread.getOrDefault(thread, List.of());
  }

  /** The values a thread chose, in order. */
  List<Chosen> valuesOf(int thread) {
    return values.getOrDefault(thread, List.of());
  }

  /** Numbers of the threads that ran. */
  List<Integer> threads() {
    return byThread.keySet().stream().sorted().toList();
  }
}
