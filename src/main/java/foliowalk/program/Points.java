package foliowalk.program;

/**
 * Every place at which a frame can rest, numbered through the whole program, with the layout of a
 * resting frame: the locals that are live there, then the operand stack. Dead locals are not part
 * of the state, so they cannot split it.
 *
 * <p>An instruction i of a method has two points: {@code firstPoint + 2 * i} before it, and {@code
 * firstPoint + 2 * i + 1} while the method it called runs (arguments popped, result not pushed).
 * The last point of a method, {@code firstPoint + 2 * length}, is that of a synchronized method
 * which an exception is about to leave: the exception is the only stack entry.
 */
public final class Points {
  /** Method of each point. */
  public final int[] method;

  /** For each point the locals in its frame, ascending; a method has at most 65,535. */
  public final char[][] locals;

  /** For each point the words of operand stack in its frame. */
  public final int[] stackWords;

  /**
   * For each point the positions in its frame, counted from after the point word, of references.
   */
  public final int[][] references;

  /** A table to be filled by the linker. */
  public Points(int count) {
    method = new int[count];
    locals = new char[count][];
    stackWords = new int[count];
    references = new int[count][];
  }

  /** Words a frame resting at a point takes, the point word included. */
  public int frameWords(int point) {
    return 1 + locals[point].length + stackWords[point];
  }
}
