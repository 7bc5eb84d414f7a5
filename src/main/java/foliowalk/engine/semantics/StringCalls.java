package foliowalk.engine.semantics;

import foliowalk.engine.semantics.Interpreter.Result;
import foliowalk.program.MethodInfo;
import foliowalk.program.Program;

/** Host implementations of {@code String}: immutable, so none is a scheduling point. */
final class StringCalls {
  private final Interpreter interpreter;
  private final Program program;
  private final Machine machine;
  private final CallStack frames;
  private final Calls calls;

  StringCalls(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.program = interpreter.program;
    this.machine = interpreter.machine;
    this.frames = machine.frames;
    this.calls = interpreter.calls;
  }

  Result call(MethodInfo target, int sp) {
    int[] s = frames.words;
    return switch (target.nativeMethod) {
      case STRING_VALUE_OF_INT -> fresh(sp, Integer.toString(s[sp]));
      case STRING_VALUE_OF_LONG -> fresh(sp, Long.toString(Ops.wide(s, sp)));
      case STRING_VALUE_OF_FLOAT -> fresh(sp, Float.toString(Ops.single(s, sp)));
      case STRING_VALUE_OF_DOUBLE -> fresh(sp, Double.toString(Ops.real(s, sp)));
      case STRING_VALUE_OF_CHAR -> fresh(sp, String.valueOf((char) s[sp]));
      case STRING_OF_CHARS -> ofChars(sp, s[sp]);
      case HOST_NUMBER_PROBLEM -> numberProblem(sp, calls.textOf(s[sp]));
      case FLOAT_PARSE -> push(sp, Float.floatToRawIntBits(Float.parseFloat(calls.textOf(s[sp]))));
      case DOUBLE_PARSE -> {
        double value = Double.parseDouble(calls.textOf(s[sp]));
        Ops.put(s, sp, Double.doubleToRawLongBits(value));
        yield interpreter.done(sp + 2);
      }
      default -> onText(target, sp, calls.textOf(s[sp]));
    };
  }

  /** JDK 17 words it by how it stores the text: one byte a character, or two. */
  private static String outOfRange(String text, int index) {
    if (Runtime.version().feature() >= 21) {
      return "Index " + index + " out of bounds for length " + text.length();
    }
    return text.chars().anyMatch(c -> c > 0xff)
        ? "index " + index + ", length " + text.length()
        : "String index out of range: " + index;
  }

  private Result onText(MethodInfo target, int sp, String text) {
    int[] s = frames.words;
    int argument = s[sp + 1];
    switch (target.nativeMethod) {
      case STRING_LENGTH -> {
        return push(sp, text.length());
      }
      case STRING_CHAR_AT -> {
        if (argument < 0 || argument >= text.length()) {
          return calls.raise(program.wellKnown.stringIndex, outOfRange(text, argument));
        }
        return push(sp, text.charAt(argument));
      }
      case STRING_EQUALS -> {
        boolean same =
            argument != 0
                && machine.classOf(argument) == program.wellKnown.string.id
                && calls.textOf(argument).equals(text);
        return push(sp, same ? 1 : 0);
      }
      case STRING_HASH_CODE -> {
        return push(sp, text.hashCode());
      }
      case STRING_SUBSTRING -> {
        int end = s[sp + 2];
        if (argument < 0 || end > text.length() || argument > end) {
          return calls.raise(
              program.wellKnown.stringIndex,
              "begin " + argument + ", end " + end + ", length " + text.length());
        }
        return derived(sp, text, text.substring(argument, end));
      }
      case STRING_TRIM -> {
        return derived(sp, text, text.trim());
      }
      case STRING_STRIP -> {
        return derived(sp, text, text.strip());
      }
      case STRING_TO_LOWER -> {
        return derived(sp, text, text.toLowerCase(java.util.Locale.ROOT));
      }
      case STRING_TO_UPPER -> {
        return derived(sp, text, text.toUpperCase(java.util.Locale.ROOT));
      }
      case STRING_REPLACE -> {
        return derived(sp, text, text.replace((char) argument, (char) s[sp + 2]));
      }
      case STRING_EQUALS_IGNORE_CASE -> {
        boolean same = argument != 0 && calls.textOf(argument).equalsIgnoreCase(text);
        return push(sp, same ? 1 : 0);
      }
      case STRING_INTERN -> {
        return push(sp, literal(text));
      }
      default -> {
        if (argument == 0) {
          return calls.raise(program.wellKnown.nullPointer, null);
        }
        return withOther(target, sp, text, calls.textOf(argument));
      }
    }
  }

  private Result withOther(MethodInfo target, int sp, String text, String other) {
    return switch (target.nativeMethod) {
      case STRING_COMPARE_TO -> push(sp, text.compareTo(other));
      case STRING_INDEX_OF -> push(sp, text.indexOf(other, frames.words[sp + 2]));
      case STRING_LAST_INDEX_OF -> push(sp, text.lastIndexOf(other, frames.words[sp + 2]));
      case STRING_COMPARE_IGNORE_CASE -> push(sp, text.compareToIgnoreCase(other));
      case STRING_CONCAT -> derived(sp, text, text.concat(other));
      default -> throw new IllegalStateException(target.toString());
    };
  }

  private Result ofChars(int sp, int array) {
    char[] chars = new char[machine.heap.length(array)];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) machine.heap.word(array, Heap.ELEMENTS + i);
    }
    return fresh(sp, new String(chars));
  }

  private Result numberProblem(int sp, String text) {
    try {
      Double.parseDouble(text);
      return push(sp, 0);
    } catch (NumberFormatException e) {
      return fresh(sp, e.getMessage());
    }
  }

  private int literal(String text) {
    return program.constants.object(
        "literal", program.wellKnown.string.id, program.constants.text(text));
  }

  /** A result that is the receiver itself when nothing changes, as the JDK has it. */
  private Result derived(int sp, String text, String result) {
    return result.equals(text) ? interpreter.done(sp + 1) : fresh(sp, result);
  }

  private Result fresh(int sp, String text) {
    return push(sp, calls.text(text));
  }

  private Result push(int sp, int value) {
    frames.words[sp] = value;
    return interpreter.done(sp + 1);
  }
}
