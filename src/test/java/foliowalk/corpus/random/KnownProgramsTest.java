package foliowalk.corpus.random;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.corpus.OracleNumbers;
import foliowalk.corpus.random.Action.CompareAndSet;
import foliowalk.corpus.random.Action.Fault;
import foliowalk.corpus.random.Action.Finish;
import foliowalk.corpus.random.Action.If;
import foliowalk.corpus.random.Action.Increment;
import foliowalk.corpus.random.Action.Interrupt;
import foliowalk.corpus.random.Action.IsAlive;
import foliowalk.corpus.random.Action.Join;
import foliowalk.corpus.random.Action.Notify;
import foliowalk.corpus.random.Action.NotifyAll;
import foliowalk.corpus.random.Action.Read;
import foliowalk.corpus.random.Action.Repeat;
import foliowalk.corpus.random.Action.Sleep;
import foliowalk.corpus.random.Action.Start;
import foliowalk.corpus.random.Action.Store;
import foliowalk.corpus.random.Action.Sync;
import foliowalk.corpus.random.Action.Throw;
import foliowalk.corpus.random.Action.Try;
import foliowalk.corpus.random.Action.Wait;
import foliowalk.corpus.random.Action.While;
import foliowalk.corpus.random.Action.Write;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The naive enumeration on programs whose numbers are known by hand, and on programs of the corpus
 * written once more in the small language: the numbers that stand in the oracles there.
 */
class KnownProgramsTest {
  private static final long MOST = 1_000_000;

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static MiniProgram program(List<Action>... threads) {
    return new MiniProgram(
        "Known",
        List.of(0, 0),
        List.of(0, 0),
        3,
        List.of(threads),
        Collections.nCopies(threads.length, false),
        false,
        false);
  }

  private static List<Action> seq(Action... actions) {
    return List.of(actions);
  }

  private static Action sync(int lock, Action... body) {
    return new Sync(lock, false, List.of(body));
  }

  private static List<Action> then(List<Action> first, Action... rest) {
    List<Action> all = new ArrayList<>(first);
    all.addAll(Arrays.asList(rest));
    return all;
  }

  private static Outcomes outcomes(MiniProgram program) {
    return AllInterleavings.of(program, MOST).orElseThrow();
  }

  @Test
  void independent_steps_interleave_in_binomially_many_ways() {
    for (int n = 0; n <= 5; n++) {
      for (int m = 0; m <= 5; m++) {
        MiniProgram p =
            program(
                seq(new Start(1), new Repeat(n, seq(new Write(0, 1)))),
                seq(new Repeat(m, seq(new Write(1, 1)))));
        assertThat(outcomes(p).schedules())
            .as("%d, %d", n, m)
            .isEqualTo(binomial(n + m + 2, n + 1));
      }
    }
  }

  private static long binomial(int n, int k) {
    BigInteger b = BigInteger.ONE;
    for (int i = 0; i < k; i++) {
      b = b.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
    }
    return b.longValueExact();
  }

  @Test
  void sections_under_one_lock_come_one_after_the_other() {
    // Four steps and the end each. Whoever is first, its end falls somewhere between the other's
    // five: 2 * 6.
    MiniProgram p = program(seq(new Start(1), sync(0, add(0))), seq(sync(0, add(0))));
    assertThat(outcomes(p).schedules()).isEqualTo(12);
  }

  private static Action add(int variable) {
    // Two steps; the register is read back from what was read.
    return new Try(seq(new Read(0, variable), new Store(variable, 0, 1)), Fault.FIRST, List.of());
  }

  @Test
  void two_plain_increments_can_lose_one() {
    MiniProgram p =
        program(
            seq(new Start(1), new Start(2), new Join(1, false), new Join(2, false), new Finish()),
            seq(add(0)),
            seq(add(0)));
    assertThat(outcomes(p).finals()).isEqualTo(Set.of(List.of(1, 0, 0, 0), List.of(2, 0, 0, 0)));
  }

  /** Main starts both, joins both, and throws when the variable is not 2. */
  private static MiniProgram twoAdders(Action body) {
    return program(
        seq(new Start(1), new Start(2), new Join(1, false), new Join(2, false), checkTwo()),
        seq(body),
        seq(body));
  }

  private static Action checkTwo() {
    return new Try(
        seq(new Read(1, 0), new If(1, 2, List.of(), seq(new Throw(Fault.FIRST)))),
        Fault.SECOND,
        List.of());
  }

  private static List<Action> set() {
    return seq(sync(0, new Write(0, 1), new Notify(0)));
  }

  private static Action checkReady() {
    return new Try(
        seq(new Read(1, 0), new If(1, 0, seq(new Throw(Fault.FIRST)), List.of())),
        Fault.SECOND,
        List.of());
  }

