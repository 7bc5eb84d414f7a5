package foliowalk.library.java.lang;

/**
 * Model of {@link java.lang.ThreadGroup}: names and parents. What a group knows of its threads is
 * refused by name.
 */
public class ThreadGroup implements java.lang.Thread.UncaughtExceptionHandler {
  /** The group of all threads that are given none. */
  static final ThreadGroup MAIN = new ThreadGroup(new ThreadGroup(null, "system", 0), "main", 0);

  private final java.lang.String name;
  private final ThreadGroup parent;

  public ThreadGroup(java.lang.String name) {
    this((ThreadGroup) (Object) java.lang.Thread.currentThread().getThreadGroup(), name, 0);
  }

  public ThreadGroup(java.lang.ThreadGroup parent, java.lang.String name) {
    this((ThreadGroup) (Object) parent, name, 0);
    if (parent == null) {
      throw new NullPointerException();
    }
  }

  private ThreadGroup(ThreadGroup parent, java.lang.String name, int own) {
    this.parent = parent;
    this.name = name;
  }

  public final java.lang.String getName() {
    return name;
  }

  public final java.lang.ThreadGroup getParent() {
    return (java.lang.ThreadGroup) (Object) parent;
  }

  public final boolean parentOf(java.lang.ThreadGroup group) {
    ThreadGroup g = (ThreadGroup) (Object) group;
    while (g != null && g != this) {
      g = g.parent;
    }
    return g != null;
  }

  /** What the API says of a group: its parent, else the default handler, else the death is told. */
  @Override
  public void uncaughtException(java.lang.Thread t, java.lang.Throwable e) {
    if (parent != null) {
      parent.uncaughtException(t, e);
      return;
    }
    java.lang.Thread.UncaughtExceptionHandler handler =
        java.lang.Thread.getDefaultUncaughtExceptionHandler();
    if (handler == null) {
      foliowalk.library.Host.uncaught(e);
    } else {
      handler.uncaughtException(t, e);
    }
  }

  @Override
  public java.lang.String toString() {
    return getClass().getName() + "[name=" + name + ",maxpri=10]";
  }
}
