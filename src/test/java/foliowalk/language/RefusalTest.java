package foliowalk.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import foliowalk.config.RunConfig;
import foliowalk.engine.EmbeddedEngine;
import foliowalk.result.RunResult;
import foliowalk.run.ProgressListener;
import foliowalk.run.StopSignal;
import foliowalk.run.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What is not supported is refused before exploring, in one line that says what and where. */
class RefusalTest {
  private static final Path SOURCE =
      Path.of("src/test/java/foliowalk/language/programs/Refused.java");
  private static final String REFUSED = "foliowalk.language.programs.Refused$";

  /** Program, a piece of the line that is refused, what is refused there, perhaps advice. */
  private static final List<String> CASES =
      List.of(
          "Format | String.format( | method java.lang.String.format(java.lang.String,"
              + " java.lang.Object[]) | use + or a StringBuilder",
          "Split | .split( | method java.lang.String.split(java.lang.String) | use indexOf and"
              + " substring",
          "StackTraceOfThread | getStackTrace().length | method java.lang.Thread.getStackTrace()",
          "StackTraceOfException | setStackTrace( | method"
              + " java.lang.Exception.setStackTrace(java.lang.StackTraceElement[])",
          "LoaderOfThread | getContext | method java.lang.Thread.getContextClassLoader()",
          "ThreadsOfGroup | activeCount | method java.lang.ThreadGroup.activeCount()",
          "Inherited | hasQueuedThreads | method"
              + " foliowalk.language.programs.Refused$Inherited$Lock.hasQueuedThreads()",
          "Reflection | getDeclaredMethods | method java.lang.Class.getDeclaredMethods()",
          "PrimitiveClass | int.class | field java.lang.Integer.TYPE",
          "Streams | Stream.of | method java.util.stream.Stream.of(java.lang.Object) | use a loop",
          "NanoTime | nanoTime | method java.lang.System.nanoTime() | there is no clock; let a"
              + " choice, new java.util.Random().nextInt(bound), stand for what it decides",
          "Millis | currentTimeMillis | method java.lang.System.currentTimeMillis() | there is no"
              + " clock; let a choice, new java.util.Random().nextInt(bound), stand for what it"
              + " decides",
          "Exit | System.exit | method java.lang.System.exit(int) | ending all threads at once has"
              + " no replacement",
          "Phasers | Phaser() | class java.util.concurrent.Phaser | where the number of parties is"
              + " fixed: CyclicBarrier or CountDownLatch",
          "Unbounded | ints | method java.util.Random.ints() | use nextInt(bound) in a loop",
          "Gaussian | nextLong | method java.util.Random.nextLong(long)",
          "MathRandom | Math.random | method java.lang.Math.random() | a choice of every value: new"
              + " java.util.Random().nextInt(bound)",
          "Sine | Math.sin | method java.lang.Math.sin(double)",
          "Buffer | StringBuffer | class java.lang.StringBuffer | where only one thread uses it:"
              + " StringBuilder",
          "Locals | InheritableThreadLocal | class java.lang.InheritableThreadLocal | use"
              + " ThreadLocal and hand values over",
          "Properties | getProperty | method java.lang.System.getProperty(java.lang.String)",
          "HandleByName | findVarHandle( | findVarHandle with a class, name or type that is not"
              + " written as a constant there",
          "HandleOfJdk | Thread.class | a handle of the field java.lang.Thread.name",
          "HandleType | varType() | method java.lang.invoke.VarHandle.varType()",
          "MethodHandle | findVirtual | method"
              + " java.lang.invoke.MethodHandles$Lookup.findVirtual(java.lang.Class,"
              + " java.lang.String, java.lang.invoke.MethodType)",
          "FutureInTime | orTimeout | method java.util.concurrent.CompletableFuture.orTimeout(long,"
              + " java.util.concurrent.TimeUnit) | there is no clock; let a choice, new"
              + " java.util.Random().nextInt(bound), stand for what it decides",
          "AnyOfSome | pool.invokeAny( | method"
              + " java.util.concurrent.ExecutorService.invokeAny(java.util.Collection)",
          "PartOfCopyOnWrite | subList | method"
              + " java.util.concurrent.CopyOnWriteArrayList.subList(int, int) | where the list does"
              + " not change meanwhile: copy the part",
          "Adder | adder.reset() | method java.util.concurrent.atomic.LongAdder.reset() | use"
              + " AtomicLong.getAndSet",
          "SkipList | new ConcurrentSkipListMap | class java.util.concurrent.ConcurrentSkipListMap"
              + " | where the order does not matter: ConcurrentHashMap",
          "Scheduled | newScheduledThreadPool | method"
              + " java.util.concurrent.Executors.newScheduledThreadPool(int) | there is no clock;"
              + " let a choice, new java.util.Random().nextInt(bound), stand for what it decides",
          "NativeCode | NativeCode.go(); | method"
              + " foliowalk.language.programs.Refused$NativeCode.go()");

  @TempDir Path scratch;

  @TestFactory
  Stream<DynamicTest> unsupportedThingsAreNamedWithClassMethodAndLine() {
    return CASES.stream()
        .map(line -> line.split(" \\| "))
        .map(
            c ->
                dynamicTest(
                    c[0],
                    () ->
                        assertThat(refusal(REFUSED + c[0], Rules.testClasses()))
                            .isEqualTo(
                                c[2]
                                    + " is not supported: used at "
                                    + REFUSED
                                    + c[0]
                                    + ".main(Refused.java:"
                                    + lineOf(c[1])
                                    + ")"
                                    + (c.length > 3 ? "; " + c[3] : ""))));
  }