  @TestFactory
  Stream<DynamicTest> oracles_of_the_corpus_agree() {
    List<Action> take =
        seq(sync(0, new While(0, 0, 3, seq(new Wait(0, false))), new Write(0, 0), new Notify(0)));
    Action put =
        sync(0, new While(0, 1, 3, seq(new Wait(0, false))), new Write(0, 1), new Notify(0));
    List<Action> takeAll =
        seq(
            sync(
                0, new While(0, 0, 4, seq(new Wait(0, false))), new Write(0, 0), new NotifyAll(0)));
    Action putAll =
        sync(0, new While(0, 1, 4, seq(new Wait(0, false))), new Write(0, 1), new NotifyAll(0));
    List<Action> waitIf =
        seq(
            new Start(1),
            sync(
                0, new Read(0, 0), new If(0, 0, seq(new Wait(0, false)), List.of()), checkReady()));
    return Stream.of(
        known("mutex.LostUpdate", twoAdders(add(0))),
        known("mutex.LostUpdateLocked", twoAdders(sync(0, add(0)))),
        known("mutex.LostUpdateAtomic", twoAtomicAdders()),
        known(
            "deadlock.LockOrder",
            program(seq(new Start(1), sync(1, sync(0))), seq(sync(0, sync(1))))),
        known(
            "deadlock.LockOrderKept",
            program(seq(new Start(1), sync(0, sync(1))), seq(sync(0, sync(1))))),
        known(
            "deadlock.Philosophers",
            program(
                seq(new Start(1), new Start(2), sync(2, sync(0))),
                seq(sync(0, sync(1))),
                seq(sync(1, sync(2))))),
        known(
            "deadlock.PhilosophersOrdered",
            program(
                seq(new Start(1), new Start(2), sync(0, sync(2))),
                seq(sync(0, sync(1))),
                seq(sync(1, sync(2))))),
        known(
            "monitor.BufferNotify", program(seq(new Start(1), new Start(2), put, put), take, take)),
        known(
            "monitor.BufferNotifyAll",
            program(seq(new Start(1), new Start(2), putAll, putAll), takeAll, takeAll)),
        known("monitor.WaitIf", program(waitIf, set())),
        known("monitor.WaitIfSpurious", spurious(program(waitIf, set()))),
        known(
            "monitor.LostWakeUp",
            program(seq(new Start(1), sync(0, new Wait(0, false))), seq(sync(0, new Notify(0))))),
        known(
            "monitor.TimedWait",
            program(
                seq(
                    new Start(1),
                    sync(0, new Wait(0, true), new Read(0, 0), new Store(1, 0, 0)),
                    new Join(1, false)),
                set())),
        known(
            "monitor.UncaughtInSynchronized",
            program(
                seq(new Start(1), sync(1, new Notify(1))),
                seq(sync(0, sync(1, new Throw(Fault.FIRST)))))),
        known(
            "monitor.ExceptionReleases",
            program(
                seq(new Start(1), sync(0)),
                seq(new Try(seq(sync(0, new Throw(Fault.FIRST))), Fault.FIRST, List.of())))),
        known(
            "monitor.InterruptWait",
            program(
                seq(new Start(1), new Interrupt(1), new Join(1, false)),
                seq(
                    sync(
                        0,
                        new Try(
                            seq(new Wait(0, false)),
                            Fault.STOPPED,
                            // isInterrupted is a step, like interrupted.
                            seq(new Action.Interrupted(0))))))),
        known(
            "threads.InterruptSleep",
            program(
                seq(new Start(1), new Interrupt(1), new Join(1, false)),
                seq(
                    new Try(
                        seq(new Sleep(), new Write(0, 1)),
                        Fault.STOPPED,
                        seq(new Action.Interrupted(0), new Write(0, 2)))))),
        known(
            "threads.IsAlive",
            program(
                seq(new Start(1), new IsAlive(0, 1), new Store(0, 0, 0), new Join(1, false)),
                seq())),
        known(
            "threads.JoinTimed",
            program(
                seq(
                    new Start(1),
                    new Join(1, true),
                    new IsAlive(0, 1),
                    new Store(1, 0, 0),
                    new Join(1, false)),
                seq(new Write(0, 1)))),
        known(
            "threads.IndependentThree",
            program(seq(new Start(1), new Start(2)), seq(new Write(0, 1)), seq(new Write(1, 1)))),
        known(
            "threads.ThreadStartsThread", program(seq(new Start(1)), seq(new Start(2)), writes())),
        known("threads.StartTwice", program(seq(new Start(1), new Start(1)), seq())),
        known("mutex.TryLock", tryLock()),
        known(
            "memory.StoreBuffering",
            program(
                seq(
                    new Start(1),
                    new Write(0, 1),
                    new Read(0, 1),
                    new Write(1, 1),
                    new Join(1, false)),
                seq(new Write(1, 1), new Read(0, 0), new Write(0, 1)))));
  }

  private static List<Action> writes() {
    return seq(new Write(0, 1));
  }

  private static MiniProgram twoAtomicAdders() {
    List<Action> body = seq(new Increment(0, 0));
    return program(
        seq(new Start(1), new Start(2), new Join(1, false), new Join(2, false)), body, body);
  }

  private static MiniProgram tryLock() {
    Action plusOne = add(0);
    List<Action> inside =
        seq(
            plusOne,
            new Read(1, 0),
            new Read(1, 0),
            new Store(0, 1, 0),
            new Increment(2, 1),
            free());
    List<Action> work = seq(new CompareAndSet(0, 0, 0, 1), new If(0, 1, inside, List.of()));
    return program(
        then(then(seq(new Start(1)), work.toArray(Action[]::new)), new Join(1, false)), work);
  }

  private static Action free() {
    return new CompareAndSet(0, 0, 1, 0);
  }

  private static MiniProgram spurious(MiniProgram p) {
    return new MiniProgram(
        p.name(), p.variables(), p.cells(), p.locks(), p.threads(), p.daemons(), true, false);
  }

  private static DynamicTest known(String name, MiniProgram program) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          OracleNumbers oracle = OracleNumbers.of(name);
          Outcomes found = outcomes(program);
          assertThat(found.schedules()).as(name).isEqualTo(oracle.schedules());
          assertThat(found.shortest().values())
              .as(name)
              .containsExactlyInAnyOrderElementsOf(oracle.shortest());
        });
  }
}
