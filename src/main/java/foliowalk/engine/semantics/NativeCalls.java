package foliowalk.engine.semantics;

import foliowalk.engine.semantics.Interpreter.Result;
import foliowalk.program.ClassInfo;
import foliowalk.program.FieldInfo;
import foliowalk.program.MethodInfo;
import foliowalk.program.Program;

/** Host implementations that are not about threads; see {@link foliowalk.program.NativeMethod}. */
final class NativeCalls {
  private final Interpreter interpreter;
  private final Program program;
  private final Machine machine;
  private final CallStack frames;
  private final Calls calls;
  private final ThreadCalls threadCalls;
  private final StringCalls strings;

  NativeCalls(Interpreter interpreter, boolean spurious) {
    this.interpreter = interpreter;
    this.program = interpreter.program;
    this.machine = interpreter.machine;
    this.frames = machine.frames;
    this.calls = interpreter.calls;
    this.threadCalls = new ThreadCalls(interpreter, spurious);
    this.strings = new StringCalls(interpreter);
  }

  /** Runs a native method whose arguments are on top of the stack. */
  Result call(MethodInfo target) {
    int sp = frames.sp[frames.top] - target.argumentWords;
    int[] s = frames.words;
    if (target.nativeMethod.isVisible()) {
      return threadCalls.call(target, sp);
    }
    switch (target.nativeMethod) {
      case OBJECT_GET_CLASS -> {
        return push(sp, calls.classObject(program.classes[machine.classOf(s[sp])]));
      }
      case OBJECT_HASH_CODE, SYSTEM_IDENTITY_HASH -> {
        return push(sp, s[sp] == 0 ? 0 : 1);
      }
      case OBJECT_CLONE -> {
        return cloneObject(sp, s[sp]);
      }
      case THREAD_CURRENT -> {
        return push(sp, machine.threadObject[interpreter.self]);
      }
      case THREAD_HOLDS_LOCK -> {
        if (s[sp] == 0) {
          return calls.raise(program.wellKnown.nullPointer, null);
        }
        return push(sp, Header.owner(machine.lockWord(s[sp])) == interpreter.self ? 1 : 0);
      }
      case ENGINE_BOX -> {
        int type = machine.word(s[sp], program.wellKnown.classId);
        return push(
            sp,
            program.classes[type].instanceWords == 3
                ? program.constants.object("box", type, s[sp + 1], s[sp + 2])
                : program.constants.object("box", type, s[sp + 1]));
      }
      case SYSTEM_ARRAYCOPY -> {
        return arrayCopy(sp);
      }
      case CLASS_GET_NAME -> {
        return pushText(sp, className(s[sp]));
      }
      case CLASS_GET_SIMPLE_NAME -> {
        return pushText(sp, simpleName(s[sp]));
      }
      case CLASS_ASSERTIONS -> {
        return push(sp, 1);
      }
      case CLASS_IS_INSTANCE -> {
        int type = machine.word(s[sp], program.wellKnown.classId);
        boolean is =
            s[sp + 1] != 0 && type >= 0 && program.subclass[machine.classOf(s[sp + 1])][type];
        return push(sp, is ? 1 : 0);
      }
      case ENUM_VALUE_OF -> {
        return enumValueOf(sp);
      }
      case FLOAT_TO_BITS, FLOAT_FROM_BITS -> {
        return push(sp, s[sp]);
      }
      case DOUBLE_TO_BITS, DOUBLE_FROM_BITS -> {
        return pushWide(sp, Ops.wide(s, sp));
      }
      case MATH_SQRT -> {
        return pushReal(sp, Math.sqrt(Ops.real(s, sp)));
      }
      case MATH_FLOOR -> {
        return pushReal(sp, Math.floor(Ops.real(s, sp)));
      }
      case MATH_CEIL -> {
        return pushReal(sp, Math.ceil(Ops.real(s, sp)));
      }
      case MATH_RINT -> {
        return pushReal(sp, Math.rint(Ops.real(s, sp)));
      }
      case MATH_POW -> {
        return pushReal(sp, StrictMath.pow(Ops.real(s, sp), Ops.real(s, sp + 2)));
      }
      default -> {
        return strings.call(target, sp);
      }
    }
  }

  private Result push(int sp, int value) {
    frames.words[sp] = value;
    return interpreter.done(sp + 1);
  }

  private Result pushWide(int sp, long value) {
    Ops.put(frames.words, sp, value);
    return interpreter.done(sp + 2);
  }

  private Result pushReal(int sp, double value) {
    return pushWide(sp, Double.doubleToRawLongBits(value));
  }

