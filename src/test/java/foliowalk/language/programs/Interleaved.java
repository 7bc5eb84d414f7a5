package foliowalk.language.programs;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Programs with several threads or choices. The first argument names the program, the second an
 * outcome; the program fails when it has that outcome.
 */
public final class Interleaved {
  private Interleaved() {}

  /** The outcome asked about. */
  static final class Reached extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  public static void main(String[] args) throws InterruptedException {
    String outcome =
        switch (args[0]) {
          case "copy" -> copy();
          case "clone" -> cloneOfArray();
          case "text" -> text();
          case "atomic" -> atomic();
          case "atomicArray" -> atomicArray();
          case "update" -> update();
          case "racy" -> racy();
          case "random" -> random();
          case "weak" -> weak();
          case "values" -> values();
          default -> throw new IllegalArgumentException(args[0]);
        };
    if (outcome.equals(args[1])) {
      throw new Reached();
    }
  }

  private static void together(Runnable a, Runnable b) throws InterruptedException {
    Thread t = new Thread(a);
    Thread u = new Thread(b);
    t.start();
    u.start();
    t.join();
    u.join();
  }

  private static String copy() throws InterruptedException {
    int[] from = new int[2];
    int[] to = new int[2];
    together(
        () -> {
          from[0] = 1;
          from[1] = 1;
        },
        () -> System.arraycopy(from, 0, to, 0, 2));
    return Arrays.toString(to);
  }

  private static String cloneOfArray() throws InterruptedException {
    int[] from = new int[2];
    int[][] to = new int[1][];
    together(
        () -> {
          from[0] = 1;
          from[1] = 1;
        },
        () -> to[0] = from.clone());
    return Arrays.toString(to[0]);
  }

  private static String text() throws InterruptedException {
    char[] from = {'a', 'a'};
    String[] to = new String[1];
    together(
        () -> {
          from[0] = 'b';
          from[1] = 'b';
        },
        () -> to[0] = new String(from));
    return to[0];
  }

  private static String atomic() throws InterruptedException {
    AtomicInteger n = new AtomicInteger();
    together(n::incrementAndGet, () -> n.addAndGet(2));
    return "" + n;
  }

  private static String atomicArray() throws InterruptedException {
    AtomicIntegerArray n = new AtomicIntegerArray(2);
    together(() -> n.getAndIncrement(1), () -> n.getAndAdd(1, 2));
    return "" + n;
  }

  private static String update() throws InterruptedException {
    AtomicInteger n = new AtomicInteger(1);
    together(() -> n.updateAndGet(v -> v * 2), () -> n.accumulateAndGet(3, Integer::sum));
    return "" + n;
  }

  private static String racy() throws InterruptedException {
    AtomicInteger n = new AtomicInteger();
    together(() -> n.set(n.get() + 1), () -> n.set(n.get() + 2));
    return "" + n;
  }

  private static String random() {
    Random r = new Random();
    return r.nextInt(3) + (r.nextBoolean() ? "t" : "f") + r.nextInt(5, 7);
  }

  private static String weak() {
    AtomicInteger n = new AtomicInteger();
    return "" + n.weakCompareAndSetPlain(0, 1) + n;
  }

  enum Two {
    A,
    B
  }

  private static String values() throws InterruptedException {
    int[] sum = new int[1];
    together(
        () -> {
          Two[] mine = Two.values();
          mine[0] = Two.B;
        },
        () -> sum[0] = Two.values()[0].ordinal());
    return "" + sum[0];
  }
}
