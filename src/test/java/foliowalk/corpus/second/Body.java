package foliowalk.corpus.second;

/** A piece of a program as Java and, next to it, as operations. */
final class Body {
  final StringBuilder java = new StringBuilder();
  final Code code = new Code();
  private int indent = 2;

  void line(String text) {
    java.append("  ".repeat(indent)).append(text).append('\n');
  }

  void open(String head) {
    line(head + " {");
    indent++;
  }

  void close() {
    indent--;
    line("}");
  }

  /** Where a handler of what is written next begins. */
  int here() {
    return code.here();
  }

  int op(Op.Kind kind, int... operands) {
    return code.add(kind, operands);
  }

  /** Handlers of inner blocks come first, since they are complete earlier. */
  void handler(int from, int to, Woe woe) {
    code.handlers.add(new Code.Handler(from, to, here(), woe));
  }

  /** A statement that may be interrupted; the checked exception becomes one of ours. */
  void stoppable(String statement) {
    line("try { " + statement + " } catch (InterruptedException e) { throw new Woes.Stopped(); }");
  }
}
