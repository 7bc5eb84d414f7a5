package foliowalk.language.programs;

/** What rules share to turn an outcome into text. */
public final class Show {
  private Show() {}

  /** Code that may throw anything. */
  @FunctionalInterface
  public interface Action {
    void run() throws Throwable;
  }

  /** The rule has come to its end; its result is the message. */
  public static final class Result extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Result(String message) {
      super(message);
    }
  }

  /** Ends a program with an outcome, unless that is one of those known already. */
  public static void unlessKnown(String outcome, String[] known) {
    for (String k : known) {
      if (k.equals(outcome)) {
        return;
      }
    }
    throw new Result(outcome);
  }

  /**
   * Class and message of what an action throws. The message of a null pointer or cast is left out:
   * the JVM may word it freely.
   */
  public static String thrown(Action action) {
    try {
      action.run();
      return "nothing";
    } catch (NullPointerException | ClassCastException e) {
      return e.getClass().getName();
    } catch (Throwable t) {
      return t.toString();
    }
  }
}
