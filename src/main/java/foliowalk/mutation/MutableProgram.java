package foliowalk.mutation;

import foliowalk.config.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;
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
  MutableProgram(List<Path> classpath, List<String> scope) throws ConfigurationException {
    for (String name : scope) {
      String folder = name.replace('.', '/');
      int before = classes.size();
      for (Path entry : classpath) {
        read(entry, entry.resolve(folder));
      }
      if (classes.size() == before) {
        throw new ConfigurationException("scope " + name + ": no class file in " + classpath);
      }
    }
  }

  private void read(Path entry, Path folder) throws ConfigurationException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String name = entry.relativize(file).toString().replace('\\', '/');
        classes.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(file));
      }
    } catch (IOException | UncheckedIOException e) {
      throw new ConfigurationException(folder + " cannot be read: " + e.getMessage());
    }
  }

  /** Every mutant, by class name. */
  List<Mutant> mutants(MutationRules rules) {
    List<Mutant> mutants = new ArrayList<>();
    for (String name : classes.keySet()) {
      mutants.addAll(MutantFinder.of(node(name), rules));
    }
    return mutants;
  }

  private ClassNode node(String name) {
    ClassNode node = new ClassNode();
    // Without frames: a change would make them wrong, and what walks the class needs none.
    new ClassReader(classes.get(name)).accept(node, ClassReader.SKIP_FRAMES);
    return node;
  }

  /** Writes the changed class under a folder, which then goes before the program's class path. */
  void write(Mutant mutant, Path folder) throws IOException {
    ClassNode node = node(mutant.className());
    for (MethodNode method : node.methods) {
      if (mutant.methodKey().equals(method.name + method.desc)) {
        mutant.edit().accept(method);
      }
    }
    // A statement begins and ends with an empty stack, so no change needs more of it.
    ClassWriter writer = new ClassWriter(0);
    node.accept(writer);
    Path file = folder.resolve(mutant.className() + ".class");
    Files.createDirectories(file.getParent());
    Files.write(file, writer.toByteArray());
  }
}
