package foliowalk.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A saved counterexample as a test: the schedule in a file is taken once more, and must violate
 * what it violated then. Where it does not, the message says the first step that departs. The body
 * of the method is not run; what is taken is the program named in the file.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Test
@ExtendWith(ScheduleExtension.class)
public @interface ReplayTrace {

  /**
   * File that {@code check --trace} or {@code --json}, or {@link ExploreAllSchedules#trace()}
   * wrote; relative to the working directory, or a resource. Of a result with several violations
   * the first one counts.
   */
  String value();

  /** Folders and jars with the program; empty for the class path of the test. */
  String[] classpath() default {};

  /** Folders with sources, relative to the working directory, for the lines in schedules. */
  String[] sources() default {"src/test/java", "src/main/java"};
}
