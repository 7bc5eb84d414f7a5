package foliowalk.engine.semantics;

import foliowalk.engine.semantics.Interpreter.Result;
import foliowalk.program.ClassInfo;
import foliowalk.program.FieldInfo;
import foliowalk.program.MethodInfo;
import foliowalk.program.NativeMethod;
import foliowalk.program.Program;
import foliowalk.trace.Event;
import java.util.Arrays;

/** Host implementations that are not about threads; see {@link foliowalk.program.NativeMethod}. */
final class NativeCalls {
  private final Interpreter interpreter;
  private final Program program;
  private final Machine machine;
  private final Heap heap;
  private final CallStack frames;
  private final Calls calls;
  private final StringCalls strings;
  private final CloneCalls clones;

  /** Offset of {@code Thread.locals}. */
  private final int locals;

  NativeCalls(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.program = interpreter.program;
    this.machine = interpreter.machine;
    this.heap = machine.heap;
    this.frames = machine.frames;
    this.locals = program.wellKnown.thread.findField("locals").offset;
    this.calls = interpreter.calls;
    this.strings = new StringCalls(interpreter);
    this.clones = new CloneCalls(interpreter);
  }

  /** Runs a native method whose arguments are on top of the stack. */
  Result call(MethodInfo target) {
    int sp = frames.sp[frames.top] - target.argumentWords;
    int[] s = frames.words;
    if (target.nativeMethod.isVisible()) {
      return interpreter.threadCalls.call(target, sp);
    }
    switch (target.nativeMethod) {
      case OBJECT_GET_CLASS -> {
        return push(sp, calls.classObject(program.classes[heap.classOf(s[sp])]));
      }
      case OBJECT_HASH_CODE, SYSTEM_IDENTITY_HASH -> {
        return identityHash(sp, s[sp]);
      }
      case HOST_NEW_CLONE, HOST_FIELDS_TO_CLONE, HOST_CLONE_FIELD -> {
        return clones.call(target, sp);
      }
      case THREAD_CURRENT -> {
        return push(sp, machine.threadObject[interpreter.self]);
      }
      case THREAD_HOLDS_LOCK -> {
        if (s[sp] == 0) {
          return calls.raise(program.wellKnown.nullPointer, null);
        }
        return push(sp, Header.owner(heap.lockWord(s[sp])) == interpreter.self ? 1 : 0);
      }
      case HOST_BOX -> {
        int type = heap.word(s[sp], program.wellKnown.classId);
        return push(
            sp,
            program.classes[type].instanceWords == 3
                ? program.constants.object("box", type, s[sp + 1], s[sp + 2])
                : program.constants.object("box", type, s[sp + 1]));
      }
      case HOST_CONSTANT -> {
        return push(sp, program.constants.object("constant", described(s[sp]).id));
      }
      case HOST_COPY -> {
        return arrayCopy(sp);
      }
      case HOST_CLONE -> {
        return push(sp, copyOf(s[sp]));
      }
      case HOST_NEW_ARRAY -> {
        if (s[sp] == 0) {
          return calls.raise(program.wellKnown.nullPointer, null);
        }
        return newArray(sp, program.classes[heap.classOf(s[sp])], s[sp + 1]);
      }
      case HOST_NEW_ARRAY_WITH -> {
        if (s[sp] == 0) {
          return calls.raise(program.wellKnown.nullPointer, null);
        }
        return newArray(sp, arrayOf(s[sp]), s[sp + 1]);
      }
      case CLASS_COMPONENT -> {
        ClassInfo type = described(s[sp]);
        if (type.isArray() && type.elementClass == null) {
          throw new UnsupportedAtRunTime("the component type of " + elementName(type) + "[]");
        }
        return push(sp, type.isArray() ? calls.classObject(type.elementClass) : 0);
      }
      case COLLECTION_GREW ->
          throw new UnsupportedAtRunTime("toArray() of a collection that grows meanwhile");
      case HOST_NEW_ARRAY_OF -> {
        if (s[sp] == 0) {
          return calls.raise(program.wellKnown.nullPointer, null);
        }
        return newArray(sp, described(s[sp]), s[sp + 1]);
      }
      case HASH_MAP_TREEIFY, HOST_COMMON_POOL, HOST_CACHED_POOL -> {
        return interpreter.done(sp);
      }
      case HOST_LOCALS -> {
        return push(sp, heap.word(machine.threadObject[interpreter.self], locals));
      }
      case HOST_SET_LOCALS -> {
        heap.putReference(machine.threadObject[interpreter.self], locals, s[sp]);
        return interpreter.done(sp);
      }
      case HOST_DAEMON -> {
        int word = machine.threadWord[interpreter.self];
        return push(sp, (word & ThreadWord.DAEMON) != 0 ? 1 : 0);
      }
      case CLASS_GET_NAME -> {
        return pushText(sp, described(s[sp]).binaryName());
      }
      case CLASS_GET_SIMPLE_NAME -> {
        return pushText(sp, simpleName(described(s[sp])));
      }
      case CLASS_ASSERTIONS -> {
        int asked = machine.word(s[sp], program.wellKnown.classId);
        return push(sp, program.assertionsIn(asked) ? 1 : 0);
      }
      case CLASS_IS_INTERFACE -> {
        return push(sp, described(s[sp]).isInterface ? 1 : 0);
      }
      case CLASS_IS_ARRAY -> {
        return push(sp, described(s[sp]).isArray() ? 1 : 0);
      }
      case CLASS_SUPERCLASS -> {
        ClassInfo type = described(s[sp]);
        boolean none = type.isInterface || type.superclass == null;
        return push(sp, none ? 0 : calls.classObject(type.superclass));
      }
      case CLASS_IS_INSTANCE -> {
        int object = s[sp + 1];
        boolean is = object != 0 && program.subclass[heap.classOf(object)][described(s[sp]).id];
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
      case HOST_IS_SHARED -> {
        return push(sp, heap.shared(s[sp]) && machine.concurrent() ? 1 : 0);
      }
      case HOST_IS_LOCKED -> {
        return push(sp, Header.owner(heap.lockWord(s[sp])) >= 0 ? 1 : 0);
      }
      case HOST_TIME_IS_UP -> {
        if (interpreter.timeOutsLast) {
          return push(sp, 0);
        }
        interpreter.execution.timeOut(false);
        return push(sp, 1);
      }
      case HOST_LOG -> {
        return pushReal(sp, StrictMath.log(Ops.real(s, sp)));
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
      case MATH_ROUND -> {
        return pushWide(sp, Math.round(Ops.real(s, sp)));
      }
      case MATH_ROUND_SINGLE -> {
        return push(sp, Math.round(Ops.single(s, sp)));
      }
      case CHARACTER_DIGIT -> {
        return push(sp, Character.digit(s[sp], s[sp + 1]));
      }
      default -> {
        return target.owner.name.equals("java/lang/Character")
            ? push(sp, ofCharacter(target.nativeMethod, s[sp]))
            : strings.call(target, sp);
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

  private static int ofCharacter(NativeMethod method, int c) {
    return switch (method) {
      case CHARACTER_TO_UPPER -> Character.toUpperCase(c);
      case CHARACTER_TO_LOWER -> Character.toLowerCase(c);
      case CHARACTER_NUMERIC -> Character.getNumericValue(c);
      default -> isOfKind(method, c) ? 1 : 0;
    };
  }

  private static boolean isOfKind(NativeMethod method, int c) {
    return switch (method) {
      case CHARACTER_IS_DIGIT -> Character.isDigit(c);
      case CHARACTER_IS_LETTER -> Character.isLetter(c);
      case CHARACTER_IS_LETTER_OR_DIGIT -> Character.isLetterOrDigit(c);
      case CHARACTER_IS_WHITESPACE -> Character.isWhitespace(c);
      case CHARACTER_IS_UPPER -> Character.isUpperCase(c);
      case CHARACTER_IS_LOWER -> Character.isLowerCase(c);
      default -> throw new IllegalStateException(method.key);
    };
  }

  private Result identityHash(int sp, int object) {
    if (object == 0) {
      return push(sp, 0);
    }
    IdentityHashes hashes = machine.identityHashes;
    int label = hashes.of(object);
    if (label == 0) {
      boolean choice = hashes.places() > 1;
      if (choice && interpreter.atomicFrame >= 0) {
        throw new UnsupportedAtRunTime(
            "an identity hash code first asked for inside one step of a library model");
      }
      if (choice && interpreter.isFull()) {
        return Result.RESTS;
      }
      label = hashes.give(object, choice ? interpreter.alternative : 0);
      if (choice) {
        interpreter.tell(
            Event.Kind.CHOICE, object, "identity hash code " + IdentityHashes.code(label));
      }
    }
    return push(sp, IdentityHashes.code(label));
  }

  private ClassInfo described(int classObject) {
    return program.classes[heap.word(classObject, program.wellKnown.classId)];
  }

  private static String simpleName(ClassInfo c) {
    if (!c.isArray()) {
      return c.declaredName();
    }
    return c.elementClass != null ? simpleName(c.elementClass) + "[]" : elementName(c) + "[]";
  }

  private static String elementName(ClassInfo array) {
    return org.objectweb.asm.Type.getType(array.name).getElementType().getClassName();
  }

  private int copyOf(int array) {
    ClassInfo type = program.classes[heap.classOf(array)];
    int length = heap.length(array);
    int copy = heap.allocateArray(type, length);
    for (int i = Heap.ELEMENTS; i < Heap.ELEMENTS + length; i++) {
      heap.putReference(copy, i, heap.word(array, i));
    }
    return copy;
  }

  private ClassInfo arrayOf(int classObject) {
    int id = heap.word(classObject, program.wellKnown.classId);
    for (ClassInfo c : program.classes) {
      if (id >= 0 && c.isArray() && c.elementClass == program.classes[id]) {
        return c;
      }
    }
    throw new UnsupportedAtRunTime(
        "an array of " + (id < 0 ? "primitives" : program.classes[id]) + " made by reflection");
  }

  private Result newArray(int sp, ClassInfo type, int length) {
    if (length < 0) {
      return calls.raise(program.wellKnown.negativeArraySize, Integer.toString(length));
    }
    return push(sp, interpreter.memory.newArray(type, length));
  }

  /** Checks in the order of the API, with the messages of the JDK. */
  private Result arrayCopy(int sp) {
    int[] s = frames.words;
    int from = s[sp];
    int to = s[sp + 2];
    if (from == 0 || to == 0) {
      return calls.raise(program.wellKnown.nullPointer, null);
    }
    ClassInfo fromType = program.classes[heap.classOf(from)];
    ClassInfo toType = program.classes[heap.classOf(to)];
    String mismatch = mismatch(fromType, toType);
    if (mismatch != null) {
      return calls.raise(program.wellKnown.arrayStore, "arraycopy: " + mismatch);
    }
    int count = s[sp + 4];
    String outside = outside(s, sp, fromType, toType, heap.length(from), heap.length(to));
    if (outside != null) {
      return calls.raise(program.wellKnown.arrayIndex, "arraycopy: " + outside);
    }
    boolean alone = interpreter.atomicFrame >= 0 || !heap.shared(from) && !heap.shared(to);
    if (!alone && count > 0) {
      return push(sp, 0);
    }
    int words = fromType.elementWords;
    int source = Heap.ELEMENTS + s[sp + 1] * words;
    int target = Heap.ELEMENTS + s[sp + 3] * words;
    if (fromType.elementsAreReferences) {
      if (!copyReferences(from, source, to, target, count, toType)) {
        return calls.raise(
            program.wellKnown.arrayStore,
            "arraycopy: element type mismatch: can not cast one of the elements of "
                + fromType.elementClass
                + "[] to the type of the destination array, "
                + toType.elementClass);
      }
    } else {
      heap.copy(from, source, to, target, count * words);
    }
    return push(sp, 1);
  }

  private static String mismatch(ClassInfo from, ClassInfo to) {
    if (!from.isArray()) {
      return "source type " + from + " is not an array";
    }
    if (!to.isArray()) {
      return "destination type " + to + " is not an array";
    }
    boolean same =
        from.elementsAreReferences == to.elementsAreReferences
            && (from.elementsAreReferences || from == to);
    return same ? null : "type mismatch: can not copy " + kind(from) + "[] into " + kind(to) + "[]";
  }

  private static String kind(ClassInfo array) {
    return array.elementsAreReferences ? "object array" : elementName(array);
  }

  private static String outside(
      int[] s, int sp, ClassInfo fromType, ClassInfo toType, int fromLength, int toLength) {
    int at = s[sp + 1];
    int toAt = s[sp + 3];
    int count = s[sp + 4];
    String source = kind(fromType) + "[" + fromLength + "]";
    String target = kind(toType) + "[" + toLength + "]";
    if (at < 0) {
      return "source index " + at + " out of bounds for " + source;
    }
    if (toAt < 0) {
      return "destination index " + toAt + " out of bounds for " + target;
    }
    if (count < 0) {
      return "length " + count + " is negative";
    }
    if ((long) at + count > fromLength) {
      return "last source index " + ((long) at + count) + " out of bounds for " + source;
    }
    if ((long) toAt + count > toLength) {
      return "last destination index " + ((long) toAt + count) + " out of bounds for " + target;
    }
    return null;
  }

  /** Copies until an element does not fit the array; whether all did. */
  private boolean copyReferences(
      int from, int source, int to, int target, int count, ClassInfo toType) {
    int[] values = Arrays.copyOfRange(heap.words(), from + source, from + source + count);
    for (int i = 0; i < count; i++) {
      int value = values[i];
      if (value != 0 && !program.subclass[heap.classOf(value)][toType.elementClass.id]) {
        return false;
      }
      heap.putReference(to, target + i, value);
    }
    return true;
  }

  private Result enumValueOf(int sp) {
    int[] s = frames.words;
    if (s[sp + 1] == 0) {
      return calls.raise(program.wellKnown.nullPointer, "Name is null");
    }
    if (s[sp] == 0) {
      return calls.raise(program.wellKnown.nullPointer, null);
    }
    ClassInfo type = described(s[sp]);
    if (!calls.initialized(type.initSlot)) {
      throw new UnsupportedAtRunTime("Enum.valueOf before " + type + " is initialised");
    }
    String wanted = calls.textOf(s[sp + 1]);
    int name = program.wellKnown.enumName;
    for (FieldInfo f : type.declaredFields()) {
      if (f.isStatic
          && f.descriptor.equals("L" + type.name + ";")
          && program.staticFields[f.offset] == f) {
        int constant = heap.staticWord(f.offset);
        if (constant != 0 && calls.textOf(heap.word(constant, name)).equals(wanted)) {
          return push(sp, constant);
        }
      }
    }
    return calls.raise(
        program.wellKnown.illegalArgument,
        "No enum constant " + type.binaryName().replace('$', '.') + "." + wanted);
  }
}
