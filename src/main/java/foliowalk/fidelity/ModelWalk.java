package foliowalk.fidelity;

import foliowalk.fidelity.Event.Form;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SourceInterpreter;
import org.objectweb.asm.tree.analysis.SourceValue;

/**
 * The events of one method of the model in the order of its code, which is that of its source. The
 * words of an event are the fields and methods its operands come from, and 0 and 1.
 */
final class ModelWalk {
  /** An event and, if it is a call, what is called. */
  record Found(Event event, Optional<MethodInsnNode> call) {}

  private ModelWalk() {}

  static List<Found> events(ModelClasses.Method method) {
    List<Found> found = new ArrayList<>();
    Frame<SourceValue>[] frames = frames(method);
    int line = method.line();
    for (int i = 0; i < frames.length; i++) {
      AbstractInsnNode instruction = method.code().instructions.get(i);
      if (instruction instanceof LineNumberNode number) {
        line = number.line;
      }
      Frame<SourceValue> frame = frames[i];
      if (frame == null) {
        continue; // no path leads here
      }
      if (instruction instanceof MethodInsnNode call && !call.name.equals("<init>")) {
        int operands = org.objectweb.asm.Type.getArgumentTypes(call.desc).length;
        operands += call.getOpcode() == Opcodes.INVOKESTATIC ? 0 : 1;
        String name = ModelClasses.simpleName(call.owner) + "." + call.name;
        Set<String> words = words(frame, operands);
        found.add(new Found(event(Form.CALL, name, words, method, line), Optional.of(call)));
      } else if (instruction instanceof FieldInsnNode field) {
        boolean write =
            field.getOpcode() == Opcodes.PUTFIELD || field.getOpcode() == Opcodes.PUTSTATIC;
        String name = ModelClasses.simpleName(field.owner) + "." + field.name;
        Set<String> words = words(frame, write ? 1 : 0);
        found.add(
            new Found(
                event(write ? Form.WRITE : Form.READ, name, words, method, line),
                Optional.empty()));
      }
    }
    return found;
  }

  private static Event event(
      Form form, String name, Set<String> words, ModelClasses.Method method, int line) {
    return new Event(form, name, words, method.file(), line, 0, List.of());
  }

  private static Frame<SourceValue>[] frames(ModelClasses.Method method) {
    try {
      return new Analyzer<>(new SourceInterpreter()).analyze(method.type().name, method.code());
    } catch (AnalyzerException e) {
      throw new IllegalStateException("javac's code of " + method.name() + " does not verify", e);
    }
  }

  /** Names that the topmost {@code operands} values come from. */
  private static Set<String> words(Frame<SourceValue> frame, int operands) {
    Set<String> words = new LinkedHashSet<>();
    int top = frame.getStackSize();
    for (int i = top - operands; i < top; i++) {
      for (AbstractInsnNode source : frame.getStack(i).insns) {
        if (source instanceof FieldInsnNode field) {
          words.add(field.name);
        } else if (source instanceof MethodInsnNode call) {
          words.add(call.name);
        } else if (source instanceof InsnNode constant
            && constant.getOpcode() >= Opcodes.ICONST_0
            && constant.getOpcode() <= Opcodes.ICONST_1) {
          words.add(String.valueOf(constant.getOpcode() - Opcodes.ICONST_0));
        }
      }
    }
    return words;
  }
}
