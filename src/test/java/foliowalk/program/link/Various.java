package foliowalk.program.link;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/** A program that uses many ways of linking; explored, never run. */
final class Various {
  private static final VarHandle COUNT;
  private static final VarHandle CELL = MethodHandles.arrayElementVarHandle(int[].class);

  static {
    try {
      COUNT = MethodHandles.lookup().findVarHandle(Various.class, "count", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private enum Colour {
    RED,
    GREEN
  }

  private record Pair(Colour colour, int number) {}

  private volatile int count;

  private Various() {}

  public static void main(String[] args) throws InterruptedException {
    Various v = new Various();
    int[] cells = new int[2];
    Map<String, Integer> shared = new ConcurrentHashMap<>();
    Thread t =
        new Thread(
            () -> {
              COUNT.getAndAdd(v, 1);
              CELL.setVolatile(cells, 0, 3);
              shared.merge("k", 1, Integer::sum);
            });
    t.start();
    IntSupplier twice = () -> (int) COUNT.getAndAdd(v, 2) * 2;
    Map<Pair, String> own = new HashMap<>();
    own.put(new Pair(Colour.RED, twice.getAsInt()), "a" + cells[0]);
    Map<String, Integer> sorted = new TreeMap<>(shared);
    for (Colour c : Colour.values()) {
      switch (c) {
        case RED -> sorted.put("r", own.size());
        default -> sorted.put("g", v.count);
      }
    }
    t.join();
    if (sorted.size() > 3) {
      throw new IllegalStateException(sorted.toString());
    }
  }
}
