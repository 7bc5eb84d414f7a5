package foliowalk.library.programs;

import foliowalk.language.programs.Show;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;

/** {@code java.util.concurrent.atomic} in one thread: every method of the API. */
public final class AtomicRules {
  private AtomicRules() {}

  @SuppressWarnings("deprecation")
  public static String atomicInteger() {
    StringBuilder out = new StringBuilder();
    AtomicInteger x = new AtomicInteger(5);
    out.append(x.get()).append(' ');
    out.append(x.getPlain()).append(' ');
    out.append(x.getOpaque()).append(' ');
    out.append(x.getAcquire()).append(' ');
    x.set(7);
    out.append(x.get()).append(' ');
    x.lazySet(-8);
    out.append(x.get()).append(' ');
    x.setPlain(9);
    out.append(x.get()).append(' ');
    x.setOpaque(100);
    out.append(x.get()).append(' ');
    x.setRelease(7);
    out.append(x.get()).append(' ');
    out.append(x.getAndSet(-8)).append(' ');
    out.append(x.compareAndSet(-8, 9)).append(' ');
    out.append(x.compareAndSet(-8, 100)).append(' ');
    out.append(x.compareAndExchange(100, 7)).append(' ');
    out.append(x.compareAndExchange(x.get(), 100)).append(' ');
    out.append(x.compareAndExchangeAcquire(100, 7)).append(' ');
    out.append(x.compareAndExchangeAcquire(x.get(), 100)).append(' ');
    out.append(x.compareAndExchangeRelease(100, 7)).append(' ');
    out.append(x.compareAndExchangeRelease(x.get(), 100)).append(' ');
    out.append(x.weakCompareAndSet(7, -8)).append(' ');
    out.append(x.weakCompareAndSet(x.get(), 9)).append(' ');
    out.append(x.weakCompareAndSetPlain(7, -8)).append(' ');
    out.append(x.weakCompareAndSetPlain(x.get(), 9)).append(' ');
    out.append(x.weakCompareAndSetVolatile(7, -8)).append(' ');
    out.append(x.weakCompareAndSetVolatile(x.get(), 9)).append(' ');
    out.append(x.weakCompareAndSetAcquire(7, -8)).append(' ');
    out.append(x.weakCompareAndSetAcquire(x.get(), 9)).append(' ');
    out.append(x.weakCompareAndSetRelease(7, -8)).append(' ');
    out.append(x.weakCompareAndSetRelease(x.get(), 9)).append(' ');
    x.set(Integer.MAX_VALUE);
    out.append(x.getAndIncrement()).append(' ');
    out.append(x.incrementAndGet()).append(' ');
    out.append(x.getAndDecrement()).append(' ');
    out.append(x.decrementAndGet()).append(' ');
    out.append(x.getAndAdd(100)).append(' ');
    out.append(x.addAndGet(9)).append(' ');
    out.append(x.getAndUpdate(q -> q * 3 + 1)).append(' ');
    out.append(x.updateAndGet(q -> q * 3 + 1)).append(' ');
    out.append(x.getAndAccumulate(7, (q, r) -> q * 10 - r)).append(' ');
    out.append(x.accumulateAndGet(-8, (q, r) -> q * 10 - r)).append(' ');
    out.append(x);
    out.append(x.intValue())
        .append(x.longValue())
        .append(x.floatValue())
        .append(x.doubleValue())
        .append(new AtomicInteger());
    return out.toString();
  }

