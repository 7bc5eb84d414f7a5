package foliowalk.program.link;

import foliowalk.program.MethodInfo;
import foliowalk.program.Op;
import foliowalk.program.Points;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * Finds for every point of a method which locals are live and which words are references. A local
 * that is not live is never read again before it is written (classic backward data flow; Aho, Lam,
 * Sethi, Ullman, "Compilers", section 9.2.5), so leaving it out of the state changes no behaviour.
 */
final class FrameAnalysis {
  private final Linker linker;
  private final MethodInfo method;
  private final List<AbstractInsnNode> instructions;
  private final int prefix;
  private final IntFunction<BitSet> successors;
  private BitSet[] liveIn;

  /** The layout of one point, see {@link Points}. */
  record Layout(char[] locals, int stackWords, int[] references) {}

  FrameAnalysis(
      Linker linker,
      MethodInfo method,
      List<AbstractInsnNode> instructions,
      int prefix,
      IntFunction<BitSet> successors) {
    this.linker = linker;
    this.method = method;
    this.instructions = instructions;
    this.prefix = prefix;
    this.successors = successors;
  }

  void run() {
    liveness();
    Frame<BasicValue>[] frames = frames();
    List<Layout> layouts = new ArrayList<>();
    int length = method.length();
    for (int pc = 0; pc < length; pc++) {
      Frame<BasicValue> frame = frame(frames, pc);
      layouts.add(layout(frame, liveIn[pc], 0));
      layouts.add(layout(frame, liveOut(pc), argumentWords(pc)));
    }
    boolean receiver = method.isSynchronized && !method.isStatic;
    layouts.add(
        new Layout(
            receiver ? new char[] {0} : new char[0],
            1,
            receiver ? new int[] {0, 1} : new int[] {0}));
    linker.layouts(method, layouts);
  }

  private Frame<BasicValue>[] frames() {
    try {
      return new Analyzer<>(new BasicInterpreter()).analyze(method.owner.name, linker.node(method));
    } catch (AnalyzerException e) {
      throw linker.refuse("bytecode that does not verify (" + e.getMessage() + ")");
    }
  }

  private Frame<BasicValue> frame(Frame<BasicValue>[] frames, int pc) {
    if (pc < prefix) {
      return frames.length == 0 ? null : frames[0];
    }
    return frames[linker.node(method).instructions.indexOf(instructions.get(pc - prefix))];
  }

  /** Words that a call pops before the callee runs, 0 for other instructions. */
  private int argumentWords(int pc) {
    int at = pc * Op.STRIDE;
    return switch (method.code[at]) {
      case Op.INVOKE_STATIC, Op.INVOKE_SPECIAL ->
          linker.methods.get(method.code[at + 1]).argumentWords;
      case Op.INVOKE_VIRTUAL -> method.code[at + 2];
      default -> 0;
    };
  }

  private static Layout layout(Frame<BasicValue> frame, BitSet live, int popped) {
    if (frame == null) {
      return new Layout(new char[0], 0, new int[0]);
    }
    List<Character> locals = new ArrayList<>();
    List<Integer> references = new ArrayList<>();
    for (int i = 0; i < frame.getLocals(); i++) {
      BasicValue v = frame.getLocal(i);
      if (!live.get(i) || v == BasicValue.UNINITIALIZED_VALUE) {
        continue;
      }
      if (v.isReference()) {
        references.add(locals.size());
      }
      locals.add((char) i);
      if (v.getSize() == 2) {
        locals.add((char) (i + 1));
      }
    }
    int words = 0;
    for (int i = 0; i < frame.getStackSize(); i++) {
      words += frame.getStack(i).getSize();
    }
    int kept = words - popped;
    int word = 0;
    for (int i = 0; i < frame.getStackSize() && word < kept; i++) {
      if (frame.getStack(i).isReference()) {
        references.add(locals.size() + word);
      }
      word += frame.getStack(i).getSize();
    }
    char[] l = new char[locals.size()];
    for (int i = 0; i < l.length; i++) {
      l[i] = locals.get(i);
    }
    return new Layout(l, Math.max(kept, 0), references.stream().mapToInt(x -> x).toArray());
  }

  private void liveness() {
    int length = method.length();
    liveIn = new BitSet[length];
    for (int pc = 0; pc < length; pc++) {
      liveIn[pc] = new BitSet();
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int pc = length - 1; pc >= 0; pc--) {
        BitSet in = liveOut(pc);
        transfer(pc, in);
        in.or(handlerLive(pc));
        if (!in.equals(liveIn[pc])) {
          liveIn[pc] = in;
          changed = true;
        }
      }
    }
  }

  private BitSet liveOut(int pc) {
    BitSet out = handlerLive(pc);
    BitSet next = successors.apply(pc);
    for (int s = next.nextSetBit(0); s >= 0; s = next.nextSetBit(s + 1)) {
      out.or(liveIn[s]);
    }
    if (method.isSynchronized && !method.isStatic) {
      out.set(0);
    }
    return out;
  }

  private BitSet handlerLive(int pc) {
    BitSet live = new BitSet();
    int[] h = method.handlers;
    for (int i = 0; i < h.length; i += 4) {
      if (pc >= h[i] && pc < h[i + 1]) {
        live.or(liveIn[h[i + 2]]);
      }
    }
    return live;
  }

  private void transfer(int pc, BitSet live) {
    int at = pc * Op.STRIDE;
    int a = method.code[at + 1];
    switch (method.code[at]) {
      case Op.LOAD, Op.IINC -> live.set(a);
      case Op.LOAD2 -> live.set(a, a + 2);
      case Op.STORE -> live.clear(a);
      case Op.STORE2 -> live.clear(a, a + 2);
      default -> {}
    }
    if (method.isSynchronized && !method.isStatic) {
      live.set(0);
    }
  }
}
