package foliowalk.language.programs;

import java.util.Arrays;
import java.util.Objects;

/** Classes, interfaces, enums and records (JLS 8, 9). */
public final class ClassRules {
  private ClassRules() {}

  static class Base {
    protected String name = "base field";
    static String shared = "base static";

    Base() {
      name += " " + describe();
    }

    String describe() {
      return "base";
    }

    String privately() {
      return secret();
    }

    private String secret() {
      return "base secret";
    }

    static String text() {
      return "base text";
    }

    Object covariant() {
      return "object";
    }

    String overloaded(Object o) {
      return "object";
    }

    String overloaded(long l) {
      return "long";
    }
  }

  static class Derived extends Base {
    protected String name = "derived field";
    static String shared = "derived static";
    private final int set = 5;
    private int unset = 6;

    @Override
    String describe() {
      return "derived " + set + unset;
    }

    private String secret() {
      return "derived secret";
    }

    static String text() {
      return "derived text" + new Derived().secret();
    }

    @Override
    String covariant() {
      return "string " + super.covariant() + super.describe();
    }

    String overloaded(String s) {
      return "string";
    }

    String overloaded(int i) {
      return "int";
    }

    String overloaded(Integer i) {
      return "integer";
    }
  }

  public static String fieldsAreHiddenAndMethodsOverridden() {
    Base b = new Derived();
    Derived d = (Derived) b;
    return b.name
        + "|"
        + d.name
        + "|"
        + ((Base) d).name
        + b.describe()
        + Base.shared
        + Derived.shared
        + Base.text()
        + Derived.text();
  }

  public static String privateMethodsAreNotOverridden() {
    return new Derived().privately() + new Derived().secret() + new Base().privately();
  }

  interface Titled {
    default String title() {
      return "default title";
    }
  }

  static class Untitled {
    private String title() {
      return "private title";
    }

    String own() {
      return title();
    }
  }

  static class Book extends Untitled implements Titled {}

  public static String privateMethodsDoNotImplementInterfaces() {
    Titled t = new Book();
    return t.title() + ", " + new Book().own();
  }

  public static String covariantResultsHaveBridges() {
    Base b = new Derived();
    return b.covariant() + new Derived().covariant().substring(2);
  }

  public static String overloadsAreChosenByStaticTypes() {
    Derived d = new Derived();
    Object o = "s";
    byte small = 1;
    return d.overloaded(o)
        + d.overloaded("s")
        + d.overloaded(1)
        + d.overloaded(1L)
        + d.overloaded(small)
        + d.overloaded('c')
        + d.overloaded((Integer) 1)
        + ((Base) d).overloaded(1)
        + d.overloaded(1.0f);
  }

  interface Shape {
    int SIDES = 3;

    double area();

    default String describe() {
      return "shape of area " + area() + half(area());
    }

    private double half(double d) {
      return d / 2;
    }

    static Shape unit() {
      return () -> 1;
    }
  }

  interface Named {
    default String describe() {
      return "named";
    }

    default String only() {
      return "only";
    }
  }

  interface Special extends Shape {
    @Override
    default String describe() {
      return "special " + Shape.super.describe();
    }
  }

  record Square(double side) implements Special, Named {
    @Override
    public double area() {
      return side * side;
    }

    @Override
    public String describe() {
      return Special.super.describe() + "/" + Named.super.describe() + only();
    }
  }

  public static String interfacesWithDefaultStaticAndPrivateMethods() {
    Shape s = new Square(3);
    Special p = () -> 0.5;
    return s.describe() + p.describe() + Shape.unit().describe() + Shape.SIDES;
  }

  interface Top {
    default String who() {
      return "top";
    }
  }

  interface Left extends Top {
    @Override
    default String who() {
      return "left";
    }
  }

  interface Right extends Top {}

  static class Diamond implements Right, Left {}

  static class Parent implements Left {
    @Override
    public String who() {
      return "parent class";
    }
  }

  static class Child extends Parent implements Top {}

  public static String theMostSpecificDefaultWinsAndClassesWinOverIt() {
    Top t = new Diamond();
    Right r = new Diamond();
    return t.who() + r.who() + new Child().who() + ((Top) new Child()).who() + new Top() {}.who();
  }

  abstract static class Template<T extends Comparable<T>> {
    abstract T make(int i);

    T max(int n) {
      T best = make(0);
      for (int i = 1; i < n; i++) {
        T t = make(i);
        if (t.compareTo(best) > 0) {
          best = t;
        }
      }
      return best;
    }
  }

  public static String genericMethodsGoThroughBridges() {
    Template<Integer> i =
        new Template<>() {
          @Override
          Integer make(int n) {
            return (n * 7) % 5;
          }
        };
    Template<String> s =
        new Template<>() {
          @Override
          String make(int n) {
            return "t" + (n * 3) % 4;
          }
        };
    return i.max(10) + s.max(10) + "of anonymous classes";
  }

