package freefolio.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * States one invariant. It stands on the exception that is thrown, uncaught, when the invariant is
 * broken.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Invariant {
  /** Short name used in every table. */
  String id();

  /** The invariant in one sentence. */
  String sentence();

  /** The kernel rule it rests on. */
  String rule();
}
