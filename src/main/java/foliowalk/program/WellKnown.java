package foliowalk.program;

/** Classes and fields that the engine creates or looks into by itself. */
public final class WellKnown {
  public final ClassInfo object;
  public final ClassInfo string;
  public final ClassInfo classClass;
  public final ClassInfo thread;
  public final ClassInfo throwable;
  public final ClassInfo error;
  public final ClassInfo stringArray;
  public final ClassInfo nullPointer;
  public final ClassInfo arrayIndex;
  public final ClassInfo stringIndex;
  public final ClassInfo arithmetic;
  public final ClassInfo classCast;
  public final ClassInfo negativeArraySize;
  public final ClassInfo arrayStore;
  public final ClassInfo illegalMonitorState;
  public final ClassInfo illegalThreadState;
  public final ClassInfo illegalArgument;
  public final ClassInfo interrupted;
  public final ClassInfo initializerError;
  public final ClassInfo noClassDef;
  public final ClassInfo abstractMethod;
  public final ClassInfo incompatibleChange;
  public final ClassInfo cloneNotSupported;
  public final ClassInfo cloneable;

  /** Offset of {@code String.id}, the number of its text. */
  public final int stringText;

  /** Offset of {@code Enum.name}. */
  public final int enumName;

  /** Offset of {@code Class.id}. */
  public final int classId;

  /** Offset of {@code Throwable.message}. */
  public final int throwableMessage;

  /** Offset of {@code Throwable.cause}. */
  public final int throwableCause;

  /** Offset of {@code Thread.status}: 0 new, 1 started, 2 ended. */
  public final int threadStatus;

  /** Offset of {@code Thread.daemon}. */
  public final int threadDaemon;

  /** Offset of {@code Thread.name}. */
  public final int threadName;

  /** Offset of {@code Thread.priority}. */
  public final int threadPriority;

  /** What counts unnamed threads, all threads, and factories of pools. */
  public final FieldInfo unnamedThreads;

  public final FieldInfo constructedThreads;

  public final FieldInfo pools;

  /** What a thread does that dies of an exception. */
  public final MethodInfo threadDie;

  /** Where a new thread starts when its {@code run} is synchronized. */
  public final MethodInfo threadBegin;

  /** Selector of {@code run()V}. */
  public final int runSelector;

  /** Loads them all. */
  public WellKnown(java.util.function.Function<String, ClassInfo> load, int runSelector) {
    object = load.apply("java/lang/Object");
    string = load.apply("java/lang/String");
    classClass = load.apply("java/lang/Class");
    thread = load.apply("java/lang/Thread");
    throwable = load.apply("java/lang/Throwable");
    error = load.apply("java/lang/Error");
    stringArray = load.apply("[Ljava/lang/String;");
    nullPointer = load.apply("java/lang/NullPointerException");
    arrayIndex = load.apply("java/lang/ArrayIndexOutOfBoundsException");
    stringIndex = load.apply("java/lang/StringIndexOutOfBoundsException");
    arithmetic = load.apply("java/lang/ArithmeticException");
    classCast = load.apply("java/lang/ClassCastException");
    negativeArraySize = load.apply("java/lang/NegativeArraySizeException");
    arrayStore = load.apply("java/lang/ArrayStoreException");
    illegalMonitorState = load.apply("java/lang/IllegalMonitorStateException");
    illegalThreadState = load.apply("java/lang/IllegalThreadStateException");
    illegalArgument = load.apply("java/lang/IllegalArgumentException");
    interrupted = load.apply("java/lang/InterruptedException");
    initializerError = load.apply("java/lang/ExceptionInInitializerError");
    noClassDef = load.apply("java/lang/NoClassDefFoundError");
    abstractMethod = load.apply("java/lang/AbstractMethodError");
    incompatibleChange = load.apply("java/lang/IncompatibleClassChangeError");
    cloneNotSupported = load.apply("java/lang/CloneNotSupportedException");
    cloneable = load.apply("java/lang/Cloneable");
    enumName = load.apply("java/lang/Enum").findField("name").offset;
    stringText = string.findField("text").offset;
    classId = classClass.findField("id").offset;
    throwableMessage = throwable.findField("message").offset;
    throwableCause = throwable.findField("cause").offset;
    threadStatus = thread.findField("status").offset;
    threadDaemon = thread.findField("daemon").offset;
    threadName = thread.findField("name").offset;
    threadPriority = thread.findField("priority").offset;
    unnamedThreads = thread.findField("unnamed");
    constructedThreads = thread.findField("constructed");
    pools = thread.findField("pools");
    threadDie = thread.method("die(Ljava/lang/Throwable;)V");
    threadBegin = thread.method("begin()V");
    this.runSelector = runSelector;
  }

  /** Whether the program can see names of threads: numbers in them are counted only then. */
  public boolean seesNames() {
    return reaches("getName()Ljava/lang/String;");
  }

  /** Whether the program can see ids of threads. */
  public boolean seesIds() {
    return reaches("getId()J") || reaches("threadId()J");
  }

  /** Whether priorities are ever set. */
  public boolean setsPriorities() {
    return reaches("setPriority(I)V");
  }

  /** Whether anything can take an exception of which a thread dies. */
  public boolean setsHandlers() {
    String handler = "(Ljava/lang/Thread$UncaughtExceptionHandler;)V";
    return reaches("setUncaughtExceptionHandler" + handler)
        || reaches("setDefaultUncaughtExceptionHandler" + handler);
  }

  private boolean reaches(String method) {
    return thread.method(method).code != null;
  }
}
