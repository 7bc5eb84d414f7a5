package foliowalk.fidelity;

import foliowalk.run.UnusableInputException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/** The model's class files. Read, never loaded. */
final class ModelClasses {
  /** The annotation that names the kernel function of a method, in whatever package it is. */
  private static final Pattern KERNEL = Pattern.compile("L(.*[/$])?Kernel;");

  /** A method and its class. */
  record Method(ClassNode type, MethodNode code) {
    /** As {@code Account.open}. */
    String name() {
      return simpleName(type.name) + "." + code.name;
    }

    /** The source file, with its folder. */
    String file() {
      int slash = type.name.lastIndexOf('/');
      return type.name.substring(0, slash + 1) + type.sourceFile;
    }

    /** First line with code. */
    int line() {
      for (AbstractInsnNode instruction : code.instructions) {
        if (instruction instanceof LineNumberNode line) {
          return line.line;
        }
      }
      return 0;
    }

    /** File and name of the kernel function, if it stands for one. */
    Optional<KernelName> kernelName() {
      return Optional.ofNullable(code.visibleAnnotations).orElse(List.of()).stream()
          .filter(annotation -> KERNEL.matcher(annotation.desc).matches())
          .findFirst()
          .flatMap(
              annotation ->
                  value(annotation, "file")
                      .flatMap(
                          file ->
                              value(annotation, "function")
                                  .map(function -> new KernelName(file, function))));
    }

    private static Optional<String> value(AnnotationNode annotation, String name) {
      int at = annotation.values == null ? -1 : annotation.values.indexOf(name);
      return at < 0 ? Optional.empty() : Optional.of(String.valueOf(annotation.values.get(at + 1)));
    }
  }

  /** What the annotation says. */
  record KernelName(String file, String function) {}

  private final Map<String, ClassNode> classes;

  private ModelClasses(Map<String, ClassNode> classes) {
    this.classes = classes;
  }

  /**
   * Reads all class files below {@code folder}.
   *
   * @throws UnusableInputException when there is none, or one cannot be read
   */
  static ModelClasses read(Path folder) throws UnusableInputException {
    Map<String, ClassNode> classes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".class")).toList()) {
        try (InputStream in = Files.newInputStream(file)) {
          ClassNode node = new ClassNode();
          new ClassReader(in).accept(node, ClassReader.SKIP_FRAMES);
          classes.put(node.name, node);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
          throw new UnusableInputException(file + " is not a class file");
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new UnusableInputException("the model's class files in " + folder + " cannot be read");
    }
    if (classes.isEmpty()) {
      throw new UnusableInputException("no class files of a model in " + folder);
    }
    return new ModelClasses(classes);
  }

  /** All methods, by class and in the order of each class. */
  List<Method> methods() {
    List<Method> methods = new ArrayList<>();
    for (ClassNode type : classes.values()) {
      type.methods.forEach(code -> methods.add(new Method(type, code)));
    }
    return methods;
  }

  /** The method that a call names, looked for in the class and those above it. */
  Optional<Method> resolve(String owner, String name, String descriptor) {
    ClassNode type = classes.get(owner);
    if (type == null) {
      return Optional.empty();
    }
    for (MethodNode code : type.methods) {
      if (code.name.equals(name) && code.desc.equals(descriptor)) {
        return Optional.of(new Method(type, code));
      }
    }
    Optional<Method> above =
        type.superName == null ? Optional.empty() : resolve(type.superName, name, descriptor);
    for (int i = 0; i < type.interfaces.size() && above.isEmpty(); i++) {
      above = resolve(type.interfaces.get(i), name, descriptor);
    }
    return above;
  }

  static String simpleName(String internalName) {
    return internalName.substring(internalName.lastIndexOf('/') + 1).replace('$', '.');
  }
}
