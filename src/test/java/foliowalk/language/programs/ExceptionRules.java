package foliowalk.language.programs;

/** Exceptions, finally and resources (JLS 11, 14.18 to 14.20). */
public final class ExceptionRules {
  private ExceptionRules() {}

  static final class Checked extends Exception {
    private static final long serialVersionUID = 1L;
    final int code;

    Checked(String message, int code) {
      super(message);
      this.code = code;
    }

    @Override
    public String getMessage() {
      return super.getMessage() + "#" + code;
    }
  }

  public static String uncaughtExceptionEndsTheProgram() {
    throw new IllegalStateException("the message of it");
  }

  public static String uncaughtDivisionByZero() {
    return "" + 1 / new int[0].length;
  }

  public static String uncaughtIndexOutOfBounds() {
    int[] five = new int[5];
    return "" + five[7];
  }

  public static String nearestMatchingHandlerCatches() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      try {
        try {
          fail(i);
          out.append("none ");
        } catch (ArithmeticException | ClassCastException e) {
          out.append("inner ").append(e instanceof ArithmeticException);
        }
      } catch (Checked e) {
        out.append(e.code).append(e.getMessage());
      } catch (RuntimeException e) {
        out.append("runtime ").append(e.getMessage());
      } catch (Throwable t) {
        out.append("throwable ").append(t);
      }
    }
    return out.toString();
  }

  private static void fail(int i) throws Throwable {
    switch (i) {
      case 0 -> throw new ArithmeticException("a");
      case 1 -> throw new Checked("b", 7);
      case 2 -> throw new IllegalArgumentException("c");
      case 3 -> throw new AssertionError("d");
      default -> {}
    }
  }

  public static String finallyRunsOnEveryWayOut() {
    StringBuilder log = new StringBuilder();
    int r = returns(log);
    for (int i = 0; i < 4; i++) {
      try {
        if (i == 1) {
          continue;
        }
        if (i == 3) {
          break;
        }
        log.append("body").append(i);
      } finally {
        log.append("fin").append(i).append(' ');
      }
    }
    log.append(Show.thrown(() -> throwsThrough(log)));
    return log.append(r).toString();
  }

  private static int returns(StringBuilder log) {
    int v = 1;
    try {
      return v;
    } finally {
      v = 2;
      log.append("finally with ").append(v).append(' ');
    }
  }

  private static void throwsThrough(StringBuilder log) {
    try {
      try {
        throw new IllegalStateException("first");
      } finally {
        log.append("inner ");
      }
    } finally {
      log.append("outer ");
    }
  }

  @SuppressWarnings("finally")
  private static int overrides(StringBuilder log) {
    try {
      log.append(1 / (log.length() - log.length()));
      return 1;
    } finally {
      return 2;
    }
  }

  @SuppressWarnings("finally")
  private static void replaces() {
    try {
      throw new IllegalStateException("lost");
    } finally {
      throw new IllegalArgumentException("kept");
    }
  }

  public static String finallyThatEndsAbruptlyWins() {
    StringBuilder log = new StringBuilder("ends with ");
    return log.append(overrides(log)).append(Show.thrown(ExceptionRules::replaces)).toString();
  }

  public static String nestedFinallyAndRethrow() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      try {
        nested(log, i);
      } catch (Exception e) {
        log.append('!').append(e.getMessage()).append(e.getCause()).append('\n');
      }
    }
    return log.toString();
  }

  private static void nested(StringBuilder log, int i) throws Exception {
    try {
      try {
        if (i == 0) {
          throw new Checked("zero", 0);
        }
        log.append("fine ");
      } catch (Checked e) {
        throw new IllegalStateException("wrapped", e);
      } finally {
        try {
          if (i == 1) {
            throw new Checked("in finally", 1);
          }
        } finally {
          log.append("deepest ");
        }
        log.append("after deepest ");
      }
    } finally {
      log.append("end");
    }
  }

  static final class Resource implements AutoCloseable {
    private final StringBuilder log;
    private final String name;
    private final boolean failing;

    Resource(StringBuilder log, String name, boolean failing) {
      this.log = log;
      this.name = name;
      this.failing = failing;
      log.append("open ").append(name).append(' ');
    }

    @Override
    public void close() {
      log.append("close ").append(name).append(' ');
      if (failing) {
        throw new IllegalStateException("closing " + name);
      }
    }
  }

  @SuppressWarnings("try")
  public static String resourcesCloseInReverseAndSuppress() {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      try (Resource a = new Resource(log, "a", (i & 1) != 0);
          Resource none = null;
          Resource b = new Resource(log, "b", (i & 1) != 0)) {
        log.append("body ");
        if ((i & 2) != 0) {
          throw new IllegalArgumentException("body");
        }
      } catch (RuntimeException e) {
        log.append(e.getMessage());
        for (Throwable t : e.getSuppressed()) {
          log.append(" suppressed ").append(t);
        }
      } finally {
        log.append("finally\n");
      }
    }
    return log.toString();
  }

  public static String nullPointersEverywhere() {
    String s = null;
    Integer boxed = null;
    int[] array = null;
    StackHolder holder = null;
    Runnable r = null;
    RuntimeException e = null;
    return Show.thrown(() -> s.length())
        + Show.thrown(() -> holder.value++)
        + Show.thrown(() -> System.out.println(holder.wide))
        + Show.thrown(() -> holder.wide = 3)
        + Show.thrown(() -> holder.reference = "x")
        + Show.thrown(
            () -> {
              int unboxed = boxed;
              System.out.println(unboxed);
            })
        + Show.thrown(() -> r.run())
        + Show.thrown(
            () -> {
              throw e;
            })
        + Show.thrown(
            () -> {
              synchronized (array) {
                holder.value = 1;
              }
            })
        + Show.thrown(() -> new Object().equals(s.toString()))
        + Show.thrown(() -> holder.method());
  }

  static class StackHolder {
    int value;
    long wide;
    Object reference;

    private void method() {
      value++;
    }
  }

  public static String castsAreChecked() {
    Object s = "text";
    Object i = 5;
    Object[] o = {1};
    Runnable r = () -> {};
    Object lambda = r;
    return Show.thrown(() -> System.out.println((Integer) s))
        + Show.thrown(() -> System.out.println((String) i))
        + Show.thrown(() -> System.out.println((Integer[]) o))
        + Show.thrown(() -> ((Comparable<?>) lambda).compareTo(null))
        + Show.thrown(() -> ((Runnable) lambda).run())
        + Show.thrown(() -> System.out.println((Object) (String) null))
        + Show.thrown(() -> System.out.println((Number) i))
        + Show.thrown(() -> System.out.println((Throwable) s));
  }

  public static String divisionByZeroOnlyForIntegers() {
    int zero = 0;
    long none = 0;
    StringBuilder out = new StringBuilder();
    out.append(Show.thrown(() -> out.append(5 / zero)));
    out.append(Show.thrown(() -> out.append(5 % zero)));
    out.append(Show.thrown(() -> out.append(5L / none)));
    out.append(Show.thrown(() -> out.append(5L % none)));
    return out.append(5.0 / zero)
        .append(-5f / zero)
        .append(5.0 % none)
        .append(0.0 / zero)
        .toString();
  }

  public static String monitorMisuse() {
    Object lock = new Object();
    StringBuilder out = new StringBuilder();
    out.append(Show.thrown(() -> lock.notify()));
    out.append(Show.thrown(() -> lock.notifyAll()));
    out.append(Show.thrown(() -> lock.wait()));
    out.append(Show.thrown(() -> lock.wait(5)));
    synchronized (lock) {
      synchronized (lock) {
        lock.notify();
      }
      lock.notifyAll();
      out.append(Thread.holdsLock(lock));
      out.append(Show.thrown(() -> lock.wait(-1)));
      Thread.currentThread().interrupt();
      out.append(Show.thrown(() -> lock.wait()));
    }
    out.append(Thread.holdsLock(lock));
    out.append(Thread.interrupted());
    return out.toString();
  }

  public static String monitorsAreLeftByExceptions() {
    Object lock = new Object();
    StringBuilder out = new StringBuilder("held after: ");
    out.append(
        Show.thrown(
            () -> {
              synchronized (lock) {
                throw new IllegalStateException("inside");
              }
            }));
    out.append(Thread.holdsLock(lock));
    StackSync sync = new StackSync();
    out.append(Show.thrown(() -> sync.fail(3))).append(Thread.holdsLock(sync));
    out.append(Show.thrown(StackSync::failStatic)).append(Thread.holdsLock(StackSync.class));
    return out.toString();
  }

  static final class StackSync {
    synchronized void fail(int depth) {
      if (depth == 0) {
        throw new IllegalStateException("held: " + Thread.holdsLock(this));
      }
      fail(depth - 1);
    }

    static synchronized void failStatic() {
      throw new IllegalStateException("held: " + Thread.holdsLock(StackSync.class));
    }
  }

  public static String threadMisuse() {
    Thread t = new Thread(() -> {});
    StringBuilder out = new StringBuilder();
    out.append(t.isAlive()).append(t.isInterrupted()).append(t.isDaemon());
    t.start();
    out.append(Show.thrown(t::start));
    out.append(Show.thrown(t::join)).append(t.isAlive());
    out.append(Show.thrown(t::start));
    out.append(Show.thrown(() -> t.join(-1)));
    out.append(Show.thrown(() -> Thread.sleep(-1)));
    out.append(Show.thrown(() -> new Thread((String) null)));
    Thread.currentThread().interrupt();
    return out.append(Show.thrown(() -> Thread.sleep(1))).append(Thread.interrupted()).toString();
  }

  public static String causesAndMessages() {
    Throwable cause = new Checked("cause", 1);
    RuntimeException e = new RuntimeException(cause);
    Throwable bare = new Throwable();
    StringBuilder out = new StringBuilder();
    out.append(e.getMessage())
        .append(e.getCause() == cause)
        .append(e)
        .append(bare)
        .append(bare.getCause());
    out.append(Show.thrown(() -> e.initCause(bare)));
    out.append(bare.initCause(e) == bare).append(Show.thrown(() -> bare.initCause(null)));
    out.append(Show.thrown(() -> cause.initCause(cause)));
    out.append(Show.thrown(() -> cause.addSuppressed(cause)));
    out.append(Show.thrown(() -> cause.addSuppressed(null)));
    out.append(new AssertionError(cause).getCause() == cause)
        .append(new AssertionError(5).getMessage());
    out.append(new ArrayIndexOutOfBoundsException(3)).append(new IndexOutOfBoundsException(4));
    out.append(new StringIndexOutOfBoundsException(5)).append(new Error("e", null).getCause());
    out.append(Show.thrown(() -> new RuntimeException("x", null).initCause(bare)));
    return out.toString();
  }
}
