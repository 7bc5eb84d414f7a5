package foliowalk.corpus.random;

import java.util.List;

/**
 * A statement of the small language. Registers belong to a thread; variables and atomic cells to
 * all. "One step" below is one access that another thread can notice while several live.
 */
sealed interface Action {

  /** {@code register = variable}: one step. */
  record Read(int register, int variable) implements Action {}

  /** {@code variable = constant}: one step. */
  record Write(int variable, int constant) implements Action {}

  /** {@code variable = register + constant}: one step. */
  record Store(int variable, int register, int constant) implements Action {}

  /** {@code register = register + constant}: no step. */
  record Add(int register, int constant) implements Action {}

  /** {@code register = cell.incrementAndGet()}: one step. */
  record Increment(int register, int cell) implements Action {}

  /** {@code register = cell.compareAndSet(expected, updated) ? 1 : 0}: one step. */
  record CompareAndSet(int register, int cell, int expected, int updated) implements Action {}

  /** {@code register = cell.get()}: one step. */
  record Get(int register, int cell) implements Action {}

  /**
   * A synchronized block, or a call of a synchronized method: a step to enter, one to leave, also
   * when an exception leaves it.
   */
  record Sync(int lock, boolean method, List<Action> body) implements Action {}

  /**
   * {@code lock.wait()} or {@code lock.wait(1)}: a step to give the lock up, one to take it again,
   * and one to time out.
   */
  record Wait(int lock, boolean timed) implements Action {}

  /** {@code lock.notify()}: one step, and a choice for each waiter. */
  record Notify(int lock) implements Action {}

  /** {@code lock.notifyAll()}: one step. */
  record NotifyAll(int lock) implements Action {}

  /** {@code if (register == constant)}: no step. */
  record If(int register, int constant, List<Action> then, List<Action> otherwise)
      implements Action {}

  /** {@code for (i = 0; i < times; i++)}: no step. */
  record Repeat(int times, List<Action> body) implements Action {}

  /** {@code for (i = 0; variable == constant && i < times; i++)}: a step for each test. */
  record While(int variable, int constant, int times, List<Action> body) implements Action {}

  /** {@code throw new Kind()}: no step. */
  record Throw(Fault fault) implements Action {}

  /** {@code try { body } catch (Kind e) { handler }}: no step. */
  record Try(List<Action> body, Fault fault, List<Action> handler) implements Action {}

  /** {@code register = new Random().nextInt(bound)}: a step with a choice for each value. */
  record Choose(int register, int bound) implements Action {}

  /** {@code thread.start()}: one step. */
  record Start(int thread) implements Action {}

  /** {@code thread.join()} or {@code thread.join(1)}: one step. */
  record Join(int thread, boolean timed) implements Action {}

  /** {@code register = thread.isAlive() ? 1 : 0}: one step. */
  record IsAlive(int register, int thread) implements Action {}

  /** {@code thread.interrupt()}: one step. */
  record Interrupt(int thread) implements Action {}

  /** {@code register = Thread.interrupted() ? 1 : 0}: one step. */
  record Interrupted(int register) implements Action {}

  /** {@code Thread.sleep(1)}: one step. */
  record Sleep() implements Action {}

  /** {@code reference = new Node()}: no step. */
  record New(int reference) implements Action {}

  /** {@code reference = slot}: one step. */
  record Load(int reference, int slot) implements Action {}

  /** {@code slot = reference}: one step, after which others can reach the object. */
  record Publish(int slot, int reference) implements Action {}

  /** {@code register = reference.value}, or nothing when it is null. */
  record GetValue(int register, int reference) implements Action {}

  /** {@code reference.value = constant}, or nothing when it is null. */
  record PutValue(int reference, int constant) implements Action {}

  /** {@code to = from.next}, or nothing when {@code from} is null. */
  record GetNext(int to, int from) implements Action {}

  /** {@code reference.next = target}, or nothing when {@code reference} is null. */
  record PutNext(int reference, int target) implements Action {}

  /** {@code synchronized (reference)} around a body, or nothing when it is null. */
  record SyncOn(int reference, List<Action> body) implements Action {}

  /** Looks at all variables and cells; only where one thread is left. No step. */
  record Finish() implements Action {}

  /** What can be thrown. */
  enum Fault {
    FIRST("Fault.First", "Fault$First"),
    SECOND("Fault.Second", "Fault$Second"),
    STOPPED("Fault.Stopped", "Fault$Stopped"),
    NOT_OWNER("IllegalMonitorStateException", "java.lang.IllegalMonitorStateException"),
    STARTED_TWICE("IllegalThreadStateException", "java.lang.IllegalThreadStateException");

    /** The class as Java source names it. */
    final String source;

    /** The class as a violated property names it. */
    final String property;

    Fault(String source, String property) {
      this.source = source;
      this.property = property;
    }
  }
}
