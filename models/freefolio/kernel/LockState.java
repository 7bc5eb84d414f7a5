package freefolio.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For readers of traces: the object is a lock, held while this field is not 0 by the task that set
 * it; a number counts holders. On a reference, the object it leads to is the lock.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface LockState {
  /** What the lock's name ends in after that of its object. */
  String value() default "";
}
