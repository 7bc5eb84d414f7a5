package foliowalk.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import foliowalk.config.RunConfig;
import foliowalk.engine.EmbeddedEngine;
import foliowalk.language.programs.Show;
import foliowalk.result.RunResult;
import foliowalk.result.Violation;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.platform.commons.JUnitException;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.opentest4j.AssertionFailedError;

/**
 * Runs rules, which are public static methods that take nothing and return a String, on the host
 * JVM and in the explorer, and compares how they end.
 */
public final class Rules {
  private static final String RESULT = Show.Result.class.getName().replace('.', '/');

  private static final String UNCAUGHT = "uncaught " + Show.Result.class.getName() + ": ";

  private Rules() {}

  /** One test for each rule of some classes. */
  public static Stream<DynamicTest> of(Path scratch, Class<?>... topics) {
    return Stream.of(topics)
        .flatMap(
            topic ->
                Arrays.stream(topic.getDeclaredMethods())
                    .filter(Rules::isRule)
                    .sorted(Comparator.comparing(Method::getName))
                    .map(m -> test(scratch, topic, m.getName())));
  }

  private static boolean isRule(Method m) {
    int wanted = Modifier.PUBLIC | Modifier.STATIC;
    return (m.getModifiers() & wanted) == wanted
        && m.getParameterCount() == 0
        && m.getReturnType() == String.class;
  }

  private static DynamicTest test(Path scratch, Class<?> topic, String rule) {
    String name = topic.getSimpleName() + ": " + words(rule);
    return dynamicTest(
        name,
        () -> {
          String expected = onHost(topic, rule);
          assertThat(expected).as("what the host shows").hasSizeGreaterThan(20);
          assertThat(explored(scratch, topic, rule)).isEqualTo(expected);
        });
  }

  private static String words(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
  }

  private static URL location(Class<?> c) {
    return c.getProtectionDomain().getCodeSource().getLocation();
  }

  /** How a rule ends on the host, with fresh statics and assertions on. */
  static String onHost(Class<?> topic, String rule) throws Exception {
    URL[] urls = {
      testClasses().toUri().toURL(),
      // What assertions of JUnit need, for the rules about them.
      location(Assertions.class),
      location(AssertionFailedError.class),
      location(JUnitException.class)
    };
    try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      loader.setDefaultAssertionStatus(true);
      Method method = loader.loadClass(topic.getName()).getMethod(rule);
      PrintStream out = System.out;
      PrintStream err = System.err;
      try {
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.setErr(System.out);
        return UNCAUGHT + method.invoke(null);
      } catch (InvocationTargetException e) {
        return "uncaught " + e.getCause();
      } finally {
        System.setOut(out);
        System.setErr(err);
      }
    }
  }

  private static String explored(Path scratch, Class<?> topic, String rule) {
    String main = generateMain(scratch, topic, rule);
    RunResult result = walk(RunConfig.of(main, List.of(), List.of(scratch, testClasses())));
    if (result.violations().size() == 1 && result.completeness().complete()) {
      return result.violations().get(0).message();
    }
    return result.verdict() + " " + result.verdict().reason();
  }

  /** Walks a program that can be linked. */
  public static RunResult walk(RunConfig config) {
    try {
      return new EmbeddedEngine().walk(config, ProgressListener.NONE, new StopSignal());
    } catch (UnusableInputException e) {
      throw new AssertionError("refused: " + e.getMessage(), e);
    }
  }

  /** The messages of all violations of a program of the tests. */
  public static List<String> violations(Class<?> program, String... args) {
    RunConfig config = RunConfig.of(program.getName(), List.of(args), List.of(testClasses()));
    RunResult result = walk(config);
    assertThat(result.completeness().complete()).as(result.verdict().reason()).isTrue();
    return result.violations().stream().map(Violation::message).toList();
  }

  /** Writes {@code main}, which calls the rule and throws its result. */
  private static String generateMain(Path scratch, Class<?> topic, String rule) {
    String name = "rule/" + topic.getSimpleName() + "_" + rule;
    ClassWriter w = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    w.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
    MethodVisitor m =
        w.visitMethod(
            Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "main", "([Ljava/lang/String;)V", null, null);
    m.visitTypeInsn(Opcodes.NEW, RESULT);
    m.visitInsn(Opcodes.DUP);
    m.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        topic.getName().replace('.', '/'),
        rule,
        "()Ljava/lang/String;",
        false);
    m.visitMethodInsn(Opcodes.INVOKESPECIAL, RESULT, "<init>", "(Ljava/lang/String;)V", false);
    m.visitInsn(Opcodes.ATHROW);
    m.visitMaxs(0, 0);
    write(scratch.resolve(name + ".class"), w.toByteArray());
    return name.replace('/', '.');
  }

  /**
   * Writes a {@code main} that calls a rule and throws its result, unless its arguments have it.
   *
   * @return the name of its class
   */
  static String generateOpenMain(Path scratch, Class<?> topic, String rule) {
    String name = "rule/Open" + topic.getSimpleName() + "_" + rule;
    ClassWriter w = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    w.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
    MethodVisitor m =
        w.visitMethod(
            Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "main", "([Ljava/lang/String;)V", null, null);
    m.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        topic.getName().replace('.', '/'),
        rule,
        "()Ljava/lang/String;",
        false);
    m.visitVarInsn(Opcodes.ALOAD, 0);
    m.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        Show.class.getName().replace('.', '/'),
        "unlessKnown",
        "(Ljava/lang/String;[Ljava/lang/String;)V",
        false);
    m.visitInsn(Opcodes.RETURN);
    m.visitMaxs(0, 0);
    write(scratch.resolve(name + ".class"), w.toByteArray());
    return name.replace('/', '.');
  }

  /** The result that a rule threw, out of the message of the violation. */
  static String shown(String message) {
    return message.substring(UNCAUGHT.length());
  }

  static void write(Path file, byte[] bytes) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the class files of the tests are. */
  public static Path testClasses() {
    try {
      return Path.of(Rules.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
