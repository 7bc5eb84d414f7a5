package foliowalk.library;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A line that a result carries when a walked path executed this method. */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface Assumes {
  /** The whole line, without a full stop. */
  String value();

  /** Whether {@code --spurious} explores the matter, so that nothing is assumed then. */
  boolean unlessSpurious() default false;
}
