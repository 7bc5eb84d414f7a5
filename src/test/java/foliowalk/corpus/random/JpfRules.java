package foliowalk.corpus.random;

import foliowalk.corpus.random.Action.Interrupt;
import foliowalk.corpus.random.Action.Interrupted;
import foliowalk.corpus.random.Action.Join;
import foliowalk.corpus.random.Action.Notify;
import foliowalk.corpus.random.Action.Sleep;
import foliowalk.corpus.random.Action.Wait;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which programs Java PathFinder is known to get wrong, decided by their text alone. Each rule
 * names the flaw in {@code foliowalk.campaign.crosscheck.FlawCatalogue}.
 */
final class JpfRules {
  private JpfRules() {}

  /** Why a program is left out; empty for one that both must agree on. */
  static Optional<String> leftOut(MiniProgram program) {
    if (program.spurious()) {
      return Optional.of("spurious wake-ups: not explored by Java PathFinder");
    }
    for (int i = 0; i < program.locks(); i++) {
      int lock = i;
      boolean notified = has(program, a -> a instanceof Notify n && n.lock() == lock);
      long waiters =
          program.threads().stream()
              .filter(body -> any(body, a -> a instanceof Wait w && w.lock() == lock))
              .count();
      if (notified && waiters >= 2) {
        return Optional.of("notify: a lock with notify() and two threads that wait");
      }
    }
    boolean interrupts = has(program, a -> a instanceof Interrupt);
    if (interrupts && has(program, a -> a instanceof Wait)) {
      return Optional.of("interrupted-wait: interrupt() and wait()");
    }
    if (interrupts && has(program, a -> a instanceof Sleep)) {
      return Optional.of("sleep-interrupted: interrupt() and sleep()");
    }
    for (int thread = 0; thread < program.threads().size(); thread++) {
      int target = thread;
      boolean notices =
          any(program.threads().get(target), a -> a instanceof Join || a instanceof Interrupted);
      if (notices && has(program, a -> a instanceof Interrupt i && i.thread() == target)) {
        return Optional.of("interrupt-matching: interrupt() of a thread that would notice");
      }
    }
    return Optional.empty();
  }

  private static boolean has(MiniProgram program, Predicate<Action> test) {
    return program.threads().stream().anyMatch(body -> any(body, test));
  }

  private static boolean any(List<Action> body, Predicate<Action> test) {
    return body.stream().anyMatch(a -> test.test(a) || any(inner(a), test));
  }

  private static List<Action> inner(Action action) {
    List<Action> inner = new ArrayList<>();
    if (action instanceof Action.Sync a) {
      inner.addAll(a.body());
    } else if (action instanceof Action.SyncOn a) {
      inner.addAll(a.body());
    } else if (action instanceof Action.If a) {
      inner.addAll(a.then());
      inner.addAll(a.otherwise());
    } else if (action instanceof Action.Repeat a) {
      inner.addAll(a.body());
    } else if (action instanceof Action.While a) {
      inner.addAll(a.body());
    } else if (action instanceof Action.Try a) {
      inner.addAll(a.body());
      inner.addAll(a.handler());
    }
    return inner;
  }
}
