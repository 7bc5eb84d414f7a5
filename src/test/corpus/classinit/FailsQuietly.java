// Initialisers that access no field and call nothing, yet fail: each use says so as JVMS 5.5 demands.
// One thread: no scheduling point, so one step to the end.
// verdict: PROVED
// states: 2
// transitions: 1
// endStates: 1
// schedules: 1
// jpf: initializer-error
// jpfShows: java.lang.ClassCastException
package classinit;

class FailsQuietly {
  static class Casts {
    static {
      Object o = "x";
      Integer i = (Integer) o;
    }

    static void use() {}
  }

  static class TooSmall {
    static {
      int[] none = new int[-1];
    }

    static void use() {}
  }

  static class TooSmallOfObjects {
    static {
      Object[][] none = new Object[-1][];
    }

    static void use() {}
  }

  static class TooSmallInside {
    static {
      int[][] none = new int[1][-1];
    }

    static void use() {}
  }

  static class Divides {
    static {
      int none = 0;
      int i = 1 % none;
    }

    static void use() {}
  }

  static class OfFailing extends Casts {
    static void useOwn() {}
  }

  static class AlsoOfFailing extends TooSmall {}

  static String outcome(Runnable use) {
    try {
      use.run();
      return "fine";
    } catch (ExceptionInInitializerError e) {
      return e.getCause().getClass().getSimpleName();
    } catch (NoClassDefFoundError e) {
      return "never";
    }
  }

  public static void main(String[] args) {
    // An array of a class does not initialise it.
    Casts[] unused = new Casts[1];
    assert outcome(OfFailing::useOwn).equals("ClassCastException");
    assert outcome(OfFailing::useOwn).equals("never");
    assert outcome(Casts::use).equals("never");
    assert outcome(AlsoOfFailing::new).equals("NegativeArraySizeException");
    assert outcome(TooSmall::use).equals("never");
    assert outcome(TooSmallOfObjects::use).equals("NegativeArraySizeException");
    assert outcome(TooSmallInside::use).equals("NegativeArraySizeException");
    assert outcome(Divides::use).equals("ArithmeticException");
  }
}