  @SuppressWarnings("deprecation")
  public static String atomicLong() {
    StringBuilder out = new StringBuilder();
    AtomicLong x = new AtomicLong(5);
    out.append(x.get()).append(' ');
    out.append(x.getPlain()).append(' ');
    out.append(x.getOpaque()).append(' ');
    out.append(x.getAcquire()).append(' ');
    x.set(7L);
    out.append(x.get()).append(' ');
    x.lazySet(-8L);
    out.append(x.get()).append(' ');
    x.setPlain(1L << 40);
    out.append(x.get()).append(' ');
    x.setOpaque(100L);
    out.append(x.get()).append(' ');
    x.setRelease(7L);
    out.append(x.get()).append(' ');
    out.append(x.getAndSet(-8L)).append(' ');
    out.append(x.compareAndSet(-8L, 1L << 40)).append(' ');
    out.append(x.compareAndSet(-8L, 100L)).append(' ');
    out.append(x.compareAndExchange(100L, 7L)).append(' ');
    out.append(x.compareAndExchange(x.get(), 100L)).append(' ');
    out.append(x.compareAndExchangeAcquire(100L, 7L)).append(' ');
    out.append(x.compareAndExchangeAcquire(x.get(), 100L)).append(' ');
    out.append(x.compareAndExchangeRelease(100L, 7L)).append(' ');
    out.append(x.compareAndExchangeRelease(x.get(), 100L)).append(' ');
    out.append(x.weakCompareAndSet(7L, -8L)).append(' ');
    out.append(x.weakCompareAndSet(x.get(), 1L << 40)).append(' ');
    out.append(x.weakCompareAndSetPlain(7L, -8L)).append(' ');
    out.append(x.weakCompareAndSetPlain(x.get(), 1L << 40)).append(' ');
    out.append(x.weakCompareAndSetVolatile(7L, -8L)).append(' ');
    out.append(x.weakCompareAndSetVolatile(x.get(), 1L << 40)).append(' ');
    out.append(x.weakCompareAndSetAcquire(7L, -8L)).append(' ');
    out.append(x.weakCompareAndSetAcquire(x.get(), 1L << 40)).append(' ');
    out.append(x.weakCompareAndSetRelease(7L, -8L)).append(' ');
    out.append(x.weakCompareAndSetRelease(x.get(), 1L << 40)).append(' ');
    x.set(Long.MAX_VALUE);
    out.append(x.getAndIncrement()).append(' ');
    out.append(x.incrementAndGet()).append(' ');
    out.append(x.getAndDecrement()).append(' ');
    out.append(x.decrementAndGet()).append(' ');
    out.append(x.getAndAdd(100L)).append(' ');
    out.append(x.addAndGet(1L << 40)).append(' ');
    out.append(x.getAndUpdate(q -> q * 3 + 1)).append(' ');
    out.append(x.updateAndGet(q -> q * 3 + 1)).append(' ');
    out.append(x.getAndAccumulate(7L, (q, r) -> q * 10 - r)).append(' ');
    out.append(x.accumulateAndGet(-8L, (q, r) -> q * 10 - r)).append(' ');
    out.append(x);
    out.append(x.intValue())
        .append(x.longValue())
        .append(x.floatValue())
        .append(x.doubleValue())
        .append(new AtomicLong());
    return out.toString();
  }

  @SuppressWarnings("deprecation")
  public static String atomicBoolean() {
    StringBuilder out = new StringBuilder();
    AtomicBoolean x = new AtomicBoolean(true);
    out.append(x.get()).append(' ');
    out.append(x.getPlain()).append(' ');
    out.append(x.getOpaque()).append(' ');
    out.append(x.getAcquire()).append(' ');
    x.set(true);
    out.append(x.get()).append(' ');
    x.lazySet(false);
    out.append(x.get()).append(' ');
    x.setPlain(true);
    out.append(x.get()).append(' ');
    x.setOpaque(false);
    out.append(x.get()).append(' ');
    x.setRelease(true);
    out.append(x.get()).append(' ');
    out.append(x.getAndSet(false)).append(' ');
    out.append(x.compareAndSet(false, true)).append(' ');
    out.append(x.compareAndSet(false, false)).append(' ');
    out.append(x.compareAndExchange(false, true)).append(' ');
    out.append(x.compareAndExchange(x.get(), false)).append(' ');
    out.append(x.compareAndExchangeAcquire(false, true)).append(' ');
    out.append(x.compareAndExchangeAcquire(x.get(), false)).append(' ');
    out.append(x.compareAndExchangeRelease(false, true)).append(' ');
    out.append(x.compareAndExchangeRelease(x.get(), false)).append(' ');
    out.append(x.weakCompareAndSet(true, false)).append(' ');
    out.append(x.weakCompareAndSet(x.get(), true)).append(' ');
    out.append(x.weakCompareAndSetPlain(true, false)).append(' ');
    out.append(x.weakCompareAndSetPlain(x.get(), true)).append(' ');
    out.append(x.weakCompareAndSetVolatile(true, false)).append(' ');
    out.append(x.weakCompareAndSetVolatile(x.get(), true)).append(' ');
    out.append(x.weakCompareAndSetAcquire(true, false)).append(' ');
    out.append(x.weakCompareAndSetAcquire(x.get(), true)).append(' ');
    out.append(x.weakCompareAndSetRelease(true, false)).append(' ');
    out.append(x.weakCompareAndSetRelease(x.get(), true)).append(' ');
    out.append(x);
    out.append(new AtomicBoolean());
    return out.toString();
  }

