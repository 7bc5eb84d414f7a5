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
  private final Machine machine;
  private final CallStack frames;

  /** By class: the instance fields that may be written when the object is shared, in order. */
  private final FieldInfo[][] written;

  CloneCalls(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.program = interpreter.program;
    this.machine = interpreter.machine;
    this.frames = machine.frames;
    this.written = new FieldInfo[program.classes.length][];
  }

  Result call(MethodInfo target, int sp) {
    int[] s = frames.words;
    return switch (target.nativeMethod) {
      case ENGINE_NEW_CLONE -> newClone(sp, s[sp]);
      case ENGINE_FIELDS_TO_CLONE -> fieldsToClone(sp, s[sp], s[sp + 1]);
      case ENGINE_CLONE_FIELD -> cloneField(sp, s[sp], s[sp + 1], s[sp + 2]);
      default -> throw new IllegalStateException(target.toString());
    };
  }

  private Result newClone(int sp, int original) {
    ClassInfo type = program.classes[machine.classOf(original)];
    if (!program.subclass[type.id][program.wellKnown.cloneable.id]) {
      return interpreter.calls.raise(program.wellKnown.cloneNotSupported, type.binaryName());
    }
    frames.words[sp] = machine.allocate(type.id, type.instanceWords);
    return interpreter.done(sp + 1);
  }

  private Result fieldsToClone(int sp, int original, int clone) {
    ClassInfo type = program.classes[machine.classOf(original)];
    int words = type.instanceWords - 1;
    System.arraycopy(machine.heap, original + 1, machine.heap, clone + 1, words);
    machine.linksChanged();
    int left = 0;
    if (machine.shared(original)) {
      for (FieldInfo field : written(type)) {
        for (int i = 0; i < field.words(); i++) {
          machine.heap[clone + field.offset + i] = 0;
        }
        left++;
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
    if (interpreter.guard != 0 && machine.shared(original)) {
      return Result.RESTS;
    }
    FieldInfo field = written(program.classes[machine.classOf(original)])[number];
    int[] heap = machine.heap;
    int from = original + field.offset;
    System.arraycopy(heap, from, heap, clone + field.offset, field.words());
    machine.linksChanged();
    if (interpreter.observer != null) {
      long value = field.words() == 2 ? Ops.wide(heap, from) : heap[from];
      interpreter.observer.access(
          false, field, original, 0, 0, value, frames.method[frames.top], frames.pc[frames.top]);
    }
    return interpreter.done(sp);
  }

  private FieldInfo[] written(ClassInfo type) {
    if (written[type.id] == null) {
      List<FieldInfo> fields = new ArrayList<>();
      for (ClassInfo c = type; c != null; c = c.superclass) {
        List<FieldInfo> own = new ArrayList<>();
        for (FieldInfo f : c.declaredFields()) {
          if (!f.isStatic && !f.isFinal) {
            own.add(f);
          }
        }
        fields.addAll(0, own);
      }
      written[type.id] = fields.toArray(FieldInfo[]::new);
    }
    return written[type.id];
  }
}
