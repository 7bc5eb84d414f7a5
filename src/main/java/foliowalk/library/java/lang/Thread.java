package foliowalk.library.java.lang;

import foliowalk.library.Host;

/**
 * Model of {@link java.lang.Thread} of JDK 17. What the engine knows of a thread is asked of it:
 * life, interrupt status, state. Numbers in names and ids are counted where a thread is
 * constructed, as the JDK does, in programs that can see them.
 */
public class Thread implements Runnable {
  public static final int MIN_PRIORITY = 1;
  public static final int NORM_PRIORITY = 5;
  public static final int MAX_PRIORITY = 10;

  /** Threads constructed so far without a name of their own; counted by the engine. */
  private static int unnamed;

  /** Threads constructed so far; counted by the engine. */
  private static int constructed;

  /** Factories of pools made so far; counted by the engine. */
  private static int pools;

  private static java.lang.Thread.UncaughtExceptionHandler defaultHandler;

  /** Life, interrupt status and permits; written by the engine. */
  private int status;

  private boolean daemon;
  private java.lang.String name;
  private int priority;

  /** Its number among all threads; 0 for main, and where nobody can see it. */
  private final int number;

  /** Its own group; null for the one that main is in. */
  private final java.lang.ThreadGroup group;

  private final Runnable target;

  private java.lang.Thread.UncaughtExceptionHandler handler;

  /** What this thread alone keeps for thread locals; see {@code Host.locals}. */
  private Object locals;

  /** Where a thread is in its life (API of {@link java.lang.Thread.State}). */
  public enum State {
    NEW,
    RUNNABLE,
    BLOCKED,
    WAITING,
    TIMED_WAITING,
    TERMINATED
  }

  /** Told of an exception that nothing caught. */
  @FunctionalInterface
  public interface UncaughtExceptionHandler {
    /** The thread ends because of the exception; what this throws is ignored. */
    void uncaughtException(java.lang.Thread t, java.lang.Throwable e);
  }

  public Thread() {
    this(null, null, null, false);
  }

  public Thread(Runnable target) {
    this(null, target, null, false);
  }

  public Thread(java.lang.ThreadGroup group, Runnable target) {
    this(group, target, null, false);
  }

  public Thread(java.lang.String name) {
    this(null, null, name, true);
  }

  public Thread(java.lang.ThreadGroup group, java.lang.String name) {
    this(group, null, name, true);
  }

  public Thread(Runnable target, java.lang.String name) {
    this(null, target, name, true);
  }

  public Thread(java.lang.ThreadGroup group, Runnable target, java.lang.String name) {
    this(group, target, name, true);
  }

  /** The size of the stack is a hint that a JVM may ignore. */
  public Thread(
      java.lang.ThreadGroup group, Runnable target, java.lang.String name, long stackSize) {
    this(group, target, name, true);
  }

  /** Inheritable thread locals are refused, so there is nothing to inherit. */
  public Thread(
      java.lang.ThreadGroup group,
      Runnable target,
      java.lang.String name,
      long stackSize,
      boolean inheritThreadLocals) {
    this(group, target, name, true);
  }

  private Thread(
      java.lang.ThreadGroup group, Runnable target, java.lang.String name, boolean named) {
    java.lang.String own = named ? name : Host.nextThreadName();
    if (named && own == null) {
      throw new NullPointerException("name cannot be null");
    }
    this.name = own;
    this.group = group != null ? group : ((Thread) (Object) currentThread()).group;
    this.daemon = Host.currentIsDaemon();
    this.target = target;
    this.priority = Host.currentPriority();
    this.number = Host.nextThreadNumber();
  }

  public static native java.lang.Thread currentThread();

  public static native boolean interrupted();

  public static native boolean holdsLock(Object object);

  public static native void sleep(long millis) throws InterruptedException;

  public static void sleep(long millis, int nanos) throws InterruptedException {
    sleep(withNanos(millis, nanos));
  }

  private static long withNanos(long millis, int nanos) {
    if (millis < 0) {
      throw new IllegalArgumentException("timeout value is negative");
    }
    if (nanos < 0 || nanos > 999999) {
      throw new IllegalArgumentException("nanosecond timeout value out of range");
    }
    return nanos > 0 && millis < 0x7fffffffffffffffL ? millis + 1 : millis;
  }

