package foliowalk.engine.semantics;

import foliowalk.engine.semantics.Interpreter.Result;
import foliowalk.program.ClassInfo;
import foliowalk.program.FieldInfo;
import foliowalk.program.Op;
import foliowalk.program.Program;

/**
 * Arrays, statics and fields of two words: accesses to memory that are not worth a place in the hot
 * loop. A method here ends as an instruction does: null when the thread goes on.
 */
final class MemoryAccess {
  private final Interpreter interpreter;
  private final Program program;
  private final Machine machine;
  private final Heap heap;
  private final CallStack frames;
  private final Calls calls;

  MemoryAccess(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.program = interpreter.program;
    this.machine = interpreter.machine;
    this.heap = machine.heap;
    this.frames = machine.frames;
    this.calls = interpreter.calls;
  }

  /** Allocates an array of a length that is not negative. */
  int newArray(ClassInfo array, int length) {
    long words = 2 + (long) length * array.elementWords;
    if (words > 1 << 20) {
      throw new UnsupportedAtRunTime(
          "an array of " + length + " elements (at most " + (1 << 20) + " words)");
    }
    return heap.allocateArray(array, length);
  }

  Result newMultiArray(ClassInfo array, int dimensions, int[] s, int sp) {
    for (int i = sp - dimensions; i < sp; i++) {
      if (s[i] < 0) {
        return calls.raise(program.wellKnown.negativeArraySize, Integer.toString(s[i]));
      }
    }
    int base = sp - dimensions;
    s[base] = multi(array, s, base, dimensions);
    return interpreter.done(base + 1);
  }

  private int multi(ClassInfo array, int[] s, int at, int dimensions) {
    int length = s[at];
    int ref = newArray(array, length);
    if (dimensions > 1) {
      for (int i = 0; i < length; i++) {
        int element = multi(array.elementClass, s, at + 1, dimensions - 1);
        heap.putReference(ref, Heap.ELEMENTS + i, element);
      }
    }
    return ref;
  }

  /** Raises what an access to {@code array[index]} raises, or returns false when it may go on. */
  private boolean badIndex(int ref, int index) {
    return ref == 0 || index < 0 || index >= heap.length(ref);
  }

  private Result raiseBadIndex(int ref, int index) {
    if (ref == 0) {
      return calls.raise(program.wellKnown.nullPointer, null);
    }
    return calls.raise(
        program.wellKnown.arrayIndex,
        "Index " + index + " out of bounds for length " + heap.length(ref));
  }

  Result arrayLoad(int op, int[] s, int sp) {
    int ref = s[sp - 2];
    int index = s[sp - 1];
    if (badIndex(ref, index)) {
      return raiseBadIndex(ref, index);
    }
    if (interpreter.mustRest(ref)) {
      return Result.RESTS;
    }
    if (op == Op.ARRAY_LOAD) {
      s[sp - 2] = heap.word(ref, Heap.ELEMENTS + index);
      if (interpreter.observer != null) {
        calls.observeElement(false, ref, index, 0, s[sp - 2]);
      }
      return interpreter.done(sp - 1);
    }
    int from = Heap.ELEMENTS + index * 2;
    s[sp - 2] = heap.word(ref, from);
    s[sp - 1] = heap.word(ref, from + 1);
    if (interpreter.observer != null) {
      calls.observeElement(false, ref, index, 0, Ops.wide(s, sp - 2));
    }
    return interpreter.done(sp);
  }

  Result arrayStore(int op, int[] s, int sp) {
    int wide = op == Op.ARRAY_STORE2 ? 1 : 0;
    int base = sp - 3 - wide;
    int ref = s[base];
    int index = s[base + 1];
    if (badIndex(ref, index)) {
      return raiseBadIndex(ref, index);
    }
    ClassInfo array = program.classes[heap.classOf(ref)];
    int value = s[base + 2];
    if (op == Op.ARRAY_STORE_REF
        && value != 0
        && !program.subclass[machine.classOf(value)][array.elementClass.id]) {
      return calls.raise(
          program.wellKnown.arrayStore, program.classes[machine.classOf(value)].binaryName());
    }
    if (interpreter.mustRest(ref)) {
      return Result.RESTS;
    }
    if (wide == 1) {
      int to = Heap.ELEMENTS + index * 2;
      if (interpreter.observer != null) {
        calls.observeElement(true, ref, index, heap.wide(ref, to), Ops.wide(s, base + 2));
      }
      heap.put(ref, to, value, s[base + 3]);
      return interpreter.done(base);
    }
    switch (op) {
      case Op.ARRAY_STORE_BYTE -> value = array.name.equals("[Z") ? value & 1 : (byte) value;
      case Op.ARRAY_STORE_CHAR -> value = (char) value;
      case Op.ARRAY_STORE_SHORT -> value = (short) value;
      default -> {}
    }
    if (interpreter.observer != null) {
      calls.observeElement(true, ref, index, heap.word(ref, Heap.ELEMENTS + index), value);
    }
    if (op == Op.ARRAY_STORE_REF) {
      heap.putReference(ref, Heap.ELEMENTS + index, value);
    } else {
      heap.put(ref, Heap.ELEMENTS + index, value);
    }
    return interpreter.done(base);
  }

