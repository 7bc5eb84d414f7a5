package foliowalk.library.java.lang.invoke;

/** Model of {@link java.lang.invoke.MethodHandles}: lookups, of which only var handles come. */
public class MethodHandles {
  private MethodHandles() {}

  /** What {@code lookup()} in a class is compiled to. */
  static Lookup lookupIn(Class<?> caller) {
    return new Lookup(caller);
  }

  public static Lookup privateLookupIn(Class<?> target, Lookup caller) {
    if (target == null || caller == null) {
      throw new NullPointerException();
    }
    return new Lookup(target);
  }

  /** Model of {@link java.lang.invoke.MethodHandles.Lookup}. */
  public static final class Lookup {
    static final int PUBLIC = 1;
    static final int PRIVATE = 2;
    static final int PROTECTED = 4;

    private final Class<?> from;

    Lookup(Class<?> from) {
      this.from = from;
    }

    public Class<?> lookupClass() {
      return from;
    }

    /**
     * Whether the class of this lookup may use a member (JLS 6.6).
     *
     * @param flags of the member, as a class file has them
     */
    void check(Class<?> declaring, int flags) throws IllegalAccessException {
      boolean may = (flags & PUBLIC) != 0;
      if ((flags & PRIVATE) != 0) {
        may = outermost(from).equals(outermost(declaring));
      } else if (!may) {
        may = packageOf(from).equals(packageOf(declaring));
        for (Class<?> c = from; c != null && !may && (flags & PROTECTED) != 0; ) {
          may = c == declaring;
          c = c.getSuperclass();
        }
      }
      if (!may) {
        throw new IllegalAccessException(
            "member of " + declaring.getName() + " is not accessible from " + from.getName());
      }
    }

    private static String outermost(Class<?> c) {
      String name = c.getName();
      int nested = name.indexOf('$');
      return nested < 0 ? name : name.substring(0, nested);
    }

    private static String packageOf(Class<?> c) {
      String name = c.getName();
      return name.substring(0, name.lastIndexOf('.') + 1);
    }
  }
}
