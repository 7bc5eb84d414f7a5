package foliowalk.language;

import static org.assertj.core.api.Assertions.assertThat;

import foliowalk.config.RunConfig;
import foliowalk.language.programs.Show;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What the JVM does with code that is valid but that javac would not write. */
class BytecodeTest {
  private static final String RESULT = Show.Result.class.getName().replace('.', '/');

  @TempDir Path scratch;

  @Test
  void storesIntoNarrowArraysDropTheUpperBits() throws Exception {
    int[][] kinds = {
      {Opcodes.T_BYTE, Opcodes.BASTORE, Opcodes.BALOAD},
      {Opcodes.T_BOOLEAN, Opcodes.BASTORE, Opcodes.BALOAD},
      {Opcodes.T_SHORT, Opcodes.SASTORE, Opcodes.SALOAD},
      {Opcodes.T_CHAR, Opcodes.CASTORE, Opcodes.CALOAD},
      {Opcodes.T_INT, Opcodes.IASTORE, Opcodes.IALOAD}
    };
    for (int[] kind : kinds) {
      for (int value : new int[] {0x12345678, 0x8765ffff, -2, 3}) {
        sameOnHost(
            m -> {
              m.visitInsn(Opcodes.ICONST_1);
              m.visitIntInsn(Opcodes.NEWARRAY, kind[0]);
              m.visitInsn(Opcodes.DUP);
              m.visitInsn(Opcodes.ICONST_0);
              m.visitLdcInsn(value);
              m.visitInsn(kind[1]);
              m.visitInsn(Opcodes.ICONST_0);
              m.visitInsn(kind[2]);
            });
      }
    }
  }

  @Test
  void operandsAreShuffledWordByWord() throws Exception {
    int[] shuffles = {
      Opcodes.SWAP,
      Opcodes.DUP_X1,
      Opcodes.DUP_X2,
      Opcodes.DUP2,
      Opcodes.DUP2_X1,
      Opcodes.DUP2_X2,
      Opcodes.NOP,
      Opcodes.POP,
      Opcodes.POP2
    };
    int[] grow = {0, 1, 1, 2, 2, 2, 0, -1, -2};
    for (int i = 0; i < shuffles.length; i++) {
      int shuffle = shuffles[i];
      int words = 5 + grow[i];
      sameOnHost(
          m -> {
            for (int v = 1; v <= 5; v++) {
              m.visitIntInsn(Opcodes.BIPUSH, v * 17);
            }
            m.visitInsn(shuffle);
            // Not commutative, so that every order gives another number.
            for (int w = 1; w < words; w++) {
              m.visitIntInsn(Opcodes.BIPUSH, 7);
              m.visitInsn(Opcodes.IMUL);
              m.visitInsn(Opcodes.ISUB);
            }
          });
    }
  }

  /** Compares how a program ends that throws the int its code leaves on the stack. */
  private void sameOnHost(Consumer<MethodVisitor> code) throws Exception {
    Rules.write(scratch.resolve("made/Main.class"), program(code));
    RunConfig config = RunConfig.of("made.Main", List.of(), List.of(scratch, Rules.testClasses()));
    assertThat(Rules.walk(config).violations())
        .singleElement()
        .satisfies(v -> assertThat(v.message()).isEqualTo("uncaught " + onHost()));
  }

  private String onHost() throws IOException, ReflectiveOperationException {
    URL[] urls = {scratch.toUri().toURL(), Rules.testClasses().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      loader.loadClass("made.Main").getMethod("main", String[].class).invoke(null, (Object) null);
      throw new AssertionError("the program throws");
    } catch (InvocationTargetException e) {
      return e.getCause().toString();
    }
  }

  private static byte[] program(Consumer<MethodVisitor> code) {
    ClassWriter w = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    w.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "made/Main", null, "java/lang/Object", null);
    MethodVisitor m =
        w.visitMethod(
            Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "main", "([Ljava/lang/String;)V", null, null);
    m.visitTypeInsn(Opcodes.NEW, RESULT);
    m.visitInsn(Opcodes.DUP);
    code.accept(m);
    m.visitMethodInsn(
        Opcodes.INVOKESTATIC, "java/lang/String", "valueOf", "(I)Ljava/lang/String;", false);
    m.visitMethodInsn(Opcodes.INVOKESPECIAL, RESULT, "<init>", "(Ljava/lang/String;)V", false);
    m.visitInsn(Opcodes.ATHROW);
    m.visitMaxs(0, 0);
    return w.toByteArray();
  }
}