  @SuppressWarnings("deprecation")
  public static String atomicReference() {
    StringBuilder out = new StringBuilder();
    AtomicReference<String> x = new AtomicReference<>("a");
    out.append(x.get()).append(' ');
    out.append(x.getPlain()).append(' ');
    out.append(x.getOpaque()).append(' ');
    out.append(x.getAcquire()).append(' ');
    x.set("b");
    out.append(x.get()).append(' ');
    x.lazySet(null);
    out.append(x.get()).append(' ');
    x.setPlain("c");
    out.append(x.get()).append(' ');
    x.setOpaque("d");
    out.append(x.get()).append(' ');
    x.setRelease("b");
    out.append(x.get()).append(' ');
    out.append(x.getAndSet(null)).append(' ');
    out.append(x.compareAndSet(null, "c")).append(' ');
    out.append(x.compareAndSet(null, "d")).append(' ');
    out.append(x.compareAndExchange("d", "b")).append(' ');
    out.append(x.compareAndExchange(x.get(), "d")).append(' ');
    out.append(x.compareAndExchangeAcquire("d", "b")).append(' ');
    out.append(x.compareAndExchangeAcquire(x.get(), "d")).append(' ');
    out.append(x.compareAndExchangeRelease("d", "b")).append(' ');
    out.append(x.compareAndExchangeRelease(x.get(), "d")).append(' ');
    out.append(x.weakCompareAndSet("b", null)).append(' ');
    out.append(x.weakCompareAndSet(x.get(), "c")).append(' ');
    out.append(x.weakCompareAndSetPlain("b", null)).append(' ');
    out.append(x.weakCompareAndSetPlain(x.get(), "c")).append(' ');
    out.append(x.weakCompareAndSetVolatile("b", null)).append(' ');
    out.append(x.weakCompareAndSetVolatile(x.get(), "c")).append(' ');
    out.append(x.weakCompareAndSetAcquire("b", null)).append(' ');
    out.append(x.weakCompareAndSetAcquire(x.get(), "c")).append(' ');
    out.append(x.weakCompareAndSetRelease("b", null)).append(' ');
    out.append(x.weakCompareAndSetRelease(x.get(), "c")).append(' ');
    out.append(x.getAndUpdate(q -> q + "u")).append(' ');
    out.append(x.updateAndGet(q -> q + "u")).append(' ');
    out.append(x.getAndAccumulate("b", (q, r) -> q + r)).append(' ');
    out.append(x.accumulateAndGet(null, (q, r) -> q + r)).append(' ');
    out.append(x);
    out.append(new AtomicReference<>()).append(x.compareAndSet(new String(x.get()), "e"));
    return out.toString();
  }

