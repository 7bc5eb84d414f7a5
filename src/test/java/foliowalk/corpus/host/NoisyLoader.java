package foliowalk.corpus.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Loads a program afresh, so that its statics begin anew, with calls of {@link Noise} before what
 * other threads can notice. Fields become volatile, since a walk assumes sequential consistency;
 * elements of arrays stay what they are.
 */
final class NoisyLoader extends ClassLoader {
  private static final String NOISE = Noise.class.getName().replace('.', '/');

  private final List<Path> folders;
  private final Map<String, byte[]> noisy;

  /**
   * A loader for one run.
   *
   * @param noisy classes made noisy before, by name; shared by the runs of a program
   */
  NoisyLoader(List<Path> folders, Map<String, byte[]> noisy) {
    super(NoisyLoader.class.getClassLoader());
    this.folders = folders;
    this.noisy = noisy;
    setDefaultAssertionStatus(true);
  }

  static Map<String, byte[]> cache() {
    return new ConcurrentHashMap<>();
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] code = noisy.get(name);
    if (code == null) {
      code = read(name);
      noisy.put(name, code);
    }
    return defineClass(name, code, 0, code.length);
  }

  private byte[] read(String name) throws ClassNotFoundException {
    for (Path folder : folders) {
      Path file = folder.resolve(name.replace('.', '/') + ".class");
      if (Files.isRegularFile(file)) {
        try {
          return noisy(Files.readAllBytes(file));
        } catch (IOException e) {
          throw new ClassNotFoundException(name, e);
        }
      }
    }
    throw new ClassNotFoundException(name);
  }

  private static byte[] noisy(byte[] code) {
    ClassReader reader = new ClassReader(code);
    ClassWriter writer = new ClassWriter(0);
    reader.accept(new Disturbance(writer), 0);
    return writer.toByteArray();
  }

  /** Makes fields volatile and methods noisy. */
  private static final class Disturbance extends ClassVisitor {
    private boolean isInterface;

    Disturbance(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visit(
        int version, int access, String name, String signature, String parent, String[] faces) {
      isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
      super.visit(version, access, name, signature, parent, faces);
    }

    @Override
    public FieldVisitor visitField(
        int access, String name, String descriptor, String signature, Object value) {
      boolean changes = (access & Opcodes.ACC_FINAL) == 0 && !isInterface;
      return super.visitField(
          changes ? access | Opcodes.ACC_VOLATILE : access, name, descriptor, signature, value);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return new NoisyMethod(super.visitMethod(access, name, descriptor, signature, exceptions));
    }
  }

  /** Puts a call before each access, call, jump and monitor instruction. */
  private static final class NoisyMethod extends MethodVisitor {
    NoisyMethod(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    private void noise() {
      super.visitMethodInsn(Opcodes.INVOKESTATIC, NOISE, "at", "()V", false);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      noise();
      super.visitFieldInsn(opcode, owner, name, descriptor);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      noise();
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      noise();
      super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
      noise();
      super.visitJumpInsn(opcode, label);
    }

    @Override
    public void visitInsn(int opcode) {
      boolean element =
          opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD
              || opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE;
      if (element || opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) {
        noise();
      }
      super.visitInsn(opcode);
    }
  }
}
