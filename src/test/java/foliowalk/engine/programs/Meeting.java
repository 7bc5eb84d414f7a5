package foliowalk.engine.programs;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One thread goes in and out, the other looks; the argument says in which order they must. */
public final class Meeting {
  private static final Object LOCK = new Object();
  private static volatile boolean inside;

  private Meeting() {}

  /** As the models declare it. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface Invariant {
    /** Short name. */
    String id();

    /** In words. */
    String sentence() default "";

    /** What it rests on. */
    String rule() default "";
  }

  /** Never thrown: nothing checks it in this program. */
  @Invariant(id = "T2")
  static final class Unchecked extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Thrown by a check that is evaluated once in each schedule. */
  @Invariant(
      id = "T1",
      sentence = "the second write is not seen alone",
      rule = "the order of the writes")
  static final class Seen extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  static void look(boolean forbidden) {
    if (inside && forbidden) {
      throw new Seen();
    }
  }

  static void room() {
    inside = true;
    inside = false;
  }

  static void locked(Runnable body) {
    synchronized (LOCK) {
      body.run();
    }
  }

  static boolean seen() {
    return inside;
  }

  static void idle() {
    inside = true;
  }

  static void never() {
    throw new Unchecked();
  }

  /** Arguments: {@code free} or {@code locked}, then {@code allowed} or {@code forbidden}. */
  public static void main(String[] args) {
    boolean forbidden = args[1].equals("forbidden");
    if (args[0].equals("locked")) {
      new Thread(() -> locked(Meeting::room)).start();
      locked(() -> look(forbidden));
    } else if (args[0].equals("free")) {
      new Thread(Meeting::room).start();
      look(forbidden);
    } else if (args[0].equals("asked")) {
      new Thread(Meeting::room).start();
      seen();
    } else if (args[0].equals("nothing")) {
      never();
    }
  }
}
