package foliowalk.junit;

import foliowalk.config.Reduction;
import foliowalk.config.SearchOrder;
import foliowalk.config.Timeouts;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test method that is not run: its class file is read, and every schedule of the threads it
 * starts is walked. Uncaught exceptions (failed assertions among them), deadlocks and states from
 * which no schedule can end are violations.
 *
 * <p>As any {@code @Test} method it must be neither private nor static and return nothing; and it
 * takes no parameters. The program that is walked calls, in this order, the {@code @BeforeAll}
 * methods, the constructor (after those of enclosing instances), the {@code @BeforeEach} methods,
 * the method, and the {@code @AfterEach} methods. JUnit itself runs the constructor and
 * {@code @BeforeAll} once more on the JVM; what they leave there, and other extensions, have no
 * part in the walk.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Test
@ExtendWith(ScheduleExtension.class)
public @interface ExploreAllSchedules {

  /** The verdict that makes the test pass. */
  Expected expect() default Expected.PROVED;

  /**
   * With {@link Expected#VIOLATED}: what is violated, no more and no less. {@code deadlock}, {@code
   * stuck} (from some state no schedule can end), the binary name of an uncaught exception's class,
   * or an invariant's id; empty for anything.
   */
  String[] violates() default {};

  /** States stored at most; 0 for no limit. Reaching a limit makes the verdict INCONCLUSIVE. */
  long maxStates() default 0;

  /** Steps from the beginning at most; 0 for no limit. */
  int maxDepth() default 0;

  /** Wall time with its unit, such as {@code 30s} or {@code 5m}; {@code 0s} for no limit. */
  String maxTime() default "60s";

  /** Heap in use by the JVM at most, such as {@code 1g}; empty for no limit but the JVM's. */
  String maxMemory() default "";

  /** Breadth-first finds shortest schedules, depth-first finds deep violations early. */
  SearchOrder search() default SearchOrder.BFS;

  /** Whether steps that no other thread can notice are left out. */
  Reduction reduction() default Reduction.NONE;

  /** Whether waiting threads may wake without notification. */
  boolean spurious() default false;

  /** When a wait with a limit of time may be over: at any moment, or when nothing else can move. */
  Timeouts timeouts() default Timeouts.ANY;

  /** Whether complete schedules are counted, which takes 16 bytes for each state in the end. */
  boolean countSchedules() default true;

  /**
   * What the walk must come by, or its verdict is VACUOUS and the test fails: {@code Class.method},
   * {@code C.m in D.n} (same thread), {@code C.m during D.n} (another thread).
   */
  String[] reach() default {};

  /**
   * One schedule to take instead of all: the choices that a failure message gives, or the name of a
   * trace file (a {@code .json} file, relative to the working directory, or a resource). One
   * schedule proves nothing, so such a test never passes as {@link Expected#PROVED}.
   */
  String replay() default "";

  /** A file that gets the first violation with its schedule as JSON; empty for none. */
  String trace() default "";

  /** A file that gets the violations as a page to step through; empty for none. */
  String html() default "";

  /** Folders with sources, relative to the working directory, for the lines in schedules. */
  String[] sources() default {"src/test/java", "src/main/java"};
}
