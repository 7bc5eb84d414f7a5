package foliowalk.program;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** One method with its decoded code. */
public final class MethodInfo {
  /** Index in {@link Program#methods}. */
  public final int id;

  public final ClassInfo owner;
  public final String name;
  public final String descriptor;
  public final boolean isStatic;
  public final boolean isPrivate;
  public final boolean isSynchronized;
  public final boolean isAbstract;
  public final boolean isNative;

  /**
   * Whether the whole body is one operation: a library model annotated with {@link
   * foliowalk.library.Atomic}.
   */
  public boolean isAtomic;

  /** What a result rests on when this was executed, or null; see {@link ModelNote}. */
  public final ModelNote note;

  /** Words the arguments take on the stack, receiver included. */
  public final int argumentWords;

  /** The host implementation that stands for the body, or null. */
  public NativeMethod nativeMethod;

  /** Kernel reference of the {@code @Kernel} annotation, or null. */
  public final String kernel;

  /** Decoded code, {@link Op#STRIDE} words an instruction; null until linked. */
  public int[] code;

  /** Source line of each instruction, 0 when unknown. */
  public int[] lines;

  /** Exception table: start, end (exclusive), handler, class id or -1, in search order. */
  public int[] handlers = {};

  public int maxLocals;
  public int maxStack;

  /** Number of the first program point of this method, see {@link Points}. */
  public int firstPoint;

  /** Access flags of the class file. */
  public final int access;

  private final List<Integer> sourceLines = new ArrayList<>();

  /** From the class file; the linker gives it its code. */
  public MethodInfo(int id, ClassInfo owner, MethodNode node, ModelNote note, String kernel) {
    this.id = id;
    this.owner = owner;
    this.access = node.access;
    this.name = node.name;
    this.descriptor = node.desc;
    this.isStatic = (node.access & Opcodes.ACC_STATIC) != 0;
    this.isPrivate = (node.access & Opcodes.ACC_PRIVATE) != 0;
    this.isSynchronized = (node.access & Opcodes.ACC_SYNCHRONIZED) != 0;
    this.isAbstract = (node.access & Opcodes.ACC_ABSTRACT) != 0;
    this.isNative = (node.access & Opcodes.ACC_NATIVE) != 0;
    this.note = note;
    this.kernel = kernel;
    this.argumentWords = (Type.getArgumentsAndReturnSizes(node.desc) >> 2) - (isStatic ? 1 : 0);
    for (AbstractInsnNode i = node.instructions.getFirst(); i != null; i = i.getNext()) {
      if (i instanceof LineNumberNode line) {
        sourceLines.add(line.line);
      }
    }
  }

  /** The source lines of a method's code, also of one that nothing can call. */
  public List<Integer> sourceLines() {
    return Collections.unmodifiableList(sourceLines);
  }

  /** Number of instructions. */
  public int length() {
    return code.length / Op.STRIDE;
  }

  /** Whether this belongs to a library model or the JDK, not to the program. */
  public boolean isLibrary() {
    return owner.isLibrary();
  }

  /** Whether this is a class initialiser. */
  public boolean isClassInitializer() {
    return name.equals("<clinit>");
  }

  /** Name and descriptor, the key under which a class holds it. */
  public String key() {
    return name + descriptor;
  }

  @Override
  public String toString() {
    return owner.binaryName() + "." + name;
  }
}
