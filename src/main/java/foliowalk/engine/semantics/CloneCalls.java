package foliowalk.engine.semantics;

import foliowalk.engine.semantics.Interpreter.Result;
import foliowalk.program.ClassInfo;
import foliowalk.program.FieldInfo;
import foliowalk.program.MethodInfo;
import foliowalk.program.Program;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts of {@link Object#clone}, put together by {@link foliowalk.library.Copies}. Reading a
 * field of a shared object is a step of its own, as it is in a copy written by hand.
 */
final class CloneCalls {
  /** Fields that the copying loop can count. */
  private static final int MAX_FIELDS = 31;

  private final Interpreter interpreter;
  private final Program program;
  private final Heap heap;
  private final CallStack frames;

  CloneCalls(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.program = interpreter.program;
    this.heap = interpreter.machine.heap;
    this.frames = interpreter.machine.frames;
  }

  Result call(MethodInfo target, int sp) {
    int[] s = frames.words;
    return switch (target.nativeMethod) {
      case HOST_NEW_CLONE -> newClone(sp, s[sp]);
      case HOST_FIELDS_TO_CLONE -> fieldsToClone(sp, s[sp], s[sp + 1]);
      case HOST_CLONE_FIELD -> cloneField(sp, s[sp], s[sp + 1], s[sp + 2]);
      default -> throw new IllegalStateException(target.toString());
    };
  }

  private Result newClone(int sp, int original) {
    ClassInfo type = program.classes[heap.classOf(original)];
    if (!program.subclass[type.id][program.wellKnown.cloneable.id]) {
      return interpreter.calls.raise(program.wellKnown.cloneNotSupported, type.binaryName());
    }
    frames.words[sp] = heap.allocate(type);
    return interpreter.done(sp + 1);
  }

  private Result fieldsToClone(int sp, int original, int clone) {
    ClassInfo type = program.classes[heap.classOf(original)];
    boolean shared = heap.shared(original);
    int left = 0;
    for (FieldInfo field : fields(type)) {
      if (shared && !field.isFinal) {
        left++;
      } else {
        heap.copyField(original, clone, field);
      }
    }
    if (left > MAX_FIELDS) {
      throw new UnsupportedAtRunTime(
          "clone() of an object of "
              + type
              + " that other threads can reach: it has more than "
              + MAX_FIELDS
              + " fields that are not final");
    }
    frames.words[sp] = left;
    return interpreter.done(sp + 1);
  }

  private Result cloneField(int sp, int original, int clone, int number) {
    if (interpreter.mustRest(original)) {
      return Result.RESTS;
    }
    FieldInfo field =
        fields(program.classes[heap.classOf(original)]).stream()
            .filter(f -> !f.isFinal)
            .skip(number)
            .findFirst()
            .orElseThrow();
    heap.copyField(original, clone, field);
    if (interpreter.observer != null) {
      long value =
          field.words() == 2
              ? heap.wide(original, field.offset)
              : heap.word(original, field.offset);
      interpreter.observer.access(
          false, field, original, 0, 0, value, frames.method[frames.top], frames.pc[frames.top]);
    }
    return interpreter.done(sp);
  }

  /** The fields of an instance, those of superclasses first. */
  private static List<FieldInfo> fields(ClassInfo type) {
    List<FieldInfo> fields = new ArrayList<>();
    for (ClassInfo c = type; c != null; c = c.superclass) {
      fields.addAll(0, c.declaredFields().stream().filter(f -> !f.isStatic).toList());
    }
    return fields;
  }
}
