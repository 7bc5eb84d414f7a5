package freefolio.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the kernel function that a modelled method stands for. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Kernel {
  /** Path in the kernel tree. */
  String file();

  /** Name of the function, as the kernel spells it. */
  String function();
}