  @SuppressWarnings("deprecation")
  public static String atomicIntegerArray() {
    StringBuilder out = new StringBuilder();
    AtomicIntegerArray x = new AtomicIntegerArray(new int[] {1, 2, 3});
    out.append(x.get(1)).append(' ');
    out.append(x.getPlain(1)).append(' ');
    out.append(x.getOpaque(1)).append(' ');
    out.append(x.getAcquire(1)).append(' ');
    x.set(1, 7);
    out.append(x.get(1)).append(' ');
    x.lazySet(1, -8);
    out.append(x.get(1)).append(' ');
    x.setPlain(1, 9);
    out.append(x.get(1)).append(' ');
    x.setOpaque(1, 100);
    out.append(x.get(1)).append(' ');
    x.setRelease(1, 7);
    out.append(x.get(1)).append(' ');
    out.append(x.getAndSet(1, -8)).append(' ');
    out.append(x.compareAndSet(1, -8, 9)).append(' ');
    out.append(x.compareAndSet(1, -8, 100)).append(' ');
    out.append(x.compareAndExchange(1, 100, 7)).append(' ');
    out.append(x.compareAndExchange(1, x.get(1), 100)).append(' ');
    out.append(x.compareAndExchangeAcquire(1, 100, 7)).append(' ');
    out.append(x.compareAndExchangeAcquire(1, x.get(1), 100)).append(' ');
    out.append(x.compareAndExchangeRelease(1, 100, 7)).append(' ');
    out.append(x.compareAndExchangeRelease(1, x.get(1), 100)).append(' ');
    out.append(x.weakCompareAndSet(1, 7, -8)).append(' ');
    out.append(x.weakCompareAndSet(1, x.get(1), 9)).append(' ');
    out.append(x.weakCompareAndSetPlain(1, 7, -8)).append(' ');
    out.append(x.weakCompareAndSetPlain(1, x.get(1), 9)).append(' ');
    out.append(x.weakCompareAndSetVolatile(1, 7, -8)).append(' ');
    out.append(x.weakCompareAndSetVolatile(1, x.get(1), 9)).append(' ');
    out.append(x.weakCompareAndSetAcquire(1, 7, -8)).append(' ');
    out.append(x.weakCompareAndSetAcquire(1, x.get(1), 9)).append(' ');
    out.append(x.weakCompareAndSetRelease(1, 7, -8)).append(' ');
    out.append(x.weakCompareAndSetRelease(1, x.get(1), 9)).append(' ');
    x.set(1, Integer.MAX_VALUE);
    out.append(x.getAndIncrement(1)).append(' ');
    out.append(x.incrementAndGet(1)).append(' ');
    out.append(x.getAndDecrement(1)).append(' ');
    out.append(x.decrementAndGet(1)).append(' ');
    out.append(x.getAndAdd(1, 100)).append(' ');
    out.append(x.addAndGet(1, 9)).append(' ');
    out.append(x.getAndUpdate(1, q -> q * 3 + 1)).append(' ');
    out.append(x.updateAndGet(1, q -> q * 3 + 1)).append(' ');
    out.append(x.getAndAccumulate(1, 7, (q, r) -> q * 10 - r)).append(' ');
    out.append(x.accumulateAndGet(1, -8, (q, r) -> q * 10 - r)).append(' ');
    out.append(x);
    out.append(x.length())
        .append(new AtomicIntegerArray(2))
        .append(Show.thrown(() -> x.get(3)))
        .append(Show.thrown(() -> x.set(-1, 0)));
    out.append(Show.thrown(() -> new AtomicIntegerArray(-1)))
        .append(Show.thrown(() -> new AtomicIntegerArray(null)));
    return out.toString();
  }

