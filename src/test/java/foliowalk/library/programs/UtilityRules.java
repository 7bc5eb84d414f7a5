package foliowalk.library.programs;

import foliowalk.language.programs.Show;
import java.util.Objects;
import java.util.Random;

/** {@link Objects}, {@link Random}, {@link System} and {@link Thread} where they are determined. */
public final class UtilityRules {
  private UtilityRules() {}

  public static String objects() {
    return Objects.equals(null, null)
        + " "
        + Objects.equals("a", new String("a"))
        + Objects.hashCode(null)
        + Objects.hash(1, "a", null)
        + Objects.hash()
        + Objects.toString(null)
        + Objects.toString(null, "d")
        + Objects.toString(5)
        + Objects.isNull(null)
        + Objects.nonNull(null)
        + Objects.requireNonNull("x")
        + Objects.requireNonNullElse(null, "y")
        + Objects.requireNonNullElseGet(null, () -> "z")
        + message(() -> Objects.requireNonNull(null, "text"))
        + message(() -> Objects.requireNonNull(null, () -> "made"))
        + message(() -> Objects.requireNonNullElse(null, null))
        + message(() -> Objects.requireNonNullElseGet(null, null))
        + message(() -> Objects.requireNonNullElseGet(null, () -> null))
        + message(() -> Objects.requireNonNull(null))
        + Objects.checkIndex(2, 3)
        + Show.thrown(() -> Objects.checkIndex(3, 3))
        + Show.thrown(() -> Objects.checkIndex(-1, 3))
        + Show.thrown(() -> Objects.checkFromToIndex(2, 1, 3))
        + Show.thrown(() -> Objects.checkFromIndexSize(2, 2, 3))
        + Objects.compare(1, 2, Integer::compare);
  }

  private static String message(Runnable r) {
    try {
      r.run();
      return "nothing";
    } catch (NullPointerException e) {
      return "NullPointerException " + e.getMessage();
    }
  }

  public static String randomNumbersOfOneValue() {
    Random r = new Random(42);
    r.setSeed(7);
    return r.nextInt(1)
        + " "
        + r.nextInt(5, 6)
        + Show.thrown(() -> r.nextInt(0))
        + Show.thrown(() -> r.nextInt(-1))
        + Show.thrown(() -> r.nextInt(3, 3));
  }

  public static String identityHashCodesAreStable() {
    Object o = new Object();
    return (System.identityHashCode(o) == System.identityHashCode(o))
        + " "
        + (o.hashCode() == System.identityHashCode(o))
        + System.identityHashCode(null)
        + System.lineSeparator().length();
  }

  public static String printingRunsToString() {
    int[] calls = {0};
    Object o =
        new Object() {
          @Override
          public String toString() {
            calls[0]++;
            return "";
          }
        };
    System.out.print(o);
    System.err.print(o);
    System.out.print("");
    System.out.print(new char[0]);
    System.out.flush();
    return calls[0] + " calls of toString were made";
  }

  public static String namesAndDaemonsOfThreads() throws InterruptedException {
    StringBuilder out = new StringBuilder();
    Thread t =
        new Thread(
            () -> {
              Thread inner = new Thread(() -> {}, "inner");
              out.append(Thread.currentThread().getName())
                  .append(inner.isDaemon())
                  .append(inner.getName());
            },
            "worker");
    t.setDaemon(true);
    t.start();
    t.join();
    t.setName("renamed");
    Thread u = new Thread(() -> {});
    out.append(t.getName())
        .append(t.isDaemon())
        .append(u.isDaemon())
        .append(t.isAlive())
        .append(Thread.currentThread().isAlive());
    u.start();
    out.append(Show.thrown(() -> u.setName(null))).append(Show.thrown(() -> u.setPriority(11)));
    u.join();
    u.join(0, 0);
    out.append(Show.thrown(() -> u.join(1, -1)))
        .append(Show.thrown(() -> Thread.sleep(0, 1000000)));
    return out.append(Show.thrown(() -> u.join(-1, 0))).append(u.isInterrupted()).toString();
  }

  /** What a program overrides is called where the JDK calls it, and nowhere else. */
  public static String overridden() {
    StringBuilder calls = new StringBuilder();
    ThreadLocal<Integer> local =
        new ThreadLocal<>() {
          @Override
          protected Integer initialValue() {
            calls.append("initialValue ");
            return 1;
          }

          @Override
          public void set(Integer value) {
            calls.append("set ");
            super.set(value);
          }

          @Override
          public void remove() {
            calls.append("remove ");
            super.remove();
          }
        };
    calls.append(local.get()).append(' ');
    local.set(2);
    calls.append(local.get()).append(' ');
    java.util.Random random =
        new java.util.Random(5) {
          private static final long serialVersionUID = 1L;

          @Override
          public synchronized void setSeed(long seed) {
            calls.append("setSeed ").append(seed).append(' ');
            super.setSeed(seed);
          }

          @Override
          protected int next(int bits) {
            calls.append("next ").append(bits).append(' ');
            return bits;
          }
        };
    calls.append(random.nextInt(7)).append(' ').append(random.nextLong()).append(' ');
    RuntimeException told =
        new RuntimeException() {
          private static final long serialVersionUID = 1L;

          @Override
          public String toString() {
            calls.append("toString ");
            return "told";
          }

          @Override
          public synchronized Throwable getCause() {
            calls.append("getCause ");
            return super.getCause();
          }
        };
    told.initCause(new IllegalStateException(told));
    told.addSuppressed(new RuntimeException());
    told.printStackTrace();
    return calls.toString();
  }
}
