package foliowalk.library.programs;

import foliowalk.language.programs.Show;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/** {@code VarHandle} and field updaters in one thread. */
public final class VarHandleRules {
  private VarHandleRules() {}

  static class Base {
    int inherited = 3;
  }

  static final class Box extends Base {
    static int counter;
    static long total = 1L << 40;
    static String word = "start";
    private final int fixed = 7;
    private volatile int i;
    private volatile long l;
    private volatile boolean z;
    private volatile String s = "s";
    private byte b;
    private short h;
    private char c = 'c';
    private float f;
    private double d;

    int fixed() {
      return fixed;
    }
  }

  private static final VarHandle I;
  private static final VarHandle L;
  private static final VarHandle Z;
  private static final VarHandle S;
  private static final VarHandle COUNTER;
  private static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);
  private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);
  private static final VarHandle WORDS = MethodHandles.arrayElementVarHandle(String[].class);

  static {
    try {
      MethodHandles.Lookup l = MethodHandles.lookup();
      I = l.findVarHandle(Box.class, "i", int.class);
      L = l.findVarHandle(Box.class, "l", long.class);
      Z = l.findVarHandle(Box.class, "z", boolean.class);
      S = MethodHandles.privateLookupIn(Box.class, l).findVarHandle(Box.class, "s", String.class);
      COUNTER = l.findStaticVarHandle(Box.class, "counter", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  public static String readsAndWrites() {
    Box x = new Box();
    StringBuilder out = new StringBuilder("ints ");
    I.set(x, 1);
    out.append((int) I.get(x));
    I.setVolatile(x, 2);
    out.append((int) I.getVolatile(x));
    I.setRelease(x, 3);
    out.append((int) I.getAcquire(x));
    I.setOpaque(x, 4);
    out.append((int) I.getOpaque(x)).append(x.i);
    L.set(x, 5L);
    out.append((long) L.getVolatile(x)).append(x.l);
    Z.setVolatile(x, true);
    out.append((boolean) Z.get(x)).append(x.z);
    S.setRelease(x, "t");
    out.append((String) S.getOpaque(x)).append(x.s);
    COUNTER.setVolatile(9);
    out.append((int) COUNTER.get()).append(Box.counter);
    Box.counter = 0;
    return out.toString();
  }

  public static String compareAndSets() {
    Box x = new Box();
    StringBuilder out = new StringBuilder("compare and set ");
    out.append(I.compareAndSet(x, 0, 5)).append(I.compareAndSet(x, 0, 6)).append(x.i);
    out.append(L.compareAndSet(x, 0L, 1L << 33)).append(L.compareAndSet(x, 0L, 6L)).append(x.l);
    out.append(Z.compareAndSet(x, false, true)).append(Z.compareAndSet(x, false, true)).append(x.z);
    out.append(S.compareAndSet(x, "s", "t")).append(S.compareAndSet(x, "s", "u")).append(x.s);
    out.append(S.compareAndSet(x, "t", null)).append(S.compareAndSet(x, null, "v")).append(x.s);
    out.append((int) I.compareAndExchange(x, 5, 6)).append((int) I.compareAndExchange(x, 5, 7));
    out.append((int) I.compareAndExchangeAcquire(x, 6, 8));
    out.append((int) I.compareAndExchangeRelease(x, 8, 9)).append(x.i);
    out.append((String) S.compareAndExchange(x, "v", "w")).append(x.s);
    out.append((long) L.compareAndExchange(x, 1L << 33, -1L)).append(x.l);
    while (!I.weakCompareAndSet(x, 9, 10)) {
      out.append("");
    }
    while (!I.weakCompareAndSetPlain(x, 10, 11)) {
      out.append("");
    }
    while (!I.weakCompareAndSetAcquire(x, 11, 12)) {
      out.append("");
    }
    while (!I.weakCompareAndSetRelease(x, 12, 13)) {
      out.append("");
    }
    out.append(x.i).append(I.weakCompareAndSet(x, 0, 1));
    out.append(COUNTER.compareAndSet(0, 4)).append(COUNTER.compareAndSet(0, 5)).append(Box.counter);
    Box.counter = 0;
    return out.toString();
  }

  public static String updates() {
    Box x = new Box();
    StringBuilder out = new StringBuilder("updates ");
    out.append((int) I.getAndAdd(x, 5)).append((int) I.getAndAddAcquire(x, -2));
    out.append((int) I.getAndAddRelease(x, 1)).append((int) I.getAndSet(x, 12)).append(x.i);
    out.append((int) I.getAndSetAcquire(x, 13)).append((int) I.getAndSetRelease(x, 12));
    out.append((int) I.getAndBitwiseOr(x, 3)).append((int) I.getAndBitwiseAnd(x, 9));
    out.append((int) I.getAndBitwiseXor(x, 15)).append(x.i);
    out.append((int) I.getAndBitwiseOrAcquire(x, 1)).append((int) I.getAndBitwiseOrRelease(x, 8));
    out.append((int) I.getAndBitwiseAndAcquire(x, 9)).append((int) I.getAndBitwiseAndRelease(x, 8));
    out.append((int) I.getAndBitwiseXorAcquire(x, 3)).append((int) I.getAndBitwiseXorRelease(x, 3));
    out.append((long) L.getAndAdd(x, 1L << 40)).append((long) L.getAndBitwiseOr(x, 1L)).append(x.l);
    out.append((boolean) Z.getAndSet(x, true)).append((boolean) Z.getAndBitwiseXor(x, true));
    out.append((boolean) Z.getAndBitwiseOr(x, true)).append((boolean) Z.getAndBitwiseAnd(x, false));
    out.append(x.z).append((String) S.getAndSet(x, null)).append(x.s);
    out.append((int) COUNTER.getAndAdd(2)).append((int) COUNTER.getAndSet(0));
    return out.toString();
  }

  public static String arrays() {
    int[] a = {1, 2, 3};
    StringBuilder out = new StringBuilder("arrays ");
    INTS.set(a, 0, 10);
    out.append((int) INTS.getVolatile(a, 0)).append((int) INTS.getAndAdd(a, 1, 5)).append(a[1]);
    out.append(INTS.compareAndSet(a, 2, 3, 4)).append(INTS.compareAndSet(a, 2, 3, 5)).append(a[2]);
    long[] b = {1, 2};
    out.append((long) LONGS.getAndAdd(b, 1, 1L << 35)).append(b[1]).append(b[0]);
    String[] c = {"a", null};
    out.append(WORDS.compareAndSet(c, 1, null, "b")).append((String) WORDS.getAndSet(c, 0, "z"));
    out.append(c[0]).append(c[1]);
    out.append(Show.thrown(() -> INTS.get(a, 3)))
        .append(Show.thrown(() -> INTS.getAndAdd(a, 3, 1)));
    out.append(Show.thrown(() -> INTS.getAndAdd(a, -1, 1)));
    out.append(Show.thrown(() -> INTS.set((int[]) null, 0, 1)));
    out.append(Show.thrown(() -> INTS.compareAndSet((int[]) null, 0, 1, 1)));
    return out.append(Show.thrown(() -> MethodHandles.arrayElementVarHandle(String.class)))
        .toString();
  }

  public static String smallAndRealTypes() throws ReflectiveOperationException {
    MethodHandles.Lookup l = MethodHandles.lookup();
    VarHandle b = l.findVarHandle(Box.class, "b", byte.class);
    VarHandle h = l.findVarHandle(Box.class, "h", short.class);
    VarHandle c = l.findVarHandle(Box.class, "c", char.class);
    VarHandle f = l.findVarHandle(Box.class, "f", float.class);
    VarHandle d = l.findVarHandle(Box.class, "d", double.class);
    VarHandle total = l.findStaticVarHandle(Box.class, "total", long.class);
    VarHandle word = l.findStaticVarHandle(Box.class, "word", String.class);
    Box x = new Box();
    StringBuilder out = new StringBuilder("types ");
    b.setVolatile(x, (byte) 127);
    out.append((byte) b.getAndAdd(x, (byte) 1)).append(x.b);
    out.append((short) h.getAndAdd(x, Short.MIN_VALUE)).append((short) h.getAndAdd(x, (short) -1));
    out.append(x.h).append((char) c.getAndAdd(x, (char) 1)).append(x.c);
    out.append((char) c.getAndBitwiseOr(x, (char) 0x8)).append(x.c);
    out.append((float) f.getAndAdd(x, 1.5f)).append(f.compareAndSet(x, 1.5f, 0f));
    out.append(f.compareAndSet(x, -0f, 2f)).append(x.f);
    f.set(x, Float.NaN);
    out.append(f.compareAndSet(x, Float.NaN, 1f));
    out.append((double) d.getAndAdd(x, 0.25)).append(d.compareAndSet(x, 0.25, -0.0));
    out.append(d.compareAndSet(x, 0.0, 2.0)).append((double) d.compareAndExchange(x, -0.0, 3.0));
    out.append(x.d).append((long) total.getAndAdd(1L)).append(Box.total);
    Box.total = 1L << 40;
    out.append((String) word.getAndSet("next")).append(Box.word);
    Box.word = "start";
    return out.toString();
  }

  /** Call sites whose types are not those of the variable (MethodHandle.asType). */
  public static String conversions() throws ReflectiveOperationException {
    Box x = new Box();
    Object y = x;
    StringBuilder out = new StringBuilder("conversions ");
    L.set(x, 5);
    out.append((long) L.getAndAdd(x, 'a')).append(x.l).append((Object) L.get(x));
    I.set(y, (short) 3);
    out.append((long) I.get(y)).append((double) I.get(y)).append((Integer) I.get(x));
    I.set(x, Integer.valueOf(8));
    Object boxed = Short.valueOf((short) 4);
    L.set(x, boxed);
    out.append(x.i).append(x.l);
    I.getAndAdd(x, 1);
    I.compareAndSet(x, 9, 10);
    out.append(x.i).append((Object) S.getAndSet(y, "o")).append((CharSequence) S.get(y));
    out.append((Object) I.compareAndSet(x, 10, 11));
    out.append(Show.thrown(() -> L.set(x, (Object) "text")));
    out.append(Show.thrown(() -> I.set(x, (Object) 5L)));
    out.append(Show.thrown(() -> I.set(x, (Integer) null)));
    out.append(Show.thrown(() -> I.set("not a box", 1)));
    out.append(Show.thrown(() -> S.set(y, (Object) 5)));
    VarHandle inherited = MethodHandles.lookup().findVarHandle(Box.class, "inherited", int.class);
    out.append((int) inherited.get(x)).append(Show.thrown(() -> inherited.get(new Base())));
    return out.toString();
  }

  public static String wrongUses() throws ReflectiveOperationException {
    Box x = new Box();
    StringBuilder out = new StringBuilder("wrong ");
    out.append(Show.thrown(() -> I.set(x, 5L))).append(Show.thrown(() -> I.set(x)));
    out.append(Show.thrown(() -> I.set(x, "text"))).append(Show.thrown(() -> I.get()));
    out.append(Show.thrown(() -> S.set(x, 5))).append(Show.thrown(() -> Z.set(x, 1)));
    out.append(Show.thrown(() -> I.compareAndSet(x, 1))).append(Show.thrown(() -> COUNTER.get(x)));
    out.append(Show.thrown(() -> System.out.println((byte) I.get(x))));
    out.append(Show.thrown(() -> S.getAndAdd(x, "t")))
        .append(Show.thrown(() -> Z.getAndAdd(x, true)));
    out.append(Show.thrown(() -> S.getAndBitwiseOr(x, "t")));
    out.append(Show.thrown(() -> I.set((Box) null, 5)));
    out.append(Show.thrown(() -> I.getAndAdd((Box) null, 5)));
    out.append(Show.thrown(() -> I.compareAndSet(null, 1, 5)));
    VarHandle fixed = MethodHandles.lookup().findVarHandle(Box.class, "fixed", int.class);
    out.append((int) fixed.get(x)).append(Show.thrown(() -> fixed.set(x, 8))).append(x.fixed());
    out.append(Show.thrown(() -> fixed.compareAndSet(x, 7, 8)));
    return out.append(x.i).toString();
  }

  static final class Closed {
    static int there;
    protected int inside;

    static final class Deep {
      private int deep;
    }
  }

  public static String lookupsThatFail() throws ReflectiveOperationException {
    MethodHandles.Lookup l = MethodHandles.lookup();
    StringBuilder out = new StringBuilder("lookups ");
    out.append(Show.thrown(() -> l.findVarHandle(Box.class, "none", int.class)));
    out.append(Show.thrown(() -> l.findVarHandle(Box.class, "i", long.class)));
    out.append(Show.thrown(() -> l.findStaticVarHandle(Box.class, "none", int.class)));
    out.append(name(() -> l.findStaticVarHandle(Box.class, "i", int.class)));
    out.append(name(() -> l.findVarHandle(Box.class, "counter", int.class)));
    out.append(name(() -> l.findVarHandle(Closed.Deep.class, "deep", int.class)));
    out.append(name(() -> l.findVarHandle(Closed.class, "inside", int.class)));
    MethodHandles.Lookup other = MethodHandles.privateLookupIn(Show.class, l);
    out.append(name(() -> other.findVarHandle(Box.class, "i", int.class)));
    out.append(name(() -> MethodHandles.privateLookupIn(Show.class, null)));
    return out.append(l.lookupClass() == VarHandleRules.class).toString();
  }

  private static String name(Show.Action action) {
    String thrown = Show.thrown(action);
    int colon = thrown.indexOf(':');
    return colon < 0 ? thrown : thrown.substring(0, colon);
  }

  public static String fences() {
    int[] a = {1};
    VarHandle.fullFence();
    VarHandle.acquireFence();
    a[0]++;
    VarHandle.releaseFence();
    VarHandle.loadLoadFence();
    VarHandle.storeStoreFence();
    return "fences do nothing here " + a[0];
  }

  static final class Started {
    static int value = 4;
  }

  public static String staticHandleOfAnotherClass() throws ReflectiveOperationException {
    VarHandle v = MethodHandles.lookup().findStaticVarHandle(Started.class, "value", int.class);
    int before = (int) v.getAndAdd(3);
    return "of another class: " + before + Started.value;
  }

  public static String intUpdater() {
    AtomicIntegerFieldUpdater<Box> u = AtomicIntegerFieldUpdater.newUpdater(Box.class, "i");
    Box x = new Box();
    StringBuilder out = new StringBuilder("int ");
    u.set(x, 3);
    u.lazySet(x, 4);
    out.append(u.get(x)).append(u.getAndIncrement(x)).append(u.incrementAndGet(x));
    out.append(u.getAndDecrement(x)).append(u.decrementAndGet(x)).append(u.getAndAdd(x, 5));
    out.append(u.addAndGet(x, 5))
        .append(u.compareAndSet(x, 14, 1))
        .append(u.compareAndSet(x, 1, 2));
    out.append(u.weakCompareAndSet(x, 9, 2)).append(u.getAndSet(x, 8));
    out.append(u.getAndUpdate(x, n -> n * 2)).append(u.updateAndGet(x, n -> n + 1));
    out.append(u.getAndAccumulate(x, 3, Math::max)).append(u.accumulateAndGet(x, 3, Integer::sum));
    out.append(Show.thrown(() -> u.get(null)));
    out.append(name(() -> AtomicIntegerFieldUpdater.newUpdater(Box.class, "none")));
    out.append(Show.thrown(() -> AtomicIntegerFieldUpdater.newUpdater(Box.class, "l")));
    out.append(Show.thrown(() -> AtomicIntegerFieldUpdater.newUpdater(Base.class, "inherited")));
    return out.append(x.i).toString();
  }

  public static String longAndReferenceUpdaters() {
    AtomicLongFieldUpdater<Box> u = AtomicLongFieldUpdater.newUpdater(Box.class, "l");
    AtomicReferenceFieldUpdater<Box, String> v =
        AtomicReferenceFieldUpdater.newUpdater(Box.class, String.class, "s");
    Box x = new Box();
    StringBuilder out = new StringBuilder("others ");
    out.append(u.addAndGet(x, 1L << 40)).append(u.compareAndSet(x, 0, 1)).append(u.getAndSet(x, 2));
    out.append(u.updateAndGet(x, n -> n + 1)).append(u.getAndIncrement(x)).append(u.get(x));
    out.append(v.get(x)).append(v.getAndSet(x, "t")).append(v.compareAndSet(x, "t", null));
    out.append(v.updateAndGet(x, s -> s + "u")).append(v.accumulateAndGet(x, "v", String::concat));
    v.set(x, "w");
    out.append(Show.thrown(() -> AtomicLongFieldUpdater.newUpdater(Box.class, "i")));
    out.append(
        Show.thrown(() -> AtomicReferenceFieldUpdater.newUpdater(Box.class, Integer.class, "s")));
    return out.append(x.s).append(x.l).toString();
  }
}
