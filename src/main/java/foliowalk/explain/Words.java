package foliowalk.explain;

import foliowalk.trace.Step;

/** Names of places for sentences. */
final class Words {
  private Words() {}

  /** The kernel function where the place has one, else class and method. */
  static String function(Step.Location location) {
    String kernel = location.kernel().orElse("");
    if (!kernel.isEmpty()) {
      return kernel.substring(kernel.lastIndexOf(':') + 1);
    }
    String className = location.className();
    return className.substring(className.lastIndexOf('.') + 1) + "." + location.method();
  }

  /** File and line. */
  static String place(Step.Location location) {
    return location.file() + (location.line() > 0 ? ":" + location.line() : "");
  }
}
