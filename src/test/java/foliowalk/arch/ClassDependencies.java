package foliowalk.arch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;
import org.objectweb.asm.tree.ClassNode;

/** Which classes the class files of a folder name, read from the class files themselves. */
final class ClassDependencies {
  private final Map<String, Set<String>> named = new TreeMap<>();
  private final Map<String, ClassNode> nodes = new TreeMap<>();

  private ClassDependencies() {}

  /** Reads every class file under a folder. */
  static ClassDependencies under(Path folder) {
    ClassDependencies dependencies = new ClassDependencies();
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(file -> file.toString().endsWith(".class")).forEach(dependencies::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return dependencies;
  }

  private void read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      ClassReader reader = new ClassReader(in);
      Set<String> names = new TreeSet<>();
      ClassNode node = new ClassNode();
      // A remapper is asked about every name in the file, in code, signatures and annotations.
      Remapper collector =
          new Remapper() {
            @Override
            public String map(String internalName) {
              names.add(internalName.replace('/', '.'));
              return internalName;
            }
          };
      reader.accept(new ClassRemapper(node, collector), 0);
      String name = reader.getClassName().replace('/', '.');
      names.remove(name);
      named.put(name, names);
      nodes.put(name, node);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For each class the classes it names. */
  Map<String, Set<String>> byClass() {
    return named;
  }

  /** The parsed class files. */
  Iterable<ClassNode> classes() {
    return nodes.values();
  }

  /** For each package of ours the other packages of ours that it names. */
  Map<String, Set<String>> byPackage(String root) {
    Map<String, Set<String>> packages = new TreeMap<>();
    named.forEach(
        (from, names) -> {
          Set<String> targets = packages.computeIfAbsent(packageOf(from), name -> new TreeSet<>());
          names.stream()
              .filter(name -> name.startsWith(root + "."))
              .map(ClassDependencies::packageOf)
              .filter(target -> !target.equals(packageOf(from)))
              .forEach(targets::add);
        });
    return packages;
  }

  static String packageOf(String className) {
    int dot = className.lastIndexOf('.');
    return dot < 0 ? "" : className.substring(0, dot);
  }

  /** Names each package that lies on a cycle, with one cycle; empty when there is none. */
  static List<String> cycles(Map<String, Set<String>> graph) {
    Set<String> found = new TreeSet<>();
    for (String start : graph.keySet()) {
      if (reaches(graph, start, start, new TreeSet<>())) {
        found.add(start);
      }
    }
    return List.copyOf(found);
  }

  private static boolean reaches(
      Map<String, Set<String>> graph, String from, String target, Set<String> seen) {
    for (String next : graph.getOrDefault(from, Set.of())) {
      if (next.equals(target) || (seen.add(next) && reaches(graph, next, target, seen))) {
        return true;
      }
    }
    return false;
  }
}
