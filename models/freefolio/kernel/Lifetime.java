package freefolio.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For readers of traces: this field says where the object's life stands. Of several such fields the
 * last one declared that has a word for its value decides. A reference without words says that the
 * two objects share one life; an array has one life an element.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface Lifetime {
  /** The words for the values 0, 1 and so on; null and false are 0, an enum has its ordinal. */
  String[] value() default {};

  /** The bits of a number that count, as one value: 0 or 1. */
  int mask() default -1;

  /** What an element's life is called in front of its index; else the field. */
  String name() default "";
}