  /** Only a hint to a scheduler; every schedule is explored anyway. */
  public static void yield() {}

  /** Only a hint to a processor. */
  public static void onSpinWait() {}

  @Override
  public void run() {
    if (target != null) {
      target.run();
    }
  }

  /** Entry of a thread whose {@code run} is synchronized; called by the engine only. */
  void begin() {
    run();
  }

  /**
   * What a thread does that dies of an exception (API of {@link
   * java.lang.Thread.UncaughtExceptionHandler}); called by the engine only, in programs that set
   * handlers.
   */
  void die(java.lang.Throwable thrown) {
    try {
      java.lang.Thread me = (java.lang.Thread) (Object) this;
      me.getUncaughtExceptionHandler().uncaughtException(me, thrown);
    } catch (java.lang.Throwable ignored) {
      // The API has the JVM ignore it.
    }
  }

  public native void start();

  public final void join() throws InterruptedException {
    join(0);
  }

  public final native void join(long millis) throws InterruptedException;

  /** Entered as the JDK's, which is synchronized as a whole: the arguments are looked at inside. */
  public final void join(long millis, int nanos) throws InterruptedException {
    join(withNanos(millis, nanos));
  }

  public native void interrupt();

  public native boolean isInterrupted();

  public final native boolean isAlive();

  public final void setDaemon(boolean on) {
    if (isAlive()) {
      throw new IllegalThreadStateException();
    }
    daemon = on;
  }

  public final boolean isDaemon() {
    return daemon;
  }

  /** For factories: a thread that nobody else knows yet is none. */
  public final void makeUser() {
    daemon = false;
  }

  /** As in the JDK, a thread without a name of its own is {@code Thread-} and a number. */
  public final java.lang.String getName() {
    return name;
  }

  public final synchronized void setName(java.lang.String newName) {
    if (newName == null) {
      throw new NullPointerException("name cannot be null");
    }
    name = newName;
  }

  public final void setPriority(int newPriority) {
    if (newPriority < MIN_PRIORITY || newPriority > MAX_PRIORITY) {
      throw new IllegalArgumentException();
    }
    if (Host.lifeOf((java.lang.Thread) (Object) this) != 2) {
      priority = newPriority;
    }
  }

  public final int getPriority() {
    return priority;
  }

  /** 1 for main; the others count up from 2 in the order in which they are constructed. */
  public long getId() {
    return number + 1;
  }

  public final long threadId() {
    return number + 1;
  }

  public final boolean isVirtual() {
    return false;
  }

  public java.lang.Thread.State getState() {
    return (java.lang.Thread.State)
        (Object) State.values()[Host.stateOf((java.lang.Thread) (Object) this)];
  }

  /** Null when the thread has ended. */
  public final java.lang.ThreadGroup getThreadGroup() {
    if (Host.lifeOf((java.lang.Thread) (Object) this) == 2) {
      return null;
    }
    return group != null ? group : (java.lang.ThreadGroup) (Object) ThreadGroup.MAIN;
  }

  /** A dying thread asks itself; null when the thread has ended. */
  public java.lang.Thread.UncaughtExceptionHandler getUncaughtExceptionHandler() {
    java.lang.Thread me = (java.lang.Thread) (Object) this;
    java.lang.Thread.UncaughtExceptionHandler own = handler;
    if (me != currentThread() && Host.lifeOf(me) == 2) {
      return null;
    }
    if (own == null) {
      own = group;
    }
    return own != null ? own : ThreadGroup.MAIN;
  }

  public void setUncaughtExceptionHandler(java.lang.Thread.UncaughtExceptionHandler newHandler) {
    handler = newHandler;
  }

  public static java.lang.Thread.UncaughtExceptionHandler getDefaultUncaughtExceptionHandler() {
    return defaultHandler;
  }

  public static void setDefaultUncaughtExceptionHandler(
      java.lang.Thread.UncaughtExceptionHandler newHandler) {
    defaultHandler = newHandler;
  }

  @Override
  public java.lang.String toString() {
    java.lang.ThreadGroup of = getThreadGroup();
    return "Thread["
        + getName()
        + ","
        + getPriority()
        + ","
        + (of == null ? "" : of.getName())
        + "]";
  }
}