  private Result pushText(int sp, String text) {
    return push(
        sp,
        program.constants.object(
            "literal", program.wellKnown.string.id, program.constants.text(text)));
  }

  private String className(int classObject) {
    int id = machine.word(classObject, program.wellKnown.classId);
    return id >= 0 ? program.classes[id].binaryName() : "primitive";
  }

  private String simpleName(int classObject) {
    int id = machine.word(classObject, program.wellKnown.classId);
    if (id < 0) {
      return "primitive";
    }
    ClassInfo c = program.classes[id];
    return c.isArray() ? c.binaryName() : c.simpleName();
  }

  private Result cloneObject(int sp, int ref) {
    ClassInfo type = program.classes[machine.classOf(ref)];
    ClassInfo cloneable = program.findClass("java/lang/Cloneable");
    if (!type.isArray() && (cloneable == null || !program.subclass[type.id][cloneable.id])) {
      return calls.raise(program.wellKnown.cloneNotSupported, type.binaryName());
    }
    if (interpreter.guard != 0 && machine.shared(ref)) {
      return Result.RESTS;
    }
    int words = machine.size(machine.heap, ref);
    int copy = machine.allocate(type.id, words);
    System.arraycopy(machine.heap, ref + 1, machine.heap, copy + 1, words - 1);
    return push(sp, copy);
  }

  private Result arrayCopy(int sp) {
    int[] s = frames.words;
    int from = s[sp];
    int to = s[sp + 2];
    int count = s[sp + 4];
    if (from == 0 || to == 0) {
      return calls.raise(program.wellKnown.nullPointer, null);
    }
    ClassInfo fromType = program.classes[machine.classOf(from)];
    ClassInfo toType = program.classes[machine.classOf(to)];
    boolean sameKind =
        fromType.isArray()
            && toType.isArray()
            && fromType.elementsAreReferences == toType.elementsAreReferences
            && (fromType.elementsAreReferences || fromType == toType);
    if (!sameKind) {
      return calls.raise(program.wellKnown.arrayStore, "arraycopy: type mismatch");
    }
    if (interpreter.guard != 0 && (machine.shared(from) || machine.shared(to))) {
      return Result.RESTS;
    }
    int[] heap = machine.heap;
    long fromEnd = (long) s[sp + 1] + count;
    long toEnd = (long) s[sp + 3] + count;
    if (s[sp + 1] < 0
        || s[sp + 3] < 0
        || count < 0
        || fromEnd > heap[from + 1]
        || toEnd > heap[to + 1]) {
      return calls.raise(program.wellKnown.arrayIndex, "arraycopy: out of bounds");
    }
    int words = fromType.elementWords;
    int source = from + 2 + s[sp + 1] * words;
    int target = to + 2 + s[sp + 3] * words;
    if (fromType.elementsAreReferences) {
      Result refused = copyReferences(source, target, count, to, toType);
      if (refused != null) {
        return refused;
      }
    } else {
      System.arraycopy(heap, source, heap, target, count * words);
    }
    return interpreter.done(sp);
  }

  private Result copyReferences(int source, int target, int count, int to, ClassInfo toType) {
    int[] heap = machine.heap;
    machine.linksChanged();
    boolean shared = machine.shared(to);
    int[] values = java.util.Arrays.copyOfRange(heap, source, source + count);
    for (int i = 0; i < count; i++) {
      int value = values[i];
      if (value != 0 && !program.subclass[machine.classOf(value)][toType.elementClass.id]) {
        return calls.raise(program.wellKnown.arrayStore, "arraycopy: element type mismatch");
      }
      if (shared) {
        machine.share(value);
      }
      heap[target + i] = value;
    }
    return null;
  }

  private Result enumValueOf(int sp) {
    int[] s = frames.words;
    if (s[sp] == 0 || s[sp + 1] == 0) {
      return calls.raise(program.wellKnown.nullPointer, "Name is null");
    }
    ClassInfo type = program.classes[machine.word(s[sp], program.wellKnown.classId)];
    String wanted = calls.textOf(s[sp + 1]);
    FieldInfo name = type.findField("name");
    for (FieldInfo f : type.declaredFields()) {
      if (f.isStatic && f.descriptor.equals("L" + type.name + ";")) {
        int constant = machine.statics[f.offset];
        if (constant != 0 && calls.textOf(machine.word(constant, name.offset)).equals(wanted)) {
          return push(sp, constant);
        }
      }
    }
    return calls.raise(
        program.wellKnown.illegalArgument,
        "No enum constant " + type.binaryName().replace('$', '.') + "." + wanted);
  }
}
