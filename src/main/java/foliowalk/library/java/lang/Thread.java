package foliowalk.library.java.lang;

/** Model of {@link java.lang.Thread}. */
public class Thread implements Runnable {
  /** 0 new, 1 started, 2 ended; written by the engine. */
  private int status;

  private boolean daemon;
  private java.lang.String name;
  private final Runnable target;

  /** What this thread alone keeps for thread locals; see {@code Engine.locals}. */
  private Object locals;

  /** Made when it is first used. */
  private Parking parking;

  public Thread() {
    this(null, null, false);
  }

  public Thread(Runnable target) {
    this(target, null, false);
  }

  public Thread(java.lang.String name) {
    this(null, name, true);
  }

  public Thread(Runnable target, java.lang.String name) {
    this(target, name, true);
  }

  private Thread(Runnable target, java.lang.String name, boolean named) {
    if (named && name == null) {
      throw new NullPointerException("name cannot be null");
    }
    this.target = target;
    this.name = name;
    this.daemon = foliowalk.library.Engine.currentIsDaemon();
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

  public native void start();

  public final void join() throws InterruptedException {
    join(0);
  }

  public final native void join(long millis) throws InterruptedException;

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

  /** Threads without a name of their own are all called {@code Thread}: numbers would be state. */
  public final java.lang.String getName() {
    java.lang.String own = name;
    return own == null ? "Thread" : own;
  }

  public final void setName(java.lang.String newName) {
    if (newName == null) {
      throw new NullPointerException("name cannot be null");
    }
    name = newName;
  }

  public final void setPriority(int priority) {
    if (priority < 1 || priority > 10) {
      throw new IllegalArgumentException();
    }
  }

  /** The priority is that of a new thread, for priorities are not kept. */
  @Override
  public java.lang.String toString() {
    return "Thread[" + getName() + ",5,main]";
  }

  /** Where the thread parks; no method of the JDK's class. */
  @foliowalk.library.Atomic
  public Parking parking() {
    if (parking == null) {
      parking = new Parking();
    }
    return parking;
  }

  /** The permit of {@link java.util.concurrent.locks.LockSupport}. */
  public static final class Parking {
    private boolean permit;

    @foliowalk.library.Atomic
    public synchronized boolean take(boolean timed) throws InterruptedException {
      if (permit || java.lang.Thread.currentThread().isInterrupted()) {
        permit = false;
        return true;
      }
      wait(timed ? 1 : 0);
      return false;
    }

    @foliowalk.library.Atomic
    public synchronized void give() {
      permit = true;
      notifyAll();
    }
  }
}
