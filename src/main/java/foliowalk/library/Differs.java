package foliowalk.library;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says in one sentence which behaviours of the JDK's class this model leaves out or adds. A result
 * carries the sentence as an assumption when a walked path executed a method of the class, or of a
 * class inside it; or the method that has the annotation. Empty where no difference is known and
 * none is ruled out.
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.CONSTRUCTOR})
public @interface Differs {
  /** What differs, to be put behind a colon; without a full stop. */
  String[] value() default {};
}
