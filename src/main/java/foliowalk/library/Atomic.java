package foliowalk.library;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The whole body of this library method is one operation on its receiver: one scheduling point
 * before it, none inside. The body must end, must not choose, and must not run code of the program;
 * the linker sees to the last two. It may be synchronized on its receiver, and may then notify all,
 * and wait as the last thing it does; its caller tries again after that.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Atomic {
  /**
   * Whether the body is also right when its accesses are steps of their own. It is run so in a
   * program of which it could run code, such as an {@code equals}; without this such a program is
   * refused.
   */
  boolean orSteps() default false;
}
