package foliowalk.library;

/** What library models can ask of the engine. */
public final class Host {
  private Host() {}

  /** A data choice: every value from 0 up to, not including, {@code bound}, which is positive. */
  public static native int choose(int bound);

  /** Whether something that the API allows to fail without cause fails now; a choice on request. */
  public static native boolean spurious();

  /**
   * As {@code Object.wait(millis)} on an object, with a difference to other waits of models: it
   * stands for a wait of the program, which may return without cause where that is asked for.
   */
  public static native void await(Object object, long millis) throws InterruptedException;

  /**
   * Whether a limit of time that is not over at once may be over at any moment, so that an attempt
   * that failed may have waited long enough. Where it is false, time-outs come last, and the thread
   * has to wait with {@link #waitInTime}.
   */
  public static native boolean timeIsUp();

  /**
   * As {@code Object.wait(millis)} of a library model, and says whether the time is over; false
   * when it ended by notification.
   */
  public static native boolean waitInTime(Object object, long millis) throws InterruptedException;

  /** What {@code LockSupport.park} does; with a limit of time if it is timed. */
  public static native void park(boolean timed);

  /** What {@code LockSupport.unpark} does with a thread that is not null. */
  public static native void unpark(Thread thread);

  /** Ends the run's path: nothing takes the exception of which the running thread dies. */
  public static native void uncaught(Throwable thrown);

  /** 0 for a thread that has not started, 1 for one that is alive, 2 for one that has ended. */
  public static native int lifeOf(Thread thread);

  /**
   * Number of the state that {@code Thread.getState} tells. What a thread that rests before an
   * operation has reached of it is left open, so the answer may be a choice.
   */
  public static native int stateOf(Thread thread);

  /** {@code Thread-} and the next number; null in a program that cannot see names. */
  public static native String nextThreadName();

  /** The number of a thread being constructed; 0 in a program that cannot see ids. */
  public static native int nextThreadNumber();

  /** The number of a factory being made, from 1; 0 in a program that cannot see names. */
  public static native int nextPoolNumber();

  /** The priority of the running thread, which those it makes get as well. */
  public static native int currentPriority();

  /**
   * The one box of a class for a value, as caches of JLS 5.1.7 demand. Called by that class only.
   */
  public static native Object box(Class<?> type, long value);

  /** The one object of a class without fields; no part of the state. */
  public static native Object constant(Class<?> type);

  /** Does nothing but put into the result what is assumed of the common pool. */
  public static native void commonPool();

  /** Does nothing but put into the result what is assumed of cached pools. */
  public static native void cachedPool();

  /** Whether the running thread is a daemon, which never changes while it runs. */
  public static native boolean currentIsDaemon();

  /** What the running thread keeps for its thread locals; nobody else reads it. */
  public static native Object locals();

  /** Sets what {@link #locals} gives. */
  public static native void setLocals(Object locals);

  /** Why a text is not a floating-point number, or null when it is one. */
  public static native String numberProblem(String text);

  /** A new array of the class of another one. */
  public static native Object newArrayLike(Object array, int length);

  /** A new array of a class of arrays of objects. */
  public static native Object newArrayOf(Class<?> type, int length);

  /** A new array with elements of a class or interface. */
  public static native Object newArrayWith(Class<?> component, int length);

  /**
   * Checks the arguments of {@link System#arraycopy}, and copies if no other thread can reach the
   * arrays.
   *
   * @return false when the elements have to be copied one by one
   */
  public static native boolean copyUnshared(
      Object source, int from, Object destination, int to, int count);

  /**
   * An object of the class of another one, all its fields zero; the first part of {@link
   * Object#clone}.
   *
   * @throws CloneNotSupportedException when the class does not implement {@link Cloneable}
   */
  public static native Object newClone(Object original) throws CloneNotSupportedException;

  /**
   * Copies the fields that no other thread can write: all when no other thread can reach the
   * original, else those that are final.
   *
   * @return how many fields are left, each to be copied with {@link #cloneField}
   */
  public static native int fieldsToClone(Object original, Object clone);

  /**
   * Copies one of the fields that are left.
   *
   * @param field its number among them, from 0
   */
  public static native void cloneField(Object original, Object clone, int field);

  /** Whether more than one thread can reach an object; no behaviour may hang on it. */
  public static native boolean isShared(Object object);

  /** Whether some thread holds the monitor of an object; to be asked within an atomic operation. */
  public static native boolean isLocked(Object object);

  /** The natural logarithm as {@link StrictMath#log} has it. */
  public static native double log(double x);

  /** A copy of an array that nobody ever writes to, although other threads can reach it. */
  public static native Object cloneUnwritten(Object array);
}
