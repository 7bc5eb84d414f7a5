package foliowalk.language.programs;

import java.io.Serializable;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/** Lambdas and method references (JLS 15.13, 15.27). */
public final class LambdaRules {
  private final String id;
  private int calls;

  private LambdaRules(String id) {
    this.id = id;
  }

  @Override
  public String toString() {
    return "LambdaRules " + id + calls;
  }

  public static String lambdasCaptureEveryType() {
    boolean z = true;
    byte b = -1;
    char c = 'c';
    short s = 300;
    int i = 1 << 20;
    long l = 1L << 40;
    float f = 0.5f;
    double d = 1e100;
    String t = "text";
    int[] a = {1};
    Supplier<String> all = () -> "" + z + b + c + s + i + l + f + d + t + a[0];
    a[0] = 2;
    LongSupplier wide = () -> l + i;
    BooleanSupplier flag = () -> z && d > f;
    return all.get() + wide.getAsLong() + flag.getAsBoolean();
  }

  public static String lambdasTakeEveryType() {
    IntBinaryOperator i = (a, b) -> a * 10 + b;
    LongFunction<String> l = v -> "l" + v;
    DoubleUnaryOperator d = v -> v / 3;
    ObjIntConsumer<StringBuilder> c = (sb, n) -> sb.append(n);
    StringBuilder sb = new StringBuilder();
    c.accept(sb, 7);
    Mixed m = (a, b, x, y, e) -> a + b + x + y + e;
    return i.applyAsInt(4, 2)
        + l.apply(1L << 35)
        + d.applyAsDouble(1)
        + sb
        + m.mix(1, 2L, 0.5f, 0.25, "e");
  }

  interface Mixed {
    String mix(int a, long b, float c, double d, String e);
  }

  public static String methodReferencesOfAllKinds() {
    LambdaRules bound = new LambdaRules("bound");
    Function<String, Integer> staticOne = Integer::parseInt;
    Supplier<String> boundOne = bound::toString;
    Function<Object, String> unbound = Object::toString;
    BiFunction<String, String, Boolean> unboundTwo = String::equals;
    Function<String, LambdaRules> constructor = LambdaRules::new;
    IntFunction<int[]> array = int[]::new;
    IntFunction<String[][]> arrays = String[][]::new;
    BinaryOperator<Integer> max = Math::max;
    bound.calls++;
    return staticOne.apply("12")
        + boundOne.get()
        + unbound.apply(5)
        + unboundTwo.apply("a", "a")
        + constructor.apply("made")
        + array.apply(3).length
        + arrays.apply(2).length
        + max.apply(3, 9);
  }

  public static String boundReceiversAreEvaluatedOnceAndChecked() {
    StringBuilder log = new StringBuilder();
    Supplier<String> s = make(log)::toString;
    log.append(s.get()).append(s.get());
    String none = null;
    log.append(
        Show.thrown(
            () -> {
              Supplier<Integer> length = none::length;
              log.append("made").append(length);
            }));
    return log.toString();
  }

  private static LambdaRules make(StringBuilder log) {
    log.append("made once ");
    return new LambdaRules("x");
  }

  private String greet(String other) {
    return id + " greets " + other;
  }

  private static String shout(String s) {
    return s.toUpperCase();
  }

  public static String privateMethodsAsReferences() {
    LambdaRules a = new LambdaRules("a");
    UnaryOperator<String> g = a::greet;
    BiFunction<LambdaRules, String, String> h = LambdaRules::greet;
    UnaryOperator<String> s = LambdaRules::shout;
    return s.apply(g.apply("b") + h.apply(a, "c"));
  }

  public static String boxesAreMadeAndOpenedAsNeeded() {
    Function<Integer, Integer> plus = a -> a + 1;
    ToIntFunction<Integer> unbox = a -> a;
    ToLongFunction<Integer> widen = Integer::intValue;
    ToDoubleFunction<Character> fromChar = c -> c;
    IntToLongFunction toLong = i -> i;
    IntFunction<Object> box = Integer::valueOf;
    Supplier<Long> longs = () -> 5L;
    LongSupplier unboxed = longs::get;
    Function<Byte, Integer> hash = Byte::intValue;
    IntPredicate even = i -> (i & 1) == 0;
    Predicate<Integer> boxedEven = even::test;
    ToDoubleFunction<Integer> area = LambdaRules::half;
    Supplier<Object> charBox = new Str("q")::first;
    Callable<Integer> call = () -> 7;
    String called;
    try {
      called = "" + call.call();
    } catch (Exception e) {
      called = "never";
    }
    return plus.apply(1)
        + ","
        + unbox.applyAsInt(2)
        + widen.applyAsLong(3)
        + fromChar.applyAsDouble('a')
        + toLong.applyAsLong(-4)
        + box.apply(5)
        + unboxed.getAsLong()
        + hash.apply((byte) 6)
        + boxedEven.test(8)
        + area.applyAsDouble(9)
        + charBox.get()
        + called;
  }

