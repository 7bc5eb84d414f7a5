package foliowalk.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** What every library model keeps to, read from its class file. */
class ModelRulesTest {
  private static final Path CLASSES = Path.of("target/classes/foliowalk/library");
  private static final String PREFIX = "foliowalk/library/";

  /**
   * Models that give what the JDK's classes give in every schedule: their methods touch nothing
   * that can change, or one variable once. Packages and classes, below {@code java.}.
   */
  private static final Set<String> EXACT =
      Set.of(
          "io/ObjectStreamField",
          "io/PrintStream",
          "lang/",
          "util/ArrayAsList",
          "util/Arrays",
          "util/ImmutableCollections",
          "util/Objects",
          "util/Random",
          "util/StringJoiner",
          "util/concurrent/TimeUnit",
          "util/concurrent/atomic/Atomic");

  /** What an atomic body may call of the JDK: nothing there calls back. */
  private static final Set<String> CLOSED =
      Set.of(
          "java/lang/Object.<init>",
          "java/lang/Object.getClass",
          "java/lang/Object.notifyAll",
          "java/lang/Object.wait",
          "java/lang/Thread.currentThread",
          "java/lang/Thread.interrupted",
          "java/lang/Thread.isInterrupted",
          "java/lang/Math.max",
          "java/lang/Math.min",
          "java/lang/System.arraycopy",
          "java/util/Arrays.copyOf",
          "java/util/ArrayDeque.addLast",
          "java/util/ArrayDeque.clear",
          "java/util/ArrayDeque.pollFirst",
          "java/util/ArrayDeque.size",
          "java/util/ArrayDeque.toArray");

  private final Map<String, ClassNode> classes = classes();

  private static Map<String, ClassNode> classes() {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files
          .filter(f -> f.toString().endsWith(".class"))
          .map(ModelRulesTest::read)
          .collect(Collectors.toMap(c -> c.name, Function.identity(), (a, b) -> a, TreeMap::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ClassNode read(Path file) {
    try {
      ClassNode node = new ClassNode();
      new ClassReader(Files.readAllBytes(file)).accept(node, ClassReader.SKIP_FRAMES);
      return node;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static AnnotationNode annotation(List<AnnotationNode> of, String name) {
    return of == null
        ? null
        : of.stream().filter(a -> a.desc.equals("L" + PREFIX + name + ";")).findAny().orElse(null);
  }

  @Test
  void a_model_says_where_it_differs_or_is_known_to_be_exact() {
    Set<String> silent = new TreeSet<>();
    for (ClassNode c : classes.values()) {
      boolean standsForAnother = c.name.startsWith(PREFIX + "java/") && !c.name.contains("$");
      if (standsForAnother
          && isOfJdk(c.name)
          && annotation(c.invisibleAnnotations, "Differs") == null) {
        String name = c.name.substring((PREFIX + "java/").length());
        if (EXACT.stream().noneMatch(name::startsWith)) {
          silent.add(name);
        }
      }
    }
    assertThat(silent).isEmpty();
  }

  private static boolean isOfJdk(String name) {
    return ClassLoader.getPlatformClassLoader()
            .getResource(name.substring(PREFIX.length()) + ".class")
        != null;
  }

  @Test
  void an_atomic_body_calls_nothing_that_could_run_code_of_the_program() {
    Set<String> open = new TreeSet<>();
    for (ClassNode c : classes.values()) {
      for (MethodNode m : c.methods) {
        AnnotationNode atomic = annotation(m.invisibleAnnotations, "Atomic");
        if (atomic != null && (atomic.values == null || !atomic.values.contains("orSteps"))) {
          open.addAll(openCalls(c, m));
        }
      }
    }
    assertThat(open).isEmpty();
  }

  /** Calls in reach of a method that are neither followed nor known to be closed. */
  private Set<String> openCalls(ClassNode owner, MethodNode body) {
    Set<String> open = new TreeSet<>();
    Set<String> seen = new HashSet<>();
    Deque<MethodNode> pending = new ArrayDeque<>(List.of(body));
    while (!pending.isEmpty()) {
      for (AbstractInsnNode insn : pending.poll().instructions) {
        if (insn instanceof MethodInsnNode call && seen.add(call.owner + call.name + call.desc)) {
          MethodNode next = find(call);
          if (next != null) {
            pending.add(next);
          } else if (!isClosed(call)) {
            open.add(owner.name + "." + body.name + " calls " + call.owner + "." + call.name);
          }
        }
      }
    }
    return open;
  }

  /** The method of a library class; calls are made by the JDK's name or by ours. */
  private MethodNode find(MethodInsnNode call) {
    for (String name : List.of(call.owner, PREFIX + call.owner)) {
      ClassNode c = classes.get(name);
      if (c != null) {
        for (MethodNode m : c.methods) {
          if (m.name.equals(call.name) && m.desc.equals(call.desc) && !isOpen(c, m)) {
            return m;
          }
        }
      }
    }
    return null;
  }

  /** Whether a program can override a method. */
  private static boolean isOpen(ClassNode c, MethodNode m) {
    int fixed =
        org.objectweb.asm.Opcodes.ACC_FINAL
            | org.objectweb.asm.Opcodes.ACC_STATIC
            | org.objectweb.asm.Opcodes.ACC_PRIVATE;
    boolean known =
        (c.access & org.objectweb.asm.Opcodes.ACC_PUBLIC) == 0 || m.name.equals("<init>");
    return !known && ((c.access | m.access) & fixed) == 0;
  }

  private static boolean isClosed(MethodInsnNode call) {
    return CLOSED.contains(call.owner + "." + call.name)
        || call.name.equals("<init>") && call.owner.startsWith("java/");
  }
}
