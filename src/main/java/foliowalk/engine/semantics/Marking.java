package foliowalk.engine.semantics;

import foliowalk.program.ClassInfo;
import foliowalk.program.Program;
import java.util.Arrays;

/** Passes bits of a header on to everything that an object leads to. */
final class Marking {
  private final ClassInfo[] classes;
  private int[] reached = new int[64];
  private int count;

  Marking(Program program) {
    this.classes = program.classes;
  }

  /** Forgets what was marked and not spread. */
  void clear() {
    count = 0;
  }

  /** Sets bits of one object, unless it has them all. */
  void mark(int[] memory, int at, int bits) {
    if (at > 0 && (memory[at] & bits) != bits) {
      memory[at] |= bits;
      if (count == reached.length) {
        reached = Arrays.copyOf(reached, count * 2);
      }
      reached[count++] = at;
    }
  }

  /** Sets bits of everything that the objects marked so far lead to. */
  void spread(int[] memory, int bits) {
    while (count > 0) {
      int at = reached[--count];
      ClassInfo c = classes[Header.classId(memory[at])];
      if (c.elementWords == 0) {
        for (int offset : c.referenceOffsets) {
          mark(memory, memory[at + offset], bits);
        }
      } else if (c.elementsAreReferences) {
        int end = at + Heap.ELEMENTS + memory[at + Heap.LENGTH];
        for (int i = at + Heap.ELEMENTS; i < end; i++) {
          mark(memory, memory[i], bits);
        }
      }
    }
  }
}
