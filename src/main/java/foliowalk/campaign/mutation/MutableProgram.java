package foliowalk.campaign.mutation;

import foliowalk.config.file.ConfigurationException;
import foliowalk.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** The class files of a program, from which mutants are made. */
final class MutableProgram {
  private final TreeMap<String, byte[]> classes = new TreeMap<>();

  /**
   * Reads the classes in scope.
   *
   * @param classpath folders; jars are not looked into
   * @throws ConfigurationException when there is none
   */
  MutableProgram(List<Path> classpath, MutationRules rules) throws ConfigurationException {
    for (String name : rules.scope()) {
      String folder = name.replace('.', '/');
      int before = classes.size();
      for (Path entry : classpath) {
        read(entry, entry.resolve(folder));
        readClass(entry, entry.resolve(folder + ".class"));
      }
      if (classes.size() == before) {
        throw new ConfigurationException(
            "scope " + name + ": no such package or class in " + classpath);
      }
    }
    for (String name : rules.except()) {
      if (classes.remove(name.replace('.', '/')) == null) {
        throw new ConfigurationException("except " + name + ": no such class in the scope");
      }
    }
  }

  private void read(Path entry, Path folder) throws ConfigurationException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        readClass(entry, file);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new ConfigurationException(folder + " cannot be read: " + e.getMessage());
    }
  }

  private void readClass(Path entry, Path file) throws ConfigurationException {
    if (!Files.isRegularFile(file)) {
      return;
    }
    String name = entry.relativize(file).toString().replace('\\', '/');
    try {
      classes.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new ConfigurationException(file + " cannot be read: " + e.getMessage());
    }
  }

  /**
   * What can be changed.
   *
   * @param mutants each a program of its own, by class name
   * @param duplicates changes left out, since they yield the program or a mutant again
   */
  record Mutants(List<Mutant> mutants, int duplicates) {}

  /** Every mutant. */
  Mutants mutants(MutationRules rules) {
    List<Mutant> mutants = new ArrayList<>();
    int duplicates = 0;
    for (String name : classes.keySet()) {
      ClassNode original = node(name);
      Map<String, Set<String>> seen = new HashMap<>();
      for (Mutant mutant : MutantFinder.of(original, rules)) {
        Set<String> code =
            seen.computeIfAbsent(
                mutant.methodKey(),
                key -> new HashSet<>(Set.of(code(original, method(original, key)))));
        ClassNode changed = node(name);
        MethodNode method = method(changed, mutant.methodKey());
        mutant.edit().accept(method);
        if (code.add(code(changed, method))) {
          mutants.add(mutant);
        } else {
          duplicates++;
        }
      }
    }
    return new Mutants(mutants, duplicates);
  }

  private static MethodNode method(ClassNode type, String key) {
    return type.methods.stream().filter(m -> key.equals(m.name + m.desc)).findFirst().orElseThrow();
  }

  /** The instructions as bytes, without those that do nothing and without line numbers. */
  private static String code(ClassNode type, MethodNode method) {
    for (AbstractInsnNode node : method.instructions.toArray()) {
      if (node.getOpcode() == Opcodes.NOP || node instanceof LineNumberNode) {
        method.instructions.remove(node);
      }
    }
    method.localVariables = null;
    ClassWriter alone = new ClassWriter(0);
    alone.visit(type.version, type.access, type.name, null, type.superName, null);
    method.accept(alone);
    return new Sha256().add(alone.toByteArray()).hex();
  }

  private ClassNode node(String name) {
    ClassNode node = new ClassNode();
    // Without frames: a change would make them wrong. They are computed when the class is written.
    new ClassReader(classes.get(name)).accept(node, ClassReader.SKIP_FRAMES);
    return node;
  }

  private static final String OBJECT = "java/lang/Object";

  /** Writes the changed class under a folder, which then goes before the program's class path. */
  void write(Mutant mutant, Path folder) throws IOException {
    ClassNode node = node(mutant.className());
    for (MethodNode method : node.methods) {
      if (mutant.methodKey().equals(method.name + method.desc)) {
        mutant.edit().accept(method);
      }
    }
    ClassWriter writer = new FrameWriter();
    node.accept(writer);
    Path file = folder.resolve(mutant.className() + ".class");
    Files.createDirectories(file.getParent());
    Files.write(file, writer.toByteArray());
  }

  /** Computes frames with the hierarchy of the program's class files, none of which is loaded. */
  private final class FrameWriter extends ClassWriter {
    FrameWriter() {
      super(ClassWriter.COMPUTE_FRAMES);
    }

    @Override
    protected String getCommonSuperClass(String a, String b) {
      List<String> above = superclasses(a);
      return superclasses(b).stream().filter(above::contains).findFirst().orElse(OBJECT);
    }
  }

  /** A class and its superclasses, lowest first; of an interface as the verifier sees it. */
  private List<String> superclasses(String name) {
    List<String> found = new ArrayList<>();
    String at = name;
    while (at != null && !at.equals(OBJECT)) {
      ClassNode node = header(at);
      if (node == null || (node.access & Opcodes.ACC_INTERFACE) != 0) {
        return List.of(OBJECT);
      }
      found.add(at);
      at = node.superName;
    }
    found.add(OBJECT);
    return found;
  }

  private ClassNode header(String name) {
    byte[] bytes = classes.get(name);
    try (InputStream jdk =
        ClassLoader.getPlatformClassLoader().getResourceAsStream(name + ".class")) {
      if (bytes == null && jdk == null) {
        return null;
      }
      ClassNode node = new ClassNode();
      new ClassReader(bytes == null ? jdk.readAllBytes() : bytes)
          .accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
      return node;
    } catch (IOException e) {
      return null;
    }
  }
}