  private record Str(String s) {
    char first() {
      return s.charAt(0);
    }
  }

  private static float half(int i) {
    return i / 2f;
  }

  public static String resultsMayBeDropped() {
    StringBuilder log = new StringBuilder();
    Consumer<String> append = log::append;
    Consumer<long[]> increment = a -> a[0]++;
    Runnable make = LambdaRules::number;
    Consumer<String> construct = LambdaRules::new;
    long[] a = {5};
    append.accept("appended");
    increment.accept(a);
    make.run();
    construct.accept("gone");
    return log.append(a[0]).append(", dropped").toString();
  }

  private static double number() {
    return 0.5;
  }

  public static String compositionByDefaultMethods() {
    Function<Integer, Integer> twice = x -> x * 2;
    Function<Integer, Integer> inc = x -> x + 1;
    Predicate<String> empty = String::isEmpty;
    Comparator<String> byLength = Comparator.comparing(String::length);
    Comparator<String> full = byLength.thenComparing(Comparator.naturalOrder());
    String[] words = {"pear", "fig", "apple", "nut"};
    java.util.Arrays.sort(words, full);
    return twice.andThen(inc).apply(5)
        + ","
        + twice.compose(inc).apply(5)
        + Function.<Integer>identity().apply(9)
        + empty.negate().or(empty).test("")
        + Predicate.not(empty).and(s -> s.length() > 1).test("ab")
        + String.join("-", words)
        + full.reversed().compare("a", "b")
        + Comparator.comparingInt(String::length).compare("abc", "z")
        + BinaryOperator.minBy(full).apply("zz", "y");
  }

  public static String lambdasInsideLambdas() {
    int base = 100;
    Function<Integer, Function<Integer, Supplier<Integer>>> curried = a -> b -> () -> base + a * b;
    Supplier<Runnable> nested =
        () -> {
          int[] count = {0};
          return () -> {
            Runnable inner = () -> count[0] += base;
            inner.run();
            inner.run();
            if (count[0] != 200) {
              throw new IllegalStateException("count " + count[0]);
            }
          };
        };
    nested.get().run();
    return curried.apply(3).apply(4).get() + " by nested lambdas";
  }

  private Supplier<String> own() {
    return () -> id + ++calls + this;
  }

  static class Parent {
    String who() {
      return "parent";
    }

    Supplier<String> lazily() {
      return () -> "parent's " + who();
    }
  }

  static class Child extends Parent {
    @Override
    String who() {
      return "child";
    }

    @Override
    Supplier<String> lazily() {
      Supplier<String> above = super.lazily();
      Supplier<String> reference = super::who;
      return () -> "child's " + who() + "," + above.get() + "," + reference.get();
    }
  }

  public static String lambdasReachThisAndSuper() {
    LambdaRules r = new LambdaRules("r");
    Supplier<String> s = r.own();
    return s.get() + s.get() + new Child().lazily().get();
  }

  interface Source<T> {
    T get();

    default T twice() {
      get();
      return get();
    }

    static <T> Source<T> constant(T t) {
      return () -> t;
    }
  }

  interface TextSource extends Source<String>, Supplier<String> {
    @Override
    String get();
  }

  public static String genericInterfacesGetBridges() {
    int[] n = {0};
    TextSource t = () -> "t" + n[0]++;
    Source<String> s = t;
    Supplier<String> u = t;
    return t.get() + s.get() + u.get() + s.twice() + Source.constant(5).twice();
  }

  public static String serializableAndIntersectionLambdas() {
    Runnable r = (Runnable & Serializable) () -> {};
    Object o = (Supplier<String> & Cloneable) () -> "x";
    return (r instanceof Serializable)
        + " "
        + (o instanceof Cloneable)
        + ((Supplier<?>) o).get()
        + (o instanceof Serializable);
  }

  public static String exceptionsPassThroughLambdas() {
    Function<String, Integer> parse = Integer::parseInt;
    Function<Object, Object> raw = unchecked(parse);
    IntBinaryOperator divide = (a, b) -> a / b;
    return Show.thrown(() -> parse.apply("x1"))
        + Show.thrown(() -> raw.apply(5))
        + Show.thrown(() -> divide.applyAsInt(1, 0))
        + Show.thrown(() -> Function.identity().andThen(null));
  }

  @SuppressWarnings("unchecked")
  private static Function<Object, Object> unchecked(Function<?, ?> f) {
    return (Function<Object, Object>) f;
  }

  @SafeVarargs
  private static <T> int length(T... all) {
    return all.length;
  }

  public static String variableArityReferences() {
    BiFunction<String, String, Integer> two = LambdaRules::length;
    Supplier<Integer> none = LambdaRules::length;
    IntFunction<Integer> one = LambdaRules::length;
    return two.apply("a", "b") + " " + none.get() + " " + one.apply(5) + " arguments in all";
  }
}
