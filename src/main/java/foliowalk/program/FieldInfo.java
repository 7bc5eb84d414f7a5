package foliowalk.program;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.FieldNode;

/** One field of a class, with its place in the object or in the statics. */
public final class FieldInfo {
  /** Index in {@link Program#field}. */
  public final int id;

  /** The class that declares it. */
  public final ClassInfo owner;

  public final String name;
  public final String descriptor;
  public final boolean isStatic;
  public final boolean isFinal;

  /** Access flags of the class file. */
  public final int access;

  /** Words from the object's header, or index in the statics. */
  public int offset;

  /** What the field means to a reader of a trace, or null. */
  public final TraceMark mark;

  /** From the class file; the linker gives it its place. */
  public FieldInfo(int id, ClassInfo owner, FieldNode node, TraceMark mark) {
    this.id = id;
    this.owner = owner;
    this.name = node.name;
    this.descriptor = node.desc;
    this.access = node.access;
    this.mark = mark;
    this.isStatic = (access & Opcodes.ACC_STATIC) != 0;
    this.isFinal = (access & Opcodes.ACC_FINAL) != 0;
  }

  /** Whether the value is a reference. */
  public boolean isReference() {
    return descriptor.charAt(0) == 'L' || descriptor.charAt(0) == '[';
  }

  /** Words of 32 bits: 2 for long and double, else 1. */
  public int words() {
    return descriptor.equals("J") || descriptor.equals("D") ? 2 : 1;
  }

  @Override
  public String toString() {
    return owner.binaryName() + "." + name;
  }
}
