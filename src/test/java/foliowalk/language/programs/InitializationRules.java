package foliowalk.language.programs;

/** When classes are initialised, and what happens when that fails (JLS 12.4, JVMS 5.5). */
public final class InitializationRules {
  private static StringBuilder log = new StringBuilder("log: ");

  private InitializationRules() {}

  private static int say(String what, int value) {
    log.append(what).append(' ');
    return value;
  }

  static class Super {
    static int s = say("Super", 1);
    int i = say("super-instance", 2);
  }

  static class Sub extends Super {
    static int t = say("Sub", 3);
    int j = say("sub-instance", 4);

    static {
      say("Sub-block", 0);
    }

    Sub() {
      say("sub-constructor", 0);
    }
  }

  public static String superclassesComeFirst() {
    new Sub();
    new Sub();
    return log.append(Sub.t).toString();
  }

  public static String aFieldOfTheSuperclassDoesNotInitializeTheSubclass() {
    return log.append(Sub.s).append("then ").append(Sub.t).toString();
  }

  static class Constants {
    static final int INLINED = 42;
    static final String TEXT = "constant" + INLINED;
    static final long WIDE = 1L << 40;
    static final Integer BOXED = say("Constants", 43);
    static final double[] ARRAY = {1};
  }

  public static String constantsDoNotInitialize() {
    log.append(Constants.INLINED).append(Constants.TEXT).append(Constants.WIDE).append(' ');
    return log.append(Constants.BOXED).toString();
  }

  public static String arraysCastsAndClassLiteralsDoNotInitialize() {
    Sub[] array = new Sub[1];
    Object o = array;
    log.append(array.length).append(o instanceof Sub[]).append(Sub.class.getName());
    Sub none = array[0];
    return log.append(none).append(o instanceof Runnable).toString();
  }

  interface WithDefault {
    int D = say("WithDefault", 1);

    default int d() {
      return D;
    }
  }

  interface WithoutDefault {
    int W = say("WithoutDefault", 2);

    int w();
  }

  interface SubInterface extends WithDefault, WithoutDefault {
    int S = say("SubInterface", 3);
  }

  static class Implementation implements SubInterface {
    static int i = say("Implementation", 4);

    @Override
    public int w() {
      return 5;
    }
  }

  public static String onlyInterfacesWithDefaultsAreInitializedWithTheClass() {
    log.append(new Implementation().w()).append(' ');
    log.append(SubInterface.S).append(WithoutDefault.W);
    return log.toString();
  }

  public static String anInterfaceDoesNotInitializeItsSuperinterfaces() {
    return log.append(SubInterface.S).append(' ').append(WithDefault.D).toString();
  }

  static class A {
    static int a = say("A starts", 1) + B.b;

    static int seen() {
      return a;
    }
  }

  static class B {
    static int b = 10 + A.seen() + say("B ends", 0);
  }

  public static String aCycleSeesDefaultValues() {
    return log.append(A.a).append(' ').append(B.b).toString();
  }

  static class Failing {
    static final int NEVER;
    static int count = 5;

    static {
      say("Failing", 0);
      NEVER = 1 / zero();
    }

    private static int zero() {
      return 0;
    }

    static void use() {
      count++;
    }
  }

  static class AfterFailing extends Failing {
    static int x = say("AfterFailing", 0);
  }

  public static String aFailingInitializerRunsOnce() {
    for (int i = 0; i < 2; i++) {
      try {
        Failing.use();
      } catch (ExceptionInInitializerError e) {
        log.append(e)
            .append(e.getMessage())
            .append(e.getCause())
            .append(e.getException() == e.getCause());
      } catch (NoClassDefFoundError e) {
        log.append(e.getMessage());
      }
      log.append(' ');
    }
    log.append(Show.thrown(() -> log.append(Failing.count)));
    return log.append(Show.thrown(() -> new Failing())).toString();
  }

  public static String aSubclassFailsWithItsSuperclass() {
    log.append(Show.thrown(() -> log.append(AfterFailing.x)));
    log.append(Show.thrown(() -> log.append(AfterFailing.x)));
    return log.append(Show.thrown(Failing::use)).toString();
  }

  static class FailingWithError {
    static int x = fail();

    private static int fail() {
      throw new AssertionError("not wrapped");
    }
  }

  public static String errorsAreNotWrapped() {
    log.append(Show.thrown(() -> log.append(FailingWithError.x)));
    return log.append(Show.thrown(() -> log.append(FailingWithError.x))).toString();
  }

  static class Holder {
    static final Holder INSTANCE = new Holder();
    static int before = 5;
    final int seen = before;

    static Holder get() {
      return INSTANCE;
    }
  }

  public static String instancesMadeDuringInitializationSeeDefaults() {
    return log.append(Holder.get().seen).append(Holder.before).append(" and all").toString();
  }

  static class Lazy {
    static int x = say("Lazy", 1);

    static void touch() {}
  }

  public static String argumentsAreEvaluatedBeforeTheClassIsInitialized() {
    take(say("argument", 1), Lazy.x);
    OtherLazy.take(say("before", 2));
    OtherLazy.field = say("value", 3);
    return log.toString();
  }

  private static void take(int a, int b) {
    log.append(a + b).append(' ');
  }

  static class OtherLazy {
    static int field;

    static {
      say("OtherLazy", 0);
    }

    static void take(int v) {
      log.append(v).append(' ');
    }
  }

  static class Writes {
    static long counter;
    static double ratio = 0.5;
    static final long[] history = new long[3];

    static {
      for (int i = 0; i < 3; i++) {
        history[i] = counter += i + 1;
      }
      ratio /= counter;
    }
  }

  public static String initializersMayLoopAndWriteEverything() {
    return log.append(Writes.counter).append(Writes.ratio).append(Writes.history[1]).toString();
  }

  static class AssertsInInitializer {
    static int n = 3;

    static {
      assert n < 3 : "assertions are on here too";
    }
  }

  public static String assertionsInInitializers() {
    return log.append(Show.thrown(() -> log.append(AssertsInInitializer.n)))
        .append("; failed")
        .toString();
  }
}
