package foliowalk.library.java.lang;

/** Model of {@link java.lang.Thread}. */
public class Thread implements Runnable {
  /** 0 new, 1 started, 2 ended; written by the engine. */
  private int status;

  private boolean daemon;
  private java.lang.String name;
  private final Runnable target;

  public Thread() {
    this.target = null;
  }

  public Thread(Runnable target) {
    this.target = target;
  }

  public Thread(java.lang.String name) {
    this.target = null;
    this.name = name;
  }

  public Thread(Runnable target, java.lang.String name) {
    this.target = target;
    this.name = name;
  }

  public static native java.lang.Thread currentThread();

  public static native boolean interrupted();

  public static native boolean holdsLock(Object object);

  public static native void sleep(long millis) throws InterruptedException;

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
}
