package foliowalk.corpus.host;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * One run of a program on this JVM. What came of it is one of
 *
 * <ul>
 *   <li>{@code throws CLASS}: the first exception that nothing caught
 *   <li>{@code deadlock}: every thread that is left waits for another one, for ever
 *   <li>{@code runs on}: threads are at work and do not come to an end
 *   <li>{@code ends x=1 y=0}: with the values of the main class's static fields of primitive types,
 *       unless a daemon is left, who could change them
 *   <li>{@code unknown}: it took too long for one of these
 * </ul>
 */
final class HostRun {
  private static final long QUIET = 1_500_000_000L;
  private static final long SURELY_QUIET = 400_000_000L;
  private static final long AT_WORK = 1_500_000_000L;
  private static final long PATIENCE = 8_000_000_000L;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final RunGroup group = new RunGroup();
  private final Class<?> main;
  private final List<String> args;
  private String print = "";
  private long since;

  private HostRun(Class<?> main, List<String> args) {
    this.main = main;
    this.args = args;
  }

  /** Runs a program once. */
  static String of(ClassLoader loader, String name, List<String> args)
      throws ClassNotFoundException {
    Class<?> main = Class.forName(name, false, loader);
    Thread.setDefaultUncaughtExceptionHandler(null);
    Numbers.reset();
    HostRun run = new HostRun(main, args);
    String outcome = run.outcome();
    run.group.end();
    return outcome;
  }

  private String outcome() {
    Thread first = new Thread(group, this::callMain, "main");
    first.setDaemon(false);
    first.start();
    long begin = System.nanoTime();
    since = begin;
    for (int looks = 0; ; looks++) {
      List<Thread> alive = group.alive();
      boolean users = alive.stream().anyMatch(t -> !t.isDaemon());
      if (!users || group.failure() != null && looks > 2000) {
        return ended(alive);
      }
      if (looks > 200) {
        String hang = hang(alive, System.nanoTime(), begin);
        if (hang != null) {
          return group.failure() == null ? hang : "throws " + group.failure();
        }
        LockSupport.parkNanos(looks > 2000 ? 2_000_000 : 100_000);
      } else {
        LockSupport.parkNanos(20_000);
      }
    }
  }

  private void callMain() {
    try {
      Method entry = main.getDeclaredMethod("main", String[].class);
      entry.setAccessible(true);
      entry.invoke(null, (Object) args.toArray(new String[0]));
    } catch (InvocationTargetException e) {
      HostRun.<RuntimeException>sneak(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void sneak(Throwable e) throws E {
    throw (E) e;
  }

  private String ended(List<Thread> left) {
    if (group.failure() != null) {
      return "throws " + group.failure();
    }
    if (!left.isEmpty()) {
      return "ends";
    }
    Map<String, Long> values = new TreeMap<>();
    for (Field f : main.getDeclaredFields()) {
      if (Modifier.isStatic(f.getModifiers()) && f.getType().isPrimitive() && !f.isSynthetic()) {
        f.setAccessible(true);
        values.put(f.getName(), value(f));
      }
    }
    StringBuilder text = new StringBuilder("ends");
    values.forEach((name, value) -> text.append(' ').append(name).append('=').append(value));
    return text.toString();
  }

  private static long value(Field f) {
    try {
      Object value = f.get(null);
      if (value instanceof Boolean b) {
        return b ? 1 : 0;
      } else if (value instanceof Character c) {
        return c;
      } else if (value instanceof Double d) {
        return Double.doubleToLongBits(d);
      } else if (value instanceof Float d) {
        return Float.floatToIntBits(d);
      }
      return ((Number) value).longValue();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What kind of hang this is, or null when it may still go on. */
  private String hang(List<Thread> alive, long now, long begin) {
    boolean blocked = true;
    boolean parked = false;
    long work = 0;
    StringBuilder now1 = new StringBuilder();
    for (Thread t : alive) {
      ThreadInfo info = THREADS.getThreadInfo(t.getId(), 1);
      if (info == null) {
        blocked = false;
        continue;
      }
      Thread.State state = info.getThreadState();
      boolean inPark =
          state == Thread.State.WAITING
              && info.getStackTrace().length > 0
              && info.getStackTrace()[0].getMethodName().equals("park");
      parked |= inPark;
      blocked &=
          !t.isInterrupted()
              && (state == Thread.State.WAITING
                  || state == Thread.State.BLOCKED && info.getLockOwnerId() >= 0);
      now1.append(info.getThreadId()).append(state).append(info.getBlockedCount()).append(' ');
      now1.append(info.getWaitedCount()).append(';');
      work += Math.max(0, THREADS.getThreadCpuTime(t.getId()));
    }
    if (!blocked || !now1.toString().equals(print) || !ForkJoinPool.commonPool().isQuiescent()) {
      print = now1.toString();
      since = now;
    }
    if (blocked && now - since > (parked ? QUIET : SURELY_QUIET)) {
      return "deadlock";
    }
    if (work > AT_WORK) {
      return "runs on";
    }
    return now - begin > PATIENCE ? "unknown" : null;
  }

  /** The JVM's numbers of threads and pools, which a run of its own would begin at 0. */
  private static final class Numbers {
    private Numbers() {}

    static void reset() {
      set(Thread.class.getName(), "threadInitNumber", 0);
      set("java.util.concurrent.Executors$DefaultThreadFactory", "poolNumber", 1);
    }

    private static void set(String owner, String field, int value) {
      try {
        Field f = Class.forName(owner).getDeclaredField(field);
        f.setAccessible(true);
        if (f.getType() == int.class) {
          f.setInt(null, value);
        } else if (f.get(null) instanceof AtomicInteger n) {
          n.set(value);
        }
      } catch (ReflectiveOperationException | RuntimeException e) {
        // This JVM keeps them elsewhere; names then differ, which few programs look at.
      }
    }
  }
}