  private int counter = 10;

  private final class Inner {
    private int own = counter++;

    final class Deeper {
      int sum() {
        return counter + own + ClassRules.this.counter * 100;
      }
    }

    private int privateOwn() {
      return own * 2;
    }
  }

  public static String innerClassesReachTheEnclosingInstance() {
    ClassRules outer = new ClassRules();
    Inner inner = outer.new Inner();
    Inner.Deeper deeper = inner.new Deeper();
    outer.counter += 5;
    ClassRules none = null;
    return deeper.sum()
        + " "
        + inner.own
        + inner.privateOwn()
        + Show.thrown(() -> none.new Inner());
  }

  public static String localAndAnonymousClassesCapture() {
    int n = 5;
    long wide = 1L << 40;
    String text = "captured";
    double[] array = {0.5};
    class Local {
      final int m;

      Local(int m) {
        this.m = m;
      }

      String show() {
        return n + m + wide + text + array[0];
      }

      Local again() {
        return new Local(m + n);
      }
    }
    Object anonymous =
        new Object() {
          private final long w = wide + n;

          {
            array[0]++;
          }

          @Override
          public String toString() {
            return text + w + new Local(1).again().show();
          }
        };
    return anonymous
        + "|"
        + new Local(2).show()
        + anonymous.getClass().getSimpleName()
        + ";"
        + new Local(1).getClass().getSimpleName();
  }

  enum Op {
    PLUS("+") {
      @Override
      long apply(long a, long b) {
        return a + b;
      }
    },
    TIMES("*") {
      @Override
      long apply(long a, long b) {
        return a * b + offset;
      }

      private final int offset = 1;
    },
    NONE("") {
      @Override
      long apply(long a, long b) {
        return 0;
      }

      @Override
      public String toString() {
        return "nothing";
      }
    };

    private final String sign;
    private static final int COUNT = values().length;
    static Op favourite = TIMES;

    Op(String sign) {
      this.sign = sign;
    }

    abstract long apply(long a, long b);
  }

  public static String enumsWithBodiesAndFields() {
    StringBuilder out = new StringBuilder();
    for (Op op : Op.values()) {
      out.append(op).append(op.name()).append(op.ordinal()).append(op.sign).append(op.apply(3, 4));
      out.append(op.getDeclaringClass() == Op.class).append(op.getClass() == Op.class);
      out.append(op.compareTo(Op.TIMES)).append(op == Op.valueOf(op.name())).append(' ');
    }
    Op[] fresh = Op.values();
    fresh[0] = null;
    out.append(Op.COUNT).append(Op.values()[0]).append(Op.favourite.equals(Op.PLUS));
    out.append(Show.thrown(() -> Op.valueOf("MINUS"))).append(Show.thrown(() -> Op.valueOf(null)));
    return out.append(Op.PLUS instanceof Comparable)
        .append(Enum.valueOf(Op.class, "NONE"))
        .toString();
  }

  enum Planet {
    EARTH,
    MARS;
    String name = "hides the name of Enum";
    static Planet neverUsed;
  }

  public static String enumFieldsMayHideNames() {
    return Planet.valueOf("MARS").name + Planet.valueOf("MARS").ordinal() + Planet.EARTH.name();
  }

  record Point(int x, long y) {
    static int made;

    Point {
      made++;
      if (x < 0) {
        throw new IllegalArgumentException("negative " + x);
      }
    }

    Point(int both) {
      this(both, both * 2L);
    }

    Point moved(int dx) {
      return new Point(x + dx, y);
    }
  }

  record Everything(
      boolean z, byte b, char c, short s, int i, long l, float f, double d, String t, int[] a) {}

  record Empty() {}

  record Pair<A, B>(A first, B second) {
    @Override
    public String toString() {
      return "<" + first + ";" + second + ">";
    }
  }

  public static String recordsEqualByComponents() {
    Point p = new Point(1, 2);
    return p.equals(new Point(1))
        + " "
        + p.equals(new Point(1, 3))
        + p.equals(null)
        + p.equals("x")
        + (p.hashCode() == new Point(1).hashCode())
        + p.hashCode()
        + p
        + p.moved(3)
        + p.x()
        + p.y()
        + Show.thrown(() -> new Point(-1))
        + Point.made
        + new Empty()
        + new Empty().equals(new Empty())
        + new Empty().hashCode()
        + new Pair<>("a", new Pair<>(1, null))
        + new Pair<>(null, 2L).equals(new Pair<>(null, 2L))
        + new Pair<>(null, 2L).equals(new Pair<>(null, 2))
        + new Pair<>(5, 'c').hashCode();
  }

