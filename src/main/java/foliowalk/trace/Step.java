package foliowalk.trace;

import java.util.List;
import java.util.Optional;

/**
 * One transition: one thread runs from one scheduling point to the next.
 *
 * @param number position in the trace, from 1
 * @param thread name of the thread that moved
 * @param operation the operation at the scheduling point, such as {@code "lock Account#1.lock"}
 * @param location where the operation stands: the innermost frame of the program, with the kernel
 *     reference of the innermost annotated method
 * @param stack the calls that led there, innermost first, frames of the program only
 * @param events everything the step did that another thread could see, in program order, and the
 *     exceptions thrown
 * @param after what holds once the step has been taken
 */
public record Step(
    int number,
    String thread,
    String operation,
    Location location,
    List<Location> stack,
    List<Event> events,
    After after) {

  /** Copies the lists. */
  public Step {
    stack = List.copyOf(stack);
    events = List.copyOf(events);
  }

  /** A step of which neither the callers nor the state after it are known. */
  public Step(int number, String thread, String operation, Location location, List<Event> events) {
    this(number, thread, operation, location, List.of(location), events, After.NOTHING);
  }

  /** Thread, operation and line, such as {@code [one] read Box.count = 0 (Box.java:12)}. */
  public String named() {
    return "[" + thread + "] " + operation + " (" + location.file() + ":" + location.line() + ")";
  }

  /**
   * The call that a reader looks for: the innermost that stands for a kernel function of its own,
   * not for an inline one of a header file; else the innermost that stands for any; else the
   * innermost.
   */
  public Location frame() {
    Location header = null;
    for (Location frame : stack) {
      String kernel = frame.kernel().orElse("");
      if (!kernel.isEmpty() && !kernel.contains(".h:")) {
        return frame;
      }
      header = header == null && !kernel.isEmpty() ? frame : header;
    }
    return header == null ? location : header;
  }

  /**
   * A place in the program.
   *
   * @param className binary name
   * @param method name without descriptor
   * @param kernel kernel reference of the method, such as {@code fs/file.c:open_file}
   * @param file source file name, as the class file has it
   * @param line line number from 1, or 0 when the class file has none
   * @param source text of the line, trimmed; empty when no source was found
   */
  public record Location(
      String className,
      String method,
      Optional<String> kernel,
      String file,
      int line,
      String source) {
    /** Class without its package, and method, such as {@code Box.put}. */
    public String named() {
      return className.substring(className.lastIndexOf('.') + 1) + "." + method;
    }

    /** The kernel function where the method stands for one, else class and method. */
    public String function() {
      return kernel
          .filter(reference -> !reference.isEmpty())
          .map(reference -> reference.substring(reference.lastIndexOf(':') + 1))
          .orElseGet(this::named);
    }

    /** File and line, such as {@code Box.java:12}; the file alone when no line is known. */
    public String place() {
      return line > 0 ? file + ":" + line : file;
    }
  }
}
