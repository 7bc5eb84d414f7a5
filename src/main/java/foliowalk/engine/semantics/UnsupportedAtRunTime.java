package foliowalk.engine.semantics;

/** The program does something that the linker could not foresee and the engine cannot do. */
final class UnsupportedAtRunTime extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnsupportedAtRunTime(String message) {
    super(message, null, false, false);
  }
}