  @SuppressWarnings("deprecation")
  public static String atomicLongArray() {
    StringBuilder out = new StringBuilder();
    AtomicLongArray x = new AtomicLongArray(new long[] {1, 2, 3});
    out.append(x.get(1)).append(' ');
    out.append(x.getPlain(1)).append(' ');
    out.append(x.getOpaque(1)).append(' ');
    out.append(x.getAcquire(1)).append(' ');
    x.set(1, 7L);
    out.append(x.get(1)).append(' ');
    x.lazySet(1, -8L);
    out.append(x.get(1)).append(' ');
    x.setPlain(1, 1L << 40);
    out.append(x.get(1)).append(' ');
    x.setOpaque(1, 100L);
    out.append(x.get(1)).append(' ');
    x.setRelease(1, 7L);
    out.append(x.get(1)).append(' ');
    out.append(x.getAndSet(1, -8L)).append(' ');
    out.append(x.compareAndSet(1, -8L, 1L << 40)).append(' ');
    out.append(x.compareAndSet(1, -8L, 100L)).append(' ');
    out.append(x.compareAndExchange(1, 100L, 7L)).append(' ');
    out.append(x.compareAndExchange(1, x.get(1), 100L)).append(' ');
    out.append(x.compareAndExchangeAcquire(1, 100L, 7L)).append(' ');
    out.append(x.compareAndExchangeAcquire(1, x.get(1), 100L)).append(' ');
    out.append(x.compareAndExchangeRelease(1, 100L, 7L)).append(' ');
    out.append(x.compareAndExchangeRelease(1, x.get(1), 100L)).append(' ');
    out.append(x.weakCompareAndSet(1, 7L, -8L)).append(' ');
    out.append(x.weakCompareAndSet(1, x.get(1), 1L << 40)).append(' ');
    out.append(x.weakCompareAndSetPlain(1, 7L, -8L)).append(' ');
    out.append(x.weakCompareAndSetPlain(1, x.get(1), 1L << 40)).append(' ');
    out.append(x.weakCompareAndSetVolatile(1, 7L, -8L)).append(' ');
    out.append(x.weakCompareAndSetVolatile(1, x.get(1), 1L << 40)).append(' ');
    out.append(x.weakCompareAndSetAcquire(1, 7L, -8L)).append(' ');
    out.append(x.weakCompareAndSetAcquire(1, x.get(1), 1L << 40)).append(' ');
    out.append(x.weakCompareAndSetRelease(1, 7L, -8L)).append(' ');
    out.append(x.weakCompareAndSetRelease(1, x.get(1), 1L << 40)).append(' ');
    x.set(1, Long.MAX_VALUE);
    out.append(x.getAndIncrement(1)).append(' ');
    out.append(x.incrementAndGet(1)).append(' ');
    out.append(x.getAndDecrement(1)).append(' ');
    out.append(x.decrementAndGet(1)).append(' ');
    out.append(x.getAndAdd(1, 100L)).append(' ');
    out.append(x.addAndGet(1, 1L << 40)).append(' ');
    out.append(x.getAndUpdate(1, q -> q * 3 + 1)).append(' ');
    out.append(x.updateAndGet(1, q -> q * 3 + 1)).append(' ');
    out.append(x.getAndAccumulate(1, 7L, (q, r) -> q * 10 - r)).append(' ');
    out.append(x.accumulateAndGet(1, -8L, (q, r) -> q * 10 - r)).append(' ');
    out.append(x);
    out.append(x.length())
        .append(new AtomicLongArray(2))
        .append(Show.thrown(() -> x.getAndAdd(3, 1)))
        .append(Show.thrown(() -> x.compareAndSet(-1, 0, 0)));
    return out.toString();
  }