  private static int lineOf(String snippet) throws IOException {
    List<String> lines = Files.readAllLines(SOURCE);
    return IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).contains(snippet))
            .findFirst()
            .orElseThrow()
        + 1;
  }

  private static String refusal(String target, Path... classpath) {
    RunConfig config = RunConfig.of(target, List.of(), List.of(classpath));
    UnusableInputException e =
        catchThrowableOfType(
            UnusableInputException.class,
            () -> new EmbeddedEngine().walk(config, ProgressListener.NONE, new StopSignal()));
    assertThat(e).as("refusal").isNotNull();
    assertThat(e.getMessage()).doesNotContain("\n");
    return e.getMessage();
  }

  @Test
  void callsThroughInterfacesAndLambdasAreFollowed() throws IOException {
    assertThat(refusal(REFUSED + "Deep", Rules.testClasses()))
        .startsWith("method java.lang.System.gc() is not supported: used at " + REFUSED + "Deep.")
        .endsWith("(Refused.java:" + lineOf("System.gc") + ")");
  }

  @Test
  void whatNoCallReachesIsNotRefused() {
    RunResult result =
        Rules.walk(RunConfig.of(REFUSED + "Unreachable", List.of(), List.of(Rules.testClasses())));
    assertThat(result.verdict().word()).isEqualTo("PROVED");
  }

  @Test
  void aClassThatOnlyTheLibraryHasIsNotNamed() {
    assertThat(refusal(REFUSED + "InvokeAny", Rules.testClasses()))
        .startsWith(
            "method java.util.concurrent.ExecutorService.invokeAny(java.util.Collection) is not"
                + " supported: used at ");
  }

  @Test
  void aSeedThatNobodyKnowsIsHandedToNoOverriddenMethod() {
    assertThat(refusal(REFUSED + "DrawnSeed", Rules.testClasses()))
        .isEqualTo(
            "the constructor java.util.Random() is not supported in a program with "
                + REFUSED
                + "SetsSeed.setSeed, which it calls with a seed that nobody knows; give it a seed");
    RunResult given =
        Rules.walk(RunConfig.of(REFUSED + "GivenSeed", List.of(), List.of(Rules.testClasses())));
    assertThat(given.verdict().reason()).isEqualTo("violated: java.lang.AssertionError");
  }

  @Test
  void aTargetThatIsNotThere() {
    assertThat(refusal("no.such.Program", scratch))
        .isEqualTo(
            "class no.such.Program was not found on the class path;"
                + " check --target and --classpath");
    assertThat(refusal("java.lang.String", scratch)).contains("was not found on the class path");
  }

  @Test
  void aTargetWithoutMain() {
    program("p/NoMain", Opcodes.V17, "other", Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC);
    program("p/NotStatic", Opcodes.V17, "main", Opcodes.ACC_PUBLIC);
    assertThat(refusal("p.NoMain", scratch))
        .contains("class p.NoMain has no `public static void main");
    assertThat(refusal("p.NotStatic", scratch)).contains("class p.NotStatic has no `public static");
  }

  @Test
  void aClassFileThatIsTooNew() {
    int here = Runtime.version().feature();
    program("p/TooNew", 44 + here + 1, "main", Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC);
    String advice =
        here < 25
            ? ", and this JDK is Java "
                + here
                + "; run foliowalk with a newer JDK, or compile with --release "
                + here
            : "; foliowalk reads class files up to Java 25, compile with --release 25";
    assertThat(refusal("p.TooNew", scratch))
        .isEqualTo("class file of p.TooNew is for Java " + (here + 1) + advice);
  }

  @Test
  void aClassThatIsMissing() {
    program("p/UsesMissing", Opcodes.V17, "main", Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC);
    assertThat(refusal("p.UsesMissing", scratch))
        .isEqualTo(
            "class gone.Missing (not found) is not supported:"
                + " used at p.UsesMissing.main(Made.java:42)");
  }

  @Test
  void filesThatAreNotTheClass() {
    Rules.write(scratch.resolve("p/Garbage.class"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
    assertThat(refusal("p.Garbage", scratch)).contains("class file of p.Garbage (");
    Rules.write(scratch.resolve("p/Empty.class"), new byte[0]);
    assertThat(refusal("p.Empty", scratch)).contains("is damaged or cut short");
    byte[] other = program("p/Other", Opcodes.V17, "main", Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC);
    Rules.write(scratch.resolve("q/Moved.class"), other);
    assertThat(refusal("q.Moved", scratch)).contains("q.Moved").contains("p/Other");
  }

  /** Writes a class with one method, which calls a class that does not exist at line 42. */
  private byte[] program(String name, int version, String method, int access) {
    ClassWriter w = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    w.visit(version, Opcodes.ACC_PUBLIC, name, null, "java/lang/Object", null);
    w.visitSource("Made.java", null);
    MethodVisitor m = w.visitMethod(access, method, "([Ljava/lang/String;)V", null, null);
    Label line = new Label();
    m.visitLabel(line);
    m.visitLineNumber(42, line);
    m.visitMethodInsn(Opcodes.INVOKESTATIC, "gone/Missing", "run", "()V", false);
    m.visitInsn(Opcodes.RETURN);
    m.visitMaxs(0, 0);
    byte[] bytes = w.toByteArray();
    Rules.write(scratch.resolve(name + ".class"), bytes);
    return bytes;
  }
}