  Result getField2(int at, int[] code, int[] s, int sp) {
    int ref = s[sp - 1];
    if (ref == 0) {
      return calls.raise(program.wellKnown.nullPointer, null);
    }
    if (ref > 0 && interpreter.mustRest(ref) && code[at + 2] == 0) {
      return Result.RESTS;
    }
    s[sp - 1] = machine.word(ref, code[at + 1]);
    s[sp] = machine.word(ref, code[at + 1] + 1);
    if (interpreter.observer != null && ref > 0) {
      calls.observeField(
          false, at, ref, 0, Ops.wide(s, sp - 1), frames.method[frames.top], frames.pc[frames.top]);
    }
    return interpreter.done(sp + 1);
  }

  /**
   * Linking treats a field as final only if no constructor can write it when others can read it.
   */
  static IllegalStateException escaped(FieldInfo field) {
    return new IllegalStateException(
        "the final field " + field + " is written where other threads can reach its object");
  }

  Result putField2(int at, int[] code, int[] s, int sp) {
    int ref = s[sp - 3];
    if (ref <= 0) {
      return calls.raise(program.wellKnown.nullPointer, null);
    }
    if (heap.shared(ref)) {
      if (code[at + 2] != 0) {
        throw escaped(program.fields[code[at + 3]]);
      }
      if (interpreter.isFull()) {
        return Result.RESTS;
      }
    }
    int to = code[at + 1];
    if (interpreter.observer != null) {
      calls.observeField(
          true,
          at,
          ref,
          heap.wide(ref, to),
          Ops.wide(s, sp - 2),
          frames.method[frames.top],
          frames.pc[frames.top]);
    }
    heap.put(ref, to, s[sp - 2], s[sp - 1]);
    return interpreter.done(sp - 3);
  }

  Result getStatic(int op, int at, int[] code, int[] s, int sp) {
    if (!calls.initialized(code[at + 2])) {
      return calls.initialize(code[at + 2]);
    }
    boolean isFinal = (code[at + 3] & 1) != 0;
    if (!isFinal && interpreter.mustRestAmongThreads()) {
      return Result.RESTS;
    }
    int slot = code[at + 1];
    s[sp] = heap.staticWord(slot);
    int words = op == Op.GETSTATIC ? 1 : 2;
    if (words == 2) {
      s[sp + 1] = heap.staticWord(slot + 1);
    }
    if (interpreter.observer != null && !isFinal) {
      observeStatic(false, code[at + 3], 0, words == 1 ? s[sp] : Ops.wide(s, sp));
    }
    return interpreter.done(sp + words);
  }

  Result putStatic(int op, int at, int[] code, int[] s, int sp) {
    if (!calls.initialized(code[at + 2])) {
      return calls.initialize(code[at + 2]);
    }
    boolean isFinal = (code[at + 3] & 1) != 0;
    // A static final is written by its class initialiser only, which no other thread can pass.
    if (!isFinal && interpreter.mustRestAmongThreads()) {
      return Result.RESTS;
    }
    int slot = code[at + 1];
    int words = op == Op.PUTSTATIC2 ? 2 : 1;
    if (interpreter.observer != null) {
      long before = words == 1 ? heap.staticWord(slot) : heap.wideStatic(slot);
      observeStatic(true, code[at + 3], before, words == 1 ? s[sp - 1] : Ops.wide(s, sp - 2));
    }
    if (op == Op.PUTSTATIC_REF) {
      heap.putStaticReference(slot, s[sp - 1]);
    } else {
      heap.putStatic(slot, s[sp - words]);
    }
    if (words == 2) {
      heap.putStatic(slot + 1, s[sp - 1]);
    }
    return interpreter.done(sp - words);
  }

  private void observeStatic(boolean write, int idAndFinal, long before, long value) {
    FieldInfo field = program.fields[idAndFinal >> 1];
    interpreter.observer.access(
        write, field, 0, 0, before, value, frames.method[frames.top], frames.pc[frames.top]);
  }
}