  @SuppressWarnings("deprecation")
  public static String atomicReferenceArray() {
    StringBuilder out = new StringBuilder();
    AtomicReferenceArray<String> x = new AtomicReferenceArray<>(new String[] {"x", "y"});
    out.append(x.get(1)).append(' ');
    out.append(x.getPlain(1)).append(' ');
    out.append(x.getOpaque(1)).append(' ');
    out.append(x.getAcquire(1)).append(' ');
    x.set(1, "b");
    out.append(x.get(1)).append(' ');
    x.lazySet(1, null);
    out.append(x.get(1)).append(' ');
    x.setPlain(1, "c");
    out.append(x.get(1)).append(' ');
    x.setOpaque(1, "d");
    out.append(x.get(1)).append(' ');
    x.setRelease(1, "b");
    out.append(x.get(1)).append(' ');
    out.append(x.getAndSet(1, null)).append(' ');
    out.append(x.compareAndSet(1, null, "c")).append(' ');
    out.append(x.compareAndSet(1, null, "d")).append(' ');
    out.append(x.compareAndExchange(1, "d", "b")).append(' ');
    out.append(x.compareAndExchange(1, x.get(1), "d")).append(' ');
    out.append(x.compareAndExchangeAcquire(1, "d", "b")).append(' ');
    out.append(x.compareAndExchangeAcquire(1, x.get(1), "d")).append(' ');
    out.append(x.compareAndExchangeRelease(1, "d", "b")).append(' ');
    out.append(x.compareAndExchangeRelease(1, x.get(1), "d")).append(' ');
    out.append(x.weakCompareAndSet(1, "b", null)).append(' ');
    out.append(x.weakCompareAndSet(1, x.get(1), "c")).append(' ');
    out.append(x.weakCompareAndSetPlain(1, "b", null)).append(' ');
    out.append(x.weakCompareAndSetPlain(1, x.get(1), "c")).append(' ');
    out.append(x.weakCompareAndSetVolatile(1, "b", null)).append(' ');
    out.append(x.weakCompareAndSetVolatile(1, x.get(1), "c")).append(' ');
    out.append(x.weakCompareAndSetAcquire(1, "b", null)).append(' ');
    out.append(x.weakCompareAndSetAcquire(1, x.get(1), "c")).append(' ');
    out.append(x.weakCompareAndSetRelease(1, "b", null)).append(' ');
    out.append(x.weakCompareAndSetRelease(1, x.get(1), "c")).append(' ');
    out.append(x.getAndUpdate(1, q -> q + "u")).append(' ');
    out.append(x.updateAndGet(1, q -> q + "u")).append(' ');
    out.append(x.getAndAccumulate(1, "b", (q, r) -> q + r)).append(' ');
    out.append(x.accumulateAndGet(1, null, (q, r) -> q + r)).append(' ');
    out.append(x);
    out.append(x.length())
        .append(new AtomicReferenceArray<String>(2))
        .append(Show.thrown(() -> x.get(2)));
    return out.toString();
  }

  public static String arraysAreCopiedIn() {
    int[] mine = {1};
    AtomicIntegerArray x = new AtomicIntegerArray(mine);
    mine[0] = 2;
    Integer[] boxes = {1};
    AtomicReferenceArray<Integer> y = new AtomicReferenceArray<>(boxes);
    boxes[0] = 2;
    return x.get(0) + " and " + y.get(0) + " stay as they were";
  }

  public static String stampedAndMarkableReferences() {
    String a = "a";
    AtomicStampedReference<String> s = new AtomicStampedReference<>(a, 1);
    AtomicMarkableReference<String> m = new AtomicMarkableReference<>(a, false);
    int[] stamp = {0};
    boolean[] mark = {true};
    StringBuilder out = new StringBuilder();
    out.append(s.get(stamp)).append(stamp[0]).append(s.getReference()).append(s.getStamp());
    out.append(s.compareAndSet(a, "b", 2, 3))
        .append(s.compareAndSet(a, "b", 1, 3))
        .append(s.attemptStamp("b", 4))
        .append(s.attemptStamp(a, 5));
    out.append(s.weakCompareAndSet("b", "c", 4, 6)).append(s.getReference()).append(s.getStamp());
    s.set("d", 9);
    out.append(s.getReference()).append(s.getStamp());
    out.append(m.get(mark)).append(mark[0]).append(m.isMarked()).append(m.getReference());
    out.append(m.compareAndSet(a, "b", true, false))
        .append(m.compareAndSet(a, "b", false, true))
        .append(m.attemptMark("b", false))
        .append(m.attemptMark(a, true));
    out.append(m.weakCompareAndSet("b", "c", false, true)).append(m.isMarked());
    m.set("d", false);
    return out.append(m.getReference()).append(m.isMarked()).toString();
  }

  public static String updatesPassExceptionsOn() {
    AtomicInteger x = new AtomicInteger(6);
    return Show.thrown(() -> x.updateAndGet(q -> q / (q - 6)))
        + x
        + Show.thrown(() -> x.getAndUpdate(null));
  }
}
