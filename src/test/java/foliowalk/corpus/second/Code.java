package foliowalk.corpus.second;

import java.util.ArrayList;
import java.util.List;

/** Operations in a row, and the handlers of exceptions, the innermost first. */
final class Code {
  final List<Op> ops = new ArrayList<>();
  final List<Handler> handlers = new ArrayList<>();

  /**
   * A handler.
   *
   * @param from first operation it covers
   * @param to operation behind the last one
   * @param woe what it catches, or null for everything
   */
  record Handler(int from, int to, int target, Woe woe) {}

  int here() {
    return ops.size();
  }

  int add(Op.Kind kind, int... operands) {
    int a = operands.length > 0 ? operands[0] : 0;
    int b = operands.length > 1 ? operands[1] : 0;
    int c = operands.length > 2 ? operands[2] : 0;
    ops.add(new Op(kind, a, b, c));
    return ops.size() - 1;
  }

  /** Lets a jump added before go to where the next operation will be. */
  void land(int jump) {
    Op op = ops.get(jump);
    ops.set(jump, new Op(op.kind(), op.a(), op.b(), here()));
  }

  /** The handler of an exception thrown at an operation, or null. */
  Handler handler(int at, Woe woe) {
    for (Handler h : handlers) {
      if (at >= h.from && at < h.to && (h.woe == null || h.woe == woe)) {
        return h;
      }
    }
    return null;
  }
}