  public static String recordsOfEveryComponentType() {
    int[] a = null;
    Everything e =
        new Everything(true, (byte) -1, 'q', (short) 9, 1 << 30, -5L, -0.0f, Double.NaN, "t", a);
    Everything f =
        new Everything(
            true, (byte) -1, 'q', (short) 9, 1 << 30, -5L, -0.0f, 0.0 / 0, new String("t"), a);
    Everything g =
        new Everything(true, (byte) -1, 'q', (short) 9, 1 << 30, -5L, 0.0f, 0.0 / 0, "t", a);
    record LocalRecord(Point p) {}
    return e
        + " "
        + e.hashCode()
        + e.equals(f)
        + e.equals(g)
        + (e.hashCode() == f.hashCode())
        + new LocalRecord(new Point(7));
  }

  public static String instanceofPatterns() {
    Object[] all = {1, "text", 2L, null, new Point(3), new int[] {4}, 'c'};
    StringBuilder out = new StringBuilder();
    for (Object o : all) {
      if (o instanceof Integer i && i > 0) {
        out.append("int ").append(i + 1);
      } else if (o instanceof String s && !s.isEmpty()) {
        out.append("string ").append(s.length());
      } else if (o instanceof Point p) {
        out.append(p.x());
      } else if (o instanceof int[] array) {
        out.append(array[0]);
      } else if (!(o instanceof Number n)) {
        out.append("no number").append(o);
      } else {
        out.append(n.doubleValue());
      }
      out.append(' ');
    }
    return out.toString();
  }

  public static String boxingAndUnboxing() {
    Integer a = 127;
    Integer b = 127;
    Integer c = 128;
    Integer d = 128;
    Long e = 127L;
    Character f = 127;
    Boolean g = true;
    Double h = 1.5;
    a++;
    c += 2;
    Object o = g ? 1 : "s";
    long sum = a + e + f + (g ? c : d);
    return a
        + " "
        + b
        + c
        + (b == Integer.valueOf(127))
        + (d == Integer.valueOf(128))
        + d.equals(128)
        + e.equals(127)
        + f
        + (h * a)
        + o
        + sum
        + (c > d)
        + (g == Boolean.TRUE);
  }

  public static String classObjects() {
    Object o = new Derived();
    return o.getClass().getName()
        + o.getClass().getSimpleName()
        + (o.getClass() == Derived.class)
        + (o.getClass() == (Object) Base.class)
        + Derived.class
        + Shape.class
        + new int[0][].getClass()
        + Base.class.isInstance(o)
        + Derived.class.getSuperclass()
        + Show.thrown(() -> Shape.class.cast("s"))
        + String.class.cast("s")
        + Object.class.getSuperclass()
        + Show.class.isInterface();
  }

  static final class Copyable implements Cloneable {
    int a = 1;
    long b = 2;
    int[] c = {3};

    @Override
    public Copyable clone() throws CloneNotSupportedException {
      return (Copyable) super.clone();
    }
  }

  static final class NotCopyable {
    Object copy() throws CloneNotSupportedException {
      return clone();
    }
  }

  public static String objectsOfCloneableClassesCanBeCopied() throws CloneNotSupportedException {
    Copyable a = new Copyable();
    Copyable b = a.clone();
    b.a = 10;
    b.b = 20;
    b.c[0] = 30;
    return a.a
        + " "
        + a.b
        + a.c[0]
        + b.a
        + b.b
        + (a.getClass() == b.getClass())
        + Show.thrown(() -> new NotCopyable().copy());
  }

  static final class Key implements Comparable<Key> {
    private final int n;

    Key(int n) {
      this.n = n;
    }

    @Override
    public boolean equals(Object o) {
      return o instanceof Key k && k.n == n;
    }

    @Override
    public int hashCode() {
      return Objects.hash(n, "key");
    }

    @Override
    public int compareTo(Key o) {
      return Integer.compare(n, o.n);
    }

    @Override
    public String toString() {
      return "K" + n;
    }
  }

  public static String equalsHashCodeAndCompareTo() {
    Key[] keys = {new Key(3), new Key(1), new Key(2)};
    Arrays.sort(keys);
    return Arrays.toString(keys)
        + new Key(4).equals(new Key(4))
        + new Key(5).hashCode()
        + Objects.equals(null, keys[0]);
  }

  static class Counter {
    static int instances;
    final int id;
    int twice;

    {
      twice = 2 * ++instances;
    }

    Counter() {
      id = instances;
    }

    Counter(int extra) {
      this();
      twice += extra;
    }
  }

  public static String constructorsAndInitializersRunInOrder() {
    Counter a = new Counter();
    Counter b = new Counter(100);
    return a.id + ":" + a.twice + " " + b.id + ":" + b.twice + " of " + Counter.instances;
  }
}
