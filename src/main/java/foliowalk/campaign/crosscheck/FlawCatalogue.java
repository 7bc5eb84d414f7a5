package foliowalk.campaign.crosscheck;

import java.util.List;
import java.util.Optional;

/**
 * What is known to be wrong with Java PathFinder (branch {@code java-17}, revision 7ea25de). Each
 * flaw has a corpus program that shows it to whoever doubts it. JLS and JVMS are those of Java 17.
 */
public final class FlawCatalogue {
  private FlawCatalogue() {}

  /** Those that change what is said of a program. */
  public static final List<Flaw> FLAWS =
      List.of(
          new Flaw(
              "notify",
              "Object.notify() wakes nobody when two or more threads wait.",
              "JLS 17.2.2",
              "if the wait set is not empty, one of its members is removed from it and goes on;"
                  + " which one is not specified.",
              "monitor.NotifyOneOfTwo",
              false),
          new Flaw(
              "record",
              "A call of a record's generated equals, hashCode or toString silently ends the path;"
                  + " what lies behind it is never seen, and \"no errors detected\" is said.",
              "API of java.lang.Record, JVMS 6.5 (invokedynamic)",
              "equals returns whether all components are equal, and a call site returns its value"
                  + " like any other call.",
              "language.RecordEquals",
              false),
          new Flaw(
              "sleep-interrupted",
              "Thread.sleep ignores a pending interrupt, and an interrupt that comes meanwhile.",
              "API of Thread.sleep, JLS 17.3",
              "InterruptedException is thrown if any thread has interrupted the current thread.",
              "threads.SleepAfterInterrupt",
              false),
          new Flaw(
              "daemon-ends",
              "Daemon threads stop at once when the last other thread ends; what they do while the"
                  + " virtual machine shuts down is not seen.",
              "API of Runtime.exit and addShutdownHook",
              "daemon threads continue to run during the shutdown sequence.",
              "threads.DaemonJoinsMain",
              false),
          new Flaw(
              "initializer-error",
              "An exception in a static initialiser comes out as itself; there is no"
                  + " ExceptionInInitializerError, and no NoClassDefFoundError afterwards.",
              "JLS 12.4.2 steps 10 and 11, JVMS 5.5",
              "an exception that is no Error is replaced by an ExceptionInInitializerError; the"
                  + " class is then marked erroneous, and every later use throws"
                  + " NoClassDefFoundError.",
              "classinit.MainFails",
              false),
          new Flaw(
              "superclass-lock",
              "A deadlock between the initialisation of a class and that of its superclass is not"
                  + " found.",
              "JLS 12.4.2 steps 2 and 7",
              "a class is marked as being initialised by the current thread before its superclass"
                  + " is initialised, and another thread that needs it blocks until it is"
                  + " notified.",
              "classinit.SuperDeadlock",
              false),
          new Flaw(
              "publication",
              "With the default vm.scheduler.sharedness.class (PathSharednessPolicy), an object"
                  + " published through an array element is not seen as shared, and accesses to it"
                  + " are no scheduling points; GlobalSharednessPolicy sees it.",
              "JLS 17.4.1 and 17.4.3",
              "array elements are shared between threads as fields are, and every total order of"
                  + " the actions that keeps to program order is a sequentially consistent"
                  + " execution.",
              "memory.PublishByArray",
              false),
          new Flaw(
              "atomics",
              "With the default vm.shared.never_break_methods no thread is switched inside"
                  + " java.util.concurrent.atomic, so two operations in a row look like one.",
              "JLS 17.4.3, API of java.util.concurrent.atomic",
              "get and set are two actions, each with the effect of a volatile access; another"
                  + " thread's action may come between them.",
              "atomics.GetThenSet",
              true),
          new Flaw(
              "interrupt-matching",
              "Thread.interrupt() runs in two halves, and the state between them is taken for the"
                  + " one before: where the interrupt left no trace in the other thread, the path"
                  + " is given up as already seen. With vm.storage.class= (no state matching) JPF"
                  + " finds it.",
              "JLS 17.4.3",
              "every total order of the actions that keeps to program order is a sequentially"
                  + " consistent execution, so also the one that goes on from there.",
              "threads.InterruptForgiven",
              false),
          new Flaw(
              "interrupted-wait",
              "Object.wait() of a thread that was interrupted before silently ends the path; what"
                  + " lies behind it is never seen.",
              "JLS 17.2.1",
              "a wait by a thread whose interruption status is set throws InterruptedException at"
                  + " once and clears the status.",
              "monitor.InterruptedBeforeWait",
              false),
          new Flaw(
              "interrupted-waiter",
              "Object.notify() never goes to a waiting thread that was interrupted before and has"
                  + " not returned yet, so the one notification always wakes another.",
              "JLS 17.2.4",
              "a thread that is both notified and interrupted while it waits may return normally,"
                  + " with the interrupt pending; then nobody else need be woken. HotSpot does so.",
              "monitor.InterruptedWaiterTakesNotification",
              false),
          new Flaw(
              "interrupt-not-alive",
              "Thread.interrupt() of a thread that has not started, or has ended, is forgotten."
                  + " The API allows that; the JDK 17 that programs run on does not do it.",
              "API of Thread.interrupt, implementation note",
              "interruption of a thread that is not alive still records that the request was made,"
                  + " and interrupted and isInterrupted report it.",
              "threads.InterruptNotStarted",
              false),
          new Flaw(
              "early-unpark",
              "LockSupport.unpark of a thread that has not started always leaves a permit, so a"
                  + " thread that parks for ever is not found.",
              "API of LockSupport.unpark",
              "it is not guaranteed to have any effect if the thread has not been started; on"
                  + " HotSpot it has none.",
              "library.UnparkTooEarly",
              false),
          new Flaw(
              "contended-lock",
              "Where threads contend for a ReentrantLock or await its Condition, errors come out"
                  + " that the program does not have: NoSuchMethodException of Thread.onSpinWait,"
                  + " IllegalMonitorStateException from a thread that holds the lock.",
              "API of ReentrantLock.unlock and Condition.await",
              "IllegalMonitorStateException is thrown only when the current thread does not hold"
                  + " the lock, and await returns with the lock held.",
              "library.AwaitSignal",
              true),
          new Flaw(
              "missing-method",
              "Classes of the JDK that JPF models lack methods: Thread.onSpinWait, most of"
                  + " AtomicLong, the access modes of VarHandle that FutureTask, the executors and"
                  + " the concurrent queues are made of. The program dies of a NoSuchMethodError or"
                  + " NoSuchMethodException that is no error of its own.",
              "API of these classes, JVMS 5.4.3.3",
              "the methods are part of Java 17; resolution fails only when a method is not"
                  + " declared.",
              "threads.SpinWait",
              false),
          new Flaw(
              "clone",
              "Object.clone() reads all fields of a shared object in one step, so no copy is ever"
                  + " torn.",
              "JLS 17.4.3, API of Object.clone",
              "clone initializes the fields of the new object with the contents of the fields of"
                  + " this one, as if by assignment; each is a read of its own, and another"
                  + " thread's write may come between them.",
              "memory.CloneIsNotAtomic",
              false),
          new Flaw(
              "identity-hash",
              "No two objects ever have the same identity hash code, and of two the one that was"
                  + " made later has the larger one.",
              "API of Object.hashCode",
              "it is not required that unequal objects have distinct hash codes, and nothing is"
                  + " said of their order.",
              "identity.OrderedByHash",
              false),
          new Flaw(
              "private-interface-method",
              "A call of a private method of an interface is a NoSuchMethodError.",
              "JLS 9.4, JVMS 5.4.3.4",
              "an interface may declare private methods, and resolution finds them in the interface"
                  + " itself.",
              "language.PrivateInterfaceMethod",
              false),
          new Flaw(
              "method-reference",
              "A method reference whose result has to be boxed gives another object instead.",
              "JLS 15.13.3",
              "the result of the method is converted to the return type of the function type, here"
                  + " by boxing.",
              "language.BoxedMethodReference",
              false),
          new Flaw(
              "concatenation",
              "String concatenation with a literal beyond Latin-1 gives a string of wrong length.",
              "JLS 15.18.1",
              "the characters of the left operand come before those of the right one, nothing"
                  + " more.",
              "language.ConcatBeyondLatin1",
              false),
          new Flaw(
              "death",
              "An uncaught exception ends the path in the same transition as the write before it,"
                  + " so what other threads make of that write is never seen.",
              "JLS 17.4.3",
              "another thread's action may come between any two actions, so also between the write"
                  + " and the throw.",
              "search.DeathHidesNothing",
              false),
          new Flaw(
              "crash",
              "The search ends in a NullPointerException of JPF's own garbage collection"
                  + " (ElementInfo.isMarked), without a report.",
              "none, the tool fails",
              "the program has no such error; it runs to its end on a JVM.",
              "library.FutureCombined",
              false),
          new Flaw(
              "latitude",
              "The JDK's own code of LongAdder is walked, which makes less of its freedom than the"
                  + " API gives: with one thread that adds, a sum leaves nothing out. Not wrong,"
                  + " but less than a program may rely on.",
              "API of LongAdder.sum",
              "updates that occur while the sum is being calculated might not be incorporated.",
              "library.AdderSum",
              false));

  /** Those of the tool around the search. */
  public static final List<String> TRAITS =
      List.of(
          "The exit code is 0 whatever was found, also after most crashes.",
          "A search that was cut by a limit or for lack of memory says \"no errors detected\"; only"
              + " the number of constraints on the console tells.",
          "So does a search all of whose paths were left at something unknown; only the number of"
              + " end states, 0, tells. A program that never ends looks the same, and is not"
              + " compared.",
          "The XML report is not well-formed as soon as a constructor stands in a stack trace, an"
              + " argument has a quotation mark, or the configuration is asked for.",
          "java.util.Random needs --add-exports and --add-opens of java.base/jdk.internal.misc;"
              + " without them JPF dies.",
          "With search.multiple_errors=true the same error is listed once for each path.",
          "States are told apart by a 64-bit hash only.");

  /** The flaw of an id. */
  static Optional<Flaw> find(String id) {
    return FLAWS.stream().filter(flaw -> flaw.id().equals(id)).findFirst();
  }
}
